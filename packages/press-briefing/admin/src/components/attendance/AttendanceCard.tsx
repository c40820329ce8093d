import { Card } from '@hoitu/admin-kit';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Occurrence } from '../../../../contracts';
import type { WeekData } from '../../api';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { AttendanceBar } from './Bar';
import { InviteDialog } from './InviteDialog';

const INVITES: readonly Occurrence['state'][] = ['scheduled', 'moved'];

/** "Nhắc tự động: T4 25/11 08:30, gửi 3 người chưa trả lời." */
function Ahead({ ahead, meeting }: { ahead: NonNullable<WeekData['ahead']>; meeting: Occurrence }) {
  const t = useT();
  const say = useSay();
  const when = `${say.shortDay(ahead.at, meeting.timezone)} ${say.clock(ahead.at, meeting.timezone)}`;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" title={say.full(ahead.at, meeting.timezone)}>
      {ahead.what === 'invitations' ? t('ahead.invitations', { when }) : t(`ahead.${ahead.to}`, { when, count: ahead.count ?? 0 })}
    </Typography>
  );
}

/** Who comes, what goes out next by itself, and the button that sends invitations. */
export function AttendanceCard({ meeting, data, may }: { meeting: Occurrence; data: WeekData; may: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const [inviting, setInviting] = useState(false);
  const { attendance, ahead, agencies } = data;
  const invites = may && INVITES.includes(meeting.state);
  const [whole] = [new Intl.NumberFormat(locale).format(attendance.invited)];
  return (
    <Card
      title={t('attendance.title')}
      aside={
        invites && (
          <Button size="L" variant={attendance.invited === 0 ? 'default' : 'tertiary'} onClick={() => setInviting(true)}>
            {t('invite.button')}
          </Button>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {attendance.invited === 0 ? (
          <Typography textColor="neutral600">{t(agencies === 0 ? 'attendance.no_agencies' : 'attendance.nobody')}</Typography>
        ) : (
          <>
            <Typography>
              {t('attendance.invited', { count: attendance.invited, shown: whole })}
              {attendance.checkedIn > 0 && ` · ${t('attendance.checked_in', { count: attendance.checkedIn })}`}
            </Typography>
            <AttendanceBar attendance={attendance} />
          </>
        )}
        {ahead && <Ahead ahead={ahead} meeting={meeting} />}
        {!ahead && INVITES.includes(meeting.state) && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('ahead.none')}
          </Typography>
        )}
      </Flex>
      {inviting && <InviteDialog meeting={meeting} agencies={agencies} onClose={() => setInviting(false)} />}
    </Card>
  );
}
