import { Blank, Failed, Loading, SearchWords, useQueryString } from '@hoitu/admin-kit';
import { Box, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { SHOWN, type Shown } from '../../../domain/agenda';
import { useChannelsDestinationsQuery, useChannelsOutboxQuery } from '../api';
import { Frame } from '../components/Frame';
import { useFresh } from '../hooks/useFresh';
import { DeliverySheet } from '../outbox/DeliverySheet';
import { byStory } from '../outbox/groups';
import { NeedsBanner } from '../outbox/NeedsBanner';
import { StoryRow } from '../outbox/StoryRow';
import { useSteady } from '../outbox/useSteady';
import { useT } from '../useT';

const GROUPS = Object.keys(SHOWN) as Shown[];

/** Beside each other on a desk; the search over two choices on a phone. */
const Filters = styled.div`
  display: grid;
  gap: 8px;
  grid-template-columns: minmax(12rem, 2fr) repeat(2, minmax(10rem, 1fr)) auto;
  align-items: center;
  padding-bottom: 16px;
  @media (max-width: 767px) {
    grid-template-columns: 1fr 1fr;
    > :first-child,
    > :last-child {
      grid-column: 1 / -1;
    }
  }
`;

/** What the outbox shows lives in its address: it can be sent to a colleague, and Back works. */
function useAddress() {
  const [params, put] = useQueryString();
  const show = GROUPS.find((one) => one === params.get('show'));
  const before = Number(params.get('before')) || 0;
  return {
    q: params.get('q') ?? '',
    destination: params.get('destination') ?? '',
    story: params.get('story') ?? '',
    needs: params.get('needs') === '1',
    show,
    before,
    open: params.get('open'),
    filter: (changes: Record<string, string | null>) => put({ before: null, ...changes }),
    page: (id: number | null) => put({ before: id ? String(id) : null }, false),
    see: (id: string | null) => put({ open: id }, id === null),
  };
}

export function OutboxPage() {
  const t = useT();
  const address = useAddress();
  const { q, destination, story, needs, show, before } = address;
  const { data: places } = useChannelsDestinationsQuery();
  const { data, currentData, error, refetch, isFetching } = useChannelsOutboxQuery({
    ...(needs ? { needs: '1' as const } : {}),
    ...(show ? { show } : {}),
    ...(story ? { story } : {}),
    ...(q ? { search: q } : {}),
    ...(destination ? { destination } : {}),
    ...(before ? { before } : {}),
  });
  const count = data?.needs ?? 0;
  const pressing = useChannelsOutboxQuery({ needs: '1' }, { skip: count === 0 });
  const glowing = useFresh(['delivery.'], () => Promise.all([refetch(), count > 0 && pressing.refetch()]));
  const {
    shown,
    waiting,
    show: showNew,
    hold,
  } = useSteady(byStory((currentData ?? data)?.deliveries ?? []), [q, destination, story, needs, show, before].join(' '));
  const filtered = Boolean(q || destination || show || story);
  return (
    <Frame>
      <Filters>
        <SearchWords q={q} label={t('search.headline')} onSearch={(words) => address.filter({ q: words || null })} />
        <SingleSelect
          aria-label={t('filter.destination')}
          value={destination || 'all'}
          onChange={(next) => address.filter({ destination: next === 'all' ? null : String(next) })}
        >
          <SingleSelectOption value="all">{t('filter.everywhere')}</SingleSelectOption>
          {(places?.destinations ?? []).map((one) => (
            <SingleSelectOption key={one.id} value={one.id}>
              {one.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <SingleSelect
          aria-label={t('filter.state')}
          value={show ?? 'all'}
          onChange={(next) => address.filter({ show: next === 'all' ? null : String(next) })}
        >
          <SingleSelectOption value="all">{t('show.all')}</SingleSelectOption>
          {GROUPS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {t(`show.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Button
          variant={needs ? 'secondary' : 'tertiary'}
          aria-pressed={needs}
          onClick={() => address.filter({ needs: needs ? null : '1' })}
        >
          {t('needs.filter', { count })}
        </Button>
      </Filters>
      <NeedsBanner
        deliveries={pressing.data?.deliveries ?? []}
        count={count}
        onOpen={address.see}
        onShow={needs ? null : () => address.filter({ needs: '1', show: null, q: null, destination: null, story: null })}
      />
      {story && (
        <Flex paddingBottom={3}>
          <Button variant="tertiary" size="S" onClick={() => address.filter({ story: null })}>
            {t('filter.oneStory')}
          </Button>
        </Flex>
      )}
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data || (!currentData && isFetching && shown.length === 0) ? (
        <Loading />
      ) : shown.length === 0 ? (
        <Blank text={t(needs ? 'needs.none' : filtered ? 'search.none' : 'outbox.empty')} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {waiting > 0 && (
            <Button variant="secondary" onClick={showNew}>
              {t('outbox.newer', { count: waiting })}
            </Button>
          )}
          <Box tag="ul" background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow" {...hold}>
            {shown.map((group) => (
              <StoryRow key={group.story} group={group} glowing={glowing} onOpen={address.see} />
            ))}
          </Box>
          {(data.more || before > 0) && (
            <Flex gap={2} justifyContent="center">
              {before > 0 && (
                <Button variant="tertiary" onClick={() => address.page(null)}>
                  {t('newest')}
                </Button>
              )}
              {data.more && (
                <Button variant="tertiary" onClick={() => address.page(data.more)}>
                  {t('older')}
                </Button>
              )}
            </Flex>
          )}
        </Flex>
      )}
      {address.open && (
        <DeliverySheet id={address.open} kinds={places?.kinds ?? []} onOpen={address.see} onClose={() => address.see(null)} />
      )}
    </Frame>
  );
}
