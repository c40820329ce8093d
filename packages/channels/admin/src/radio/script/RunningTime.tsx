import { Chip, sayDuration, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import type { ScriptView } from '../../../../contracts';
import { useChannelsApproveScriptMutation } from '../../api';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { ScriptChip } from './ScriptChip';
import type { Reading } from './useReader';
import type { ScriptDraft } from './useScriptDraft';

/** Stays in sight while a long script is worked on. */
const Bar = styled.div`
  position: sticky;
  top: 0;
  z-index: 3;
  padding: 10px 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  @media (max-width: 640px) {
    padding: 8px 12px;
    button {
      min-height: 44px;
    }
  }
`;
/** Left out on a phone: the bar must leave room for the words. */
const Pace = styled.div`
  @media (max-width: 640px) {
    display: none;
  }
`;

type Props = { script: ScriptView; draft: ScriptDraft; reading: Reading; unsure: number };

/** How long it is now, how far it is, and the two acts: save and approve. */
export function RunningTime({ script, draft, reading, unsure }: Props) {
  const t = useT();
  const can = useCan();
  const { seconds, syllables, reader } = reading;
  // The house's key for saving, as everybody's hands know it.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (draft.touched && can.scripts) void draft.put();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <Bar data-running={seconds}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={3} wrap="wrap">
          <Typography
            variant="alpha"
            textColor="alternative700"
            style={{ fontVariantNumeric: 'tabular-nums' }}
            title={t('script.seconds')}
            aria-label={t('script.runs', { time: sayDuration(seconds) })}
          >
            {sayDuration(seconds)}
          </Typography>
          <Box>
            <Pace>
              <Typography tag="p" variant="pi" textColor="neutral700">
                {t('script.atRate', { count: syllables, rate: reader.rate, who: reader.name ?? t('script.house') })}
              </Typography>
            </Pace>
            <Flex gap={2} wrap="wrap">
              <ScriptChip state={script.state} />
              {script.measured !== null && (
                <Typography variant="pi" textColor="neutral600">
                  {t('script.measured', { time: sayDuration(script.measured) })}
                </Typography>
              )}
              {unsure > 0 && <Chip tone="warning">{t('script.unsureCount', { count: unsure })}</Chip>}
              {draft.touched && <Chip tone="warning">{t('script.unsaved')}</Chip>}
            </Flex>
          </Box>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {can.scripts && <Acts script={script} draft={draft} />}
        </Flex>
      </Flex>
    </Bar>
  );
}

function Acts({ script, draft }: { script: ScriptView; draft: ScriptDraft }) {
  const t = useT();
  const tell = useTell();
  const [approve, approving] = useChannelsApproveScriptMutation();
  const approved = script.state === 'approved';
  const decide = () =>
    tell(
      () => approve({ id: script.id, body: { version: script.version, approved: !approved } }).unwrap(),
      t(approved ? 'script.reopened' : 'script.approvedNow'),
    );
  const why = draft.touched ? t('script.saveFirst') : script.outdated ? t('script.lookFirst') : undefined;
  return (
    <>
      <Button
        variant="secondary"
        disabled={!draft.touched || draft.conflicts.length > 0}
        loading={draft.busy}
        onClick={() => void draft.put()}
      >
        {t('script.save')}
      </Button>
      {(script.state === 'draft' || approved) && (
        <Button
          variant={approved ? 'tertiary' : 'default'}
          disabled={draft.touched || (!approved && script.outdated)}
          title={why}
          loading={approving.isLoading}
          onClick={() => void decide()}
        >
          {t(approved ? 'script.reopen' : 'script.approve')}
        </Button>
      )}
    </>
  );
}
