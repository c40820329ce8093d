import { Blank, Failed, Loading, PluginPage } from '@hoitu/admin-kit';
import { Button, Flex } from '@strapi/design-system';
import { useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBriefingOwedQuery } from '../api';
import { Stack } from '../components/Rows';
import { useTabs } from '../hooks';
import { OwedCard } from '../questions/OwedCard';
import { useHeld } from '../questions/useHeld';
import { useT } from '../useT';

/** What one's own unit owes: each question with the place to answer it, the most urgent first. */
export function AnswersPage() {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [params] = useSearchParams();
  const { data, error, isLoading, refetch } = useBriefingOwedQuery(undefined, { refetchOnMountOrArgChange: true });
  const { held, apply, glow } = useHeld(place, refetch);
  const open = params.get('open');
  const tabs = useTabs();
  return (
    <PluginPage title={t('answers.page')} subtitle={t('answers.subtitle')} tabs={tabs}>
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {isLoading && <Loading />}
      {held > 0 && (
        <Flex justifyContent="center" paddingBottom={3} role="status">
          <Button variant="secondary" onClick={apply} style={{ minHeight: 44 }}>
            {t('board.held', { count: held })}
          </Button>
        </Flex>
      )}
      {data?.length === 0 && <Blank text={t('answers.empty')} />}
      {data && data.length > 0 && (
        <div ref={place} style={{ maxWidth: 820 }}>
          <Stack>
            {data.map((item) => (
              <OwedCard key={item.id} item={item} glow={glow} opened={item.id === open} />
            ))}
          </Stack>
        </div>
      )}
    </PluginPage>
  );
}
