import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Button, Grid, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DestinationView } from '../../../contracts';
import { useChannelsDestinationsQuery } from '../api';
import { Frame } from '../components/Frame';
import { DestinationCard } from '../destinations/DestinationCard';
import { DestinationDialog } from '../destinations/DestinationDialog';
import { useFresh } from '../hooks/useFresh';
import { useCan } from '../rights';
import { useT } from '../useT';

/** Where stories go. What is off by itself or does not answer stands on top. */
const order = ({ enabled, disabledWhy, health }: DestinationView): number =>
  disabledWhy && !enabled ? 0 : health && !health.ok && enabled ? 1 : 2;

export function DestinationsPage() {
  const t = useT();
  const { destinations: mayManage } = useCan();
  const [form, setForm] = useState<{ destination: DestinationView | null } | null>(null);
  const { data, error, refetch } = useChannelsDestinationsQuery();
  useFresh(['delivery.sent', 'delivery.failed', 'delivery.unknown'], refetch);
  const add = mayManage && <Button onClick={() => setForm({ destination: null })}>{t('destination.new')}</Button>;
  const sectionName = (slug: string) => data?.sections.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <Frame actions={data ? add : undefined}>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.destinations.length === 0 ? (
        <Blank text={t('destination.empty')} action={add} />
      ) : (
        <>
          {!mayManage && (
            <Box paddingBottom={3}>
              <Typography textColor="neutral600">{t('destination.readOnly')}</Typography>
            </Box>
          )}
          <Grid.Root gap={4}>
            {[...data.destinations]
              .sort((a, b) => order(a) - order(b))
              .map((destination) => (
                <Grid.Item key={destination.id} col={6} s={12} xs={12} direction="column" alignItems="stretch">
                  <DestinationCard
                    destination={destination}
                    kind={data.kinds.find((one) => one.kind === destination.kind)}
                    mayManage={mayManage}
                    sectionName={sectionName}
                    onChange={() => setForm({ destination })}
                  />
                </Grid.Item>
              ))}
          </Grid.Root>
        </>
      )}
      {form && data && (
        <DestinationDialog
          kinds={data.kinds}
          taken={
            new Set(
              data.kinds.filter((kind) => !kind.many && data.destinations.some((one) => one.kind === kind.kind)).map(({ kind }) => kind),
            )
          }
          destination={form.destination}
          choices={data}
          close={() => setForm(null)}
        />
      )}
    </Frame>
  );
}
