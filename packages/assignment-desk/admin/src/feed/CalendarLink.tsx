import { Card, Failed, Loading } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useDeskFeedLinkQuery } from '../api/feed';
import { useT } from '../useT';
import { CopyLink } from './CopyLink';
import { RenewLink } from './RenewLink';

/** One's own deadlines in one's own calendar: the link to subscribe to, and a new one where the old got into wrong hands. */
export function CalendarLink() {
  const t = useT();
  const { data, error, refetch } = useDeskFeedLinkQuery();
  return (
    <Card title={t('feed.title')}>
      {!data && !error && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography>{t('feed.how')}</Typography>
          <CopyLink url={data.url} />
          <Typography variant="pi" textColor="neutral600">
            {t('feed.private')}
          </Typography>
          <RenewLink />
        </Flex>
      )}
    </Card>
  );
}
