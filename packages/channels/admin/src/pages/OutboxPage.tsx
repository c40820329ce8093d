import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import type { DeliveryView } from '../../../contracts';
import { useChannelsOutboxQuery } from '../api';
import { Frame } from '../components/Frame';
import { OutboxStory, type StoryGroup } from '../components/OutboxStory';
import { useFresh } from '../hooks/useFresh';
import { useCan } from '../rights';
import { useT } from '../useT';

/** Deliveries of one story stand together, the story with the newest first. */
function byStory(deliveries: DeliveryView[]): StoryGroup[] {
  const groups = new Map<string, DeliveryView[]>();
  for (const one of deliveries) groups.set(one.story, [...(groups.get(one.story) ?? []), one]);
  return [...groups].map(([story, rows]) => ({ story, headline: rows[0]?.headline ?? '', deliveries: rows }));
}

export function OutboxPage() {
  const t = useT();
  const can = useCan();
  const [typed, setTyped] = useState('');
  const [needs, setNeeds] = useState(false);
  const [before, setBefore] = useState<number | undefined>();
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch } = useChannelsOutboxQuery({
    ...(needs ? { needs: '1' as const } : {}),
    ...(search ? { search } : {}),
    ...(before ? { before } : {}),
  });
  const glowing = useFresh(['delivery.'], refetch);
  return (
    <Frame>
      <Flex gap={3} wrap="wrap" paddingBottom={4} alignItems="stretch">
        <Box flex="1 1 16rem">
          <Searchbar
            name="search"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setBefore(undefined);
            }}
            onClear={() => setTyped('')}
            clearLabel={t('search.clear')}
            placeholder={t('search.headline')}
          >
            {t('search.headline')}
          </Searchbar>
        </Box>
        <Button
          variant={needs ? 'secondary' : 'tertiary'}
          aria-pressed={needs}
          onClick={() => {
            setNeeds(!needs);
            setBefore(undefined);
          }}
        >
          {t('needs.filter', { count: data?.needs ?? 0 })}
        </Button>
      </Flex>
      {Boolean(data?.needs) && !needs && (
        <Box background="warning100" padding={3} hasRadius marginBottom={4} role="status">
          <Flex gap={3} justifyContent="space-between" wrap="wrap">
            <Typography textColor="warning700" fontWeight="semiBold">
              {t('needs.banner', { count: data?.needs ?? 0 })}
            </Typography>
            <Button size="S" variant="secondary" onClick={() => setNeeds(true)}>
              {t('needs.show')}
            </Button>
          </Flex>
        </Box>
      )}
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.deliveries.length === 0 ? (
        <Blank text={t(needs ? 'needs.none' : search ? 'search.none' : 'outbox.empty')} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Box tag="ul" background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow">
            {byStory(data.deliveries).map((group) => (
              <OutboxStory key={group.story} group={group} mayResolve={can.resolve} glowing={glowing} />
            ))}
          </Box>
          {(data.more || before) && (
            <Flex gap={2} justifyContent="center">
              {before && (
                <Button variant="tertiary" onClick={() => setBefore(undefined)}>
                  {t('newest')}
                </Button>
              )}
              {data.more && (
                <Button variant="tertiary" onClick={() => setBefore(data.more ?? undefined)}>
                  {t('older')}
                </Button>
              )}
            </Flex>
          )}
        </Flex>
      )}
    </Frame>
  );
}
