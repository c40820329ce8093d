import { Failed, Loading } from '@hoitu/admin-kit';
import { Button, Grid } from '@strapi/design-system';
import { useState } from 'react';
import { useChannelsDestinationsQuery } from '../api';
import { DestinationCard } from '../components/DestinationCard';
import { Frame } from '../components/Frame';
import { NewDestination } from '../components/NewDestination';
import { useCan } from '../rights';
import { useT } from '../useT';

export function DestinationsPage() {
  const t = useT();
  const { destinations: mayManage } = useCan();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useChannelsDestinationsQuery();
  return (
    <Frame live={false} actions={mayManage && data ? <Button onClick={() => setAdding(true)}>{t('destination.new')}</Button> : undefined}>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <Grid.Root gap={4}>
          {data.destinations.map((destination) => (
            <Grid.Item key={destination.id} col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <DestinationCard
                destination={destination}
                kind={data.kinds.find((one) => one.kind === destination.kind)}
                mayManage={mayManage}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      )}
      {adding && data && (
        <NewDestination
          kinds={data.kinds.filter((kind) => kind.many || !data.destinations.some((one) => one.kind === kind.kind))}
          close={() => setAdding(false)}
        />
      )}
    </Frame>
  );
}
