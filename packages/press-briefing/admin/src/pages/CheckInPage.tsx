import { Card, PluginPage, useRefusal } from '@hoitu/admin-kit';
import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { useBriefingCheckInByCodeMutation } from '../api';
import { useTabs } from '../hooks';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';

/** What a phone opens from a delegate's QR code: one press, and it says who came. Looking alone checks nobody in. */
export function CheckInPage() {
  const t = useT();
  const say = useSay();
  const refusal = useRefusal();
  const { code = '' } = useParams();
  const [press, { data, error, isLoading }] = useBriefingCheckInByCodeMutation();
  const name = data && (data.substitute?.name ?? data.name);
  const tone = data?.already ? 'warning' : 'success';
  return (
    <PluginPage title={t('checkin.page')} tabs={useTabs()} label={t('title')}>
      <Box style={{ maxWidth: '48rem' }}>
        <Card title={t('checkin.title')}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {!data && <Typography>{t('checkin.before', { code })}</Typography>}
            <Box role="status" aria-live="assertive">
              {data && (
                <Box background={`${tone}100`} hasRadius padding={4} data-told={tone}>
                  <Typography tag="p" variant="delta" style={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Typography>
                  <Typography tag="p">
                    {[data.substitute && t('session.instead', { name: data.name }), data.agencyName].filter(Boolean).join(' · ')}
                  </Typography>
                  <Typography tag="p" fontWeight="bold" textColor={`${tone}700`} paddingTop={2}>
                    {t(data.already ? 'checkin.already' : 'checkin.done', {
                      time: say.clock(data.checkedInAt ?? data.meeting.starts, data.meeting.timezone),
                    })}
                  </Typography>
                  <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
                    {data.meeting.title}, {say.day(data.meeting.starts, data.meeting.timezone)},{' '}
                    {say.clock(data.meeting.starts, data.meeting.timezone)}
                  </Typography>
                </Box>
              )}
              {error !== undefined && (
                <Box background="danger100" hasRadius padding={4} data-told="danger">
                  <Typography fontWeight="bold" textColor="danger700">
                    {refusal(error)}
                  </Typography>
                </Box>
              )}
            </Box>
            {!data && (
              <Button size="L" fullWidth style={{ minHeight: 56 }} loading={isLoading} onClick={() => void press(code)}>
                {t(error ? 'checkin.again' : 'session.check_in')}
              </Button>
            )}
            {data && (
              <LinkButton size="L" variant="tertiary" tag={Link} to={`${HOME}/meetings/${data.occurrence}/session`}>
                {t('checkin.to_session')}
              </LinkButton>
            )}
          </Flex>
        </Card>
      </Box>
    </PluginPage>
  );
}
