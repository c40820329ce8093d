import { useLanguage } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { Desk } from '../../../../contracts';
import { useT } from '../../useT';
import { isAskedFirst } from './plan';
import type { Outcome } from './useBulk';
import { useOutcomeWords } from './useWords';

type Props = {
  outcome: Outcome;
  desks: Desk[];
  busy: boolean;
  onUndo(): void;
  /** Does it to these although the server asked first. */
  onAnyway(ids: string[]): void;
  onChoose(ids: string[]): void;
  onOpen(id: string): void;
  onDismiss(): void;
};
const TALL = { minHeight: 44 };

/** What was done and what was refused, each with its reason, and the way back. It stays until it has been read. */
export function OutcomeNote({ outcome, desks, busy, onUndo, onAnyway, onChoose, onOpen, onDismiss }: Props) {
  const t = useT();
  const language = useLanguage();
  const say = useOutcomeWords(desks, outcome.wish?.kind);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { refused, undo, broken, wish } = outcome;
  const good = refused.length === 0 && broken === null;
  const asked = refused.filter((one) => isAskedFirst(one.code)).map((one) => one.id);
  return (
    <Box
      ref={box}
      tabIndex={-1}
      role="status"
      data-outcome
      background={good ? 'success100' : 'warning100'}
      borderColor={good ? 'success200' : 'warning200'}
      hasRadius
      padding={3}
      marginBottom={3}
    >
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Typography fontWeight="bold" textColor="neutral800">
          {[say(outcome), refused.length > 0 ? t('bulk.refused', { count: refused.length }) : ''].filter(Boolean).join(' ')}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {undo.length > 0 && (
            <Button variant="secondary" style={TALL} loading={busy} onClick={onUndo}>
              {t('bulk.undo')}
            </Button>
          )}
          {asked.length > 0 && wish?.kind === 'offer' && (
            <Button variant="secondary" style={TALL} loading={busy} onClick={() => onAnyway(asked)}>
              {t('bulk.anyway', { count: asked.length })}
            </Button>
          )}
          {refused.length > 0 && (
            <Button variant="tertiary" style={TALL} onClick={() => onChoose(refused.map((one) => one.id))}>
              {t('bulk.chooseRefused', { count: refused.length })}
            </Button>
          )}
          <Button variant="tertiary" style={TALL} onClick={onDismiss}>
            {t('close')}
          </Button>
        </Flex>
      </Flex>
      {broken !== null && (
        <Typography tag="p" textColor="danger700">
          {t('bulk.broken', { why: broken })}
        </Typography>
      )}
      {refused.length > 0 && (
        <Box tag="ul" paddingTop={2} style={{ maxHeight: 240, overflowY: 'auto' }}>
          {refused.map((one) => (
            <Box key={one.id} tag="li" paddingTop={1}>
              <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
                <Button variant="ghost" size="S" style={{ display: 'inline', height: 'auto', padding: 0 }} onClick={() => onOpen(one.id)}>
                  {one.slugline || t('bulk.unknown')}
                </Button>
                {' – '}
                {one.say[language]}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
