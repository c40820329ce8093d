import { Card, CopyLink, Failed, Loading } from '@hoitu/admin-kit';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { useDeskFeedLinkQuery } from '../api/feed';
import { useT } from '../useT';
import { RenewLink } from './RenewLink';

/** Programs for calendars take such an address as a subscription; a browser would only save the file of today. */
const asSubscription = (url: string): string => url.replace(/^https?:/, 'webcal:');

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
          <CopyLink name="feed-link" label={t('feed.link')} url={data.url}>
            <LinkButton size="L" variant="tertiary" href={asSubscription(data.url)}>
              {t('feed.open')}
            </LinkButton>
          </CopyLink>
          <Typography variant="pi" textColor="neutral600">
            {t('feed.private')}
          </Typography>
          <RenewLink />
        </Flex>
      )}
    </Card>
  );
}
