import { Blank, Card, Chip, Failed, Loading, PluginPage, useTell } from '@hoitu/admin-kit';
import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useNewsroomReadNoticesMutation } from '../api';
import { NoticeRow } from '../components/NoticeRow';
import { useNotices } from '../components/useNotices';
import { useT } from '../useT';

const PAGE = 50;

/**
 * The inbox of the one who is signed in. No permission guards it (`Page.Protect` without any would refuse everyone):
 * the server gives each person only their own.
 */
export default function App() {
  const t = useT();
  const tell = useTell();
  const [only, setOnly] = useState<'true' | 'false'>('false');
  const [limit, setLimit] = useState(PAGE);
  const { data, error, isLoading, refetch } = useNotices(limit, only);
  const [read, reading] = useNewsroomReadNoticesMutation();
  const unread = data?.unread ?? 0;
  return (
    <PluginPage
      title={t('notices.title')}
      status={unread > 0 && <Chip tone="secondary">{t('notices.unread', { count: unread })}</Chip>}
      actions={
        <>
          <Button variant="tertiary" aria-pressed={only === 'true'} onClick={() => setOnly(only === 'true' ? 'false' : 'true')}>
            {only === 'true' ? t('notices.showAll') : t('notices.showUnread')}
          </Button>
          <Button
            variant="secondary"
            disabled={unread === 0}
            loading={reading.isLoading}
            onClick={() => tell(() => read({ ids: 'all' }).unwrap(), t('notices.allRead'))}
          >
            {t('notices.readAll')}
          </Button>
        </>
      }
    >
      {isLoading && <Loading />}
      {error && <Failed error={error} retry={refetch} />}
      {data && data.notices.length === 0 && <Blank text={t(only === 'true' ? 'notices.noneUnread' : 'notices.none')} />}
      {data && data.notices.length > 0 && (
        <Card>
          {data.notices.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              unreadLabel={t('notices.isUnread')}
              onOpen={() => !notice.read && void read({ ids: [notice.id] })}
            />
          ))}
          {data.notices.length === limit && limit < 100 && (
            <Flex justifyContent="center" paddingTop={3}>
              <Button variant="tertiary" onClick={() => setLimit(100)}>
                {t('notices.more')}
              </Button>
            </Flex>
          )}
        </Card>
      )}
    </PluginPage>
  );
}
