import { Chip, type Tone, useTell } from '@hoitu/admin-kit';
import { Box, Flex, Menu, Typography } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { memo } from 'react';
import { styled } from 'styled-components';
import type { Invitation } from '../../../../contracts';
import { useLazyBriefingInvitationLinkQuery } from '../../api';
import { useT } from '../../useT';
import { Row } from '../Rows';
import type { GuestAct } from './GuestDialog';
import { isLeaving, isTroubled } from './whom';

/** On a phone the acts stand beside the name, and what was said below it. */
const Line = styled(Row)`
  padding-top: 2px;
  padding-bottom: 2px;
  @media (max-width: 700px) {
    & > :nth-child(2) {
      grid-row: 2;
      grid-column: 1 / -1;
      padding-bottom: 6px;
    }
    & > :nth-child(3) {
      grid-row: 1;
      grid-column: 2;
    }
  }
`;

const TONE: Record<Invitation['rsvp'], Tone> = {
  none: 'secondary',
  yes: 'success',
  online: 'success',
  substitute: 'success',
  no: 'neutral',
};
const ACTS: readonly GuestAct[] = ['rsvp', 'substitute', 'resend', 'new_link', 'withdraw'];

/** One who is invited: what they said, how their letter fares, and what can be done for them. */
export const GuestRow = memo(function GuestRow({
  guest,
  may,
  onAct,
}: {
  guest: Invitation;
  may: boolean;
  onAct: (guest: Invitation, act: GuestAct) => void;
}) {
  const t = useT();
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const [linkOf] = useLazyBriefingInvitationLinkQuery();
  const copy = async () => {
    const found = await tell(() => linkOf(guest.id).unwrap());
    if (!found) return;
    try {
      await navigator.clipboard.writeText(found.url);
      toggleNotification({ type: 'success', message: t('subscribe.copied') });
    } catch {
      // On plain http browsers keep the clipboard shut: the link is shown to be copied by hand.
      window.prompt(t('guest.copy_by_hand'), found.url);
    }
  };
  const acts = guest.withdrawn ? [] : ACTS;
  return (
    <Line $columns="minmax(0, 1fr) auto 44px" $phone="minmax(0, 1fr) 44px" data-row={guest.id}>
      <Box>
        <Typography fontWeight="bold">{guest.name}</Typography>{' '}
        <Typography variant="pi" textColor="neutral600">
          {[
            guest.agencyName,
            guest.role,
            guest.substitute && t('guest.instead', { name: guest.substitute.name }),
            guest.rsvpBy === 'office' && t('guest.by_office'),
            guest.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        {guest.checkedInAt && <Chip tone="success">{t('guest.checked_in')}</Chip>}
        {isTroubled(guest) && <Chip tone="danger">{t(`letter.${guest.letter ?? 'failed'}`)}</Chip>}
        {isLeaving(guest) && <Chip>{t(`letter.${guest.letter}`)}</Chip>}
        <Chip tone={guest.withdrawn ? 'neutral' : TONE[guest.rsvp]}>
          {guest.withdrawn ? t('guest.withdrawn') : t(`rsvp.${guest.rsvp}`)}
        </Chip>
      </Flex>
      {may && acts.length > 0 ? (
        <Menu.Root>
          <Menu.Trigger
            variant="ghost"
            aria-label={t('guest.acts', { name: guest.name })}
            endIcon={null}
            style={{ width: 44, height: 44, padding: 0, justifyContent: 'center' }}
          >
            <More aria-hidden />
          </Menu.Trigger>
          <Menu.Content maxHeight="min(70vh, 420px)">
            {acts.map((act) => (
              <Menu.Item key={act} onSelect={() => onAct(guest, act)}>
                {t(`guestAct.${act}`)}
              </Menu.Item>
            ))}
            <Menu.Item onSelect={copy}>{t('guestAct.copy')}</Menu.Item>
          </Menu.Content>
        </Menu.Root>
      ) : (
        <span />
      )}
    </Line>
  );
});
