import { Chip, Failed } from '@hoitu/admin-kit';
import { Box, Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useNewsroomReadNoticesMutation } from '../api';
import { NoticeRow } from '../components/NoticeRow';
import { useNotices } from '../components/useNotices';
import { useT } from '../useT';

/** The newest unread notices on the home page. */
export function NoticesWidget() {
  const t = useT();
  const { data, error, isLoading, refetch } = useNotices(6, 'true');
  const [read] = useNewsroomReadNoticesMutation();
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Failed error={error} retry={refetch} />;
  if (data.notices.length === 0) return <Widget.NoData>{t('notices.noneUnread')}</Widget.NoData>;
  return (
    <Box>
      <Flex justifyContent="flex-end" paddingBottom={1}>
        <Chip tone="secondary">{t('notices.unread', { count: data.unread })}</Chip>
      </Flex>
      {data.notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} unreadLabel={t('notices.isUnread')} onOpen={() => void read({ ids: [notice.id] })} />
      ))}
    </Box>
  );
}
