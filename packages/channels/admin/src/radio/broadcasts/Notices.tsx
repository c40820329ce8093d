import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { BroadcastView } from '../../../../contracts';
import type { BroadcastProblem } from '../../../../domain/radio/broadcast';
import { SmallButton } from '../../components/SmallButton';
import { useT } from '../../useT';
import type { BroadcastDraft } from './useBroadcastDraft';

type Props = { broadcast: BroadcastView; draft: BroadcastDraft; problems: readonly BroadcastProblem[] };

/** What stands in the way, on top: a refusal, a colleague's change, why it came back, whom it waits for. */
export function Notices({ broadcast, draft, problems }: Props) {
  const t = useT();
  const half = broadcast.state === 'waiting' && broadcast.class === 'emergency' && broadcast.approvedBy !== null;
  const { note } = broadcast;
  return (
    <>
      {draft.refused && (
        <Box background="danger100" padding={3} hasRadius role="alert">
          <Typography textColor="danger700">{draft.refused}</Typography>
        </Box>
      )}
      {draft.both.length > 0 && (
        <Flex
          gap={2}
          wrap="wrap"
          justifyContent="space-between"
          background="neutral0"
          borderColor="warning500"
          padding={3}
          hasRadius
          role="alert"
        >
          <Typography>{t('broadcast.both', { fields: draft.both.map((field) => t(`broadcast.field.${field}`)).join(', ') })}</Typography>
          <Flex gap={2} wrap="wrap">
            <SmallButton variant="tertiary" onClick={draft.takeTheirs}>
              {t('merge.take.theirs')}
            </SmallButton>
            <SmallButton variant="secondary" onClick={draft.keepMine}>
              {t('merge.take.mine')}
            </SmallButton>
          </Flex>
        </Flex>
      )}
      {draft.found && (
        <Flex gap={2} wrap="wrap" justifyContent="space-between" background="primary100" padding={3} hasRadius data-kept>
          <Typography textColor="neutral800">{t('broadcast.goesOn')}</Typography>
          <Button variant="tertiary" size="S" onClick={draft.drop}>
            {t('script.drop')}
          </Button>
        </Flex>
      )}
      {problems.length > 0 && (broadcast.state === 'draft' || broadcast.state === 'waiting') && (
        <Box background="neutral0" borderColor="neutral200" padding={3} hasRadius data-problems>
          <Typography tag="p" fontWeight="semiBold">
            {t(broadcast.state === 'draft' ? 'broadcast.missing' : 'broadcast.inTheWay')}
          </Typography>
          <Box tag="ul" paddingTop={1} style={{ listStyle: 'disc', paddingLeft: 18 }}>
            {problems.map((one) => (
              <Typography tag="li" key={one} textColor="neutral800">
                {t(one.replace('broadcast.', 'broadcast.problem.'))}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
      {half && (
        <Box background="warning100" padding={3} hasRadius role="status" data-half>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {t('broadcast.halfApproved', { who: broadcast.approvedBy ?? '' })}
          </Typography>
        </Box>
      )}
      {note && (broadcast.state === 'draft' || broadcast.state === 'cancelled') && (
        <Box background={broadcast.state === 'draft' ? 'warning100' : 'danger100'} padding={3} hasRadius role="status" data-reason>
          <Typography fontWeight="semiBold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {t(`broadcast.because.${broadcast.state}`, { reason: note })}
          </Typography>
        </Box>
      )}
    </>
  );
}
