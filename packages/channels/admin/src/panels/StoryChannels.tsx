import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { Flex, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import type { outboxEndpoints } from '../../../contracts';
import { useChannelsOfStoryQuery } from '../api';
import { StateChip } from '../components/StateChip';
import { useFresh } from '../hooks/useFresh';
import { useCan } from '../rights';
import { useT } from '../useT';

type PanelProps = { model: string; documentId?: string; document?: { locale?: string | null } };
type Rows = ResponseOf<typeof outboxEndpoints.ofStory>['deliveries'];

/** In the Content Manager, beside a story: each destination, how the story stands there, and the way to it. */
export function StoryChannels({ model, documentId, document }: PanelProps) {
  const t = useT();
  const { outbox } = useCan();
  const [params] = useSearchParams();
  const locale = document?.locale ?? params.get('plugins[i18n][locale]') ?? '';
  const skip = !outbox || !documentId || !model.startsWith('api::');
  const { data, refetch } = useChannelsOfStoryQuery({ uid: model, documentId: documentId ?? '', locale }, { skip });
  if (!data?.mapped || data.deliveries.length === 0) return null;
  return { title: t('title'), content: <Rows rows={data.deliveries} refetch={refetch} /> };
}
StoryChannels.type = 'channels';

function Rows({ rows, refetch }: { rows: Rows; refetch(): unknown }) {
  const t = useT();
  useFresh(['delivery.'], refetch);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%" data-channels-of-story>
      {rows.map((row) => (
        <Flex tag="li" key={row.destination} justifyContent="space-between" gap={2} wrap="wrap">
          <Typography fontWeight="semiBold">{row.name}</Typography>
          <Flex gap={2} wrap="wrap">
            {row.link && (
              <Typography tag="a" href={row.link} target="_blank" rel="noreferrer" variant="pi" textColor="primary600">
                {t('open.live')}
              </Typography>
            )}
            {row.state ? (
              <StateChip state={row.state} operation={row.operation} why={row.why} />
            ) : (
              <Typography variant="pi" textColor="neutral600">
                {t('state.none')}
              </Typography>
            )}
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
}
