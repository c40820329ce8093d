import { Card, CopyLink, Failed, Loading } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useBriefingFeedLinkQuery } from '../api';
import { useT } from '../useT';

export function Subscribe() {
  const t = useT();
  const { data, error, isLoading, refetch } = useBriefingFeedLinkQuery();
  return (
    <Card title={t('subscribe.title')}>
      {isLoading && <Loading />}
      {error !== undefined && <Failed error={error} retry={refetch} />}
      {data && (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <CopyLink name="personal" label={t('subscribe.personal')} hint={t('subscribe.personal.hint')} url={data.personal} />
          <CopyLink name="public" label={t('subscribe.public')} hint={t('subscribe.public.hint')} url={data.public} />
          <Typography variant="pi" textColor="neutral600">
            {t('subscribe.slow')}
          </Typography>
        </Flex>
      )}
    </Card>
  );
}
