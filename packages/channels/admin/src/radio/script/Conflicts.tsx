import { sayDuration } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ScriptItem } from '../../../../contracts';
import type { Conflict } from '../../hooks/rebase';
import { useT } from '../../useT';
import { useRadioPresentersQuery } from '../api';
import { SmallButton } from '../SmallButton';
import type { ScriptDraft } from './useScriptDraft';

/** What both changed: the two values, to be chosen by a person. Nothing is saved before that. */
export function Conflicts({ draft }: { draft: ScriptDraft }) {
  const t = useT();
  const { data: presenters = [] } = useRadioPresentersQuery();
  if (draft.conflicts.length === 0) return null;
  const name = ({ field, mine, theirs }: Conflict): string => {
    if (field.startsWith('note.')) return t('script.noteFor', { written: field.slice(5) });
    if (!field.startsWith('item.')) return t(`script.${field}`);
    const item = (mine ?? theirs) as ScriptItem;
    return t(`script.kind.${item.kind}`);
  };
  const value = (field: string, given: unknown): string => {
    if (given === undefined || given === null || given === '') return t(field.startsWith('item.') ? 'script.removedIt' : 'script.empty');
    if (field === 'presenter') return presenters.find(({ id }) => id === given)?.name ?? String(given);
    if (!field.startsWith('item.')) return String(given);
    const item = given as ScriptItem;
    if (item.kind === 'read') return item.text;
    const words = item.kind === 'actuality' ? [item.label, item.in, item.out] : [item.label];
    return [...words.filter(Boolean), sayDuration(item.seconds)].join(' · ');
  };
  return (
    <Box
      tag="section"
      aria-label={t('merge.title')}
      borderColor="warning500"
      background="neutral0"
      hasRadius
      padding={3}
      role="alert"
      data-conflicts
    >
      <Typography tag="h2" fontWeight="bold">
        {t('merge.title')}
      </Typography>
      {draft.conflicts.map((conflict) => (
        <Box key={conflict.field} paddingTop={2} data-conflict={conflict.field}>
          <Typography tag="h3" variant="pi" fontWeight="bold">
            {name(conflict)}
          </Typography>
          <Flex gap={2} wrap="wrap" alignItems="stretch">
            {(['theirs', 'mine'] as const).map((side) => (
              <Flex
                key={side}
                direction="column"
                alignItems="stretch"
                gap={2}
                background="neutral100"
                hasRadius
                padding={2}
                marginTop={1}
                flex="1 1 16rem"
              >
                <Typography variant="pi" textColor="neutral600">
                  {t(`merge.${side}`)}
                </Typography>
                {/* A place that scrolls is reached by keyboard too. */}
                <Typography
                  tag="p"
                  tabIndex={0}
                  style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 200, overflowY: 'auto' }}
                >
                  {value(conflict.field, conflict[side])}
                </Typography>
                <SmallButton variant={side === 'mine' ? 'secondary' : 'tertiary'} onClick={() => draft.choose(conflict, side)}>
                  {t(`merge.take.${side}`)}
                </SmallButton>
              </Flex>
            ))}
          </Flex>
        </Box>
      ))}
    </Box>
  );
}
