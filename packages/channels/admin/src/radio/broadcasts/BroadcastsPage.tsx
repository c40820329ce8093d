import { Blank, Failed, Loading, SearchWords, sayMoment, useNow, useQueryString } from '@hoitu/admin-kit';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { BroadcastView } from '../../../../contracts';
import { BROADCAST_CLASSES, BROADCAST_STATES } from '../../../../domain/radio/broadcast';
import { Frame } from '../../components/Frame';
import { useFresh } from '../../hooks/useFresh';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { useRadioBroadcastsQuery } from '../api';
import { Row, RowLink, Rows } from '../Rows';
import { ClassSign } from './ClassSign';
import { NewDialog } from './NewDialog';
import { StateSign, WardSigns } from './StateSign';
import { urgency } from './standing';
import { useZone } from './zone';

/** Messages for ward loudspeakers: what needs a person is on top. */
export function BroadcastsPage() {
  const t = useT();
  const can = useCan();
  const now = useNow();
  const [params, put] = useQueryString();
  const [making, setMaking] = useState(false);
  const q = params.get('q') ?? '';
  const state = BROADCAST_STATES.find((one) => one === params.get('state')) ?? null;
  const is = BROADCAST_CLASSES.find((one) => one === params.get('class')) ?? null;
  const before = Number(params.get('before')) || 0;
  const { data, error, refetch } = useRadioBroadcastsQuery({
    ...(state ? { state } : {}),
    ...(is ? { class: is } : {}),
    ...(q ? { search: q } : {}),
    ...(before ? { before } : {}),
  });
  const glowing = useFresh(['broadcast.', 'delivery.'], refetch);
  const broadcasts = [...(data?.broadcasts ?? [])].sort((a, b) => urgency(a, now.getTime()) - urgency(b, now.getTime()));
  const filtered = Boolean(q || state || is);
  const make = can.broadcasts && (
    <Button startIcon={<Plus aria-hidden />} onClick={() => setMaking(true)}>
      {t('broadcast.new')}
    </Button>
  );
  return (
    <Frame actions={make}>
      <Flex gap={2} wrap="wrap" paddingBottom={4} alignItems="stretch">
        <Box flex="1 1 14rem">
          <SearchWords q={q} label={t('broadcast.search')} onSearch={(words) => put({ q: words || null, before: null })} />
        </Box>
        <Filter
          label={t('broadcast.class')}
          all={t('broadcast.class.all')}
          value={is}
          options={BROADCAST_CLASSES.map((one) => [one, t(`broadcast.class.${one}`)])}
          put={(next) => put({ class: next, before: null })}
        />
        <Filter
          label={t('script.state')}
          all={t('script.all')}
          value={state}
          options={BROADCAST_STATES.map((one) => [one, t(`broadcast.state.${one}`)])}
          put={(next) => put({ state: next, before: null })}
        />
      </Flex>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : broadcasts.length === 0 ? (
        <Blank text={t(filtered ? 'search.none' : 'broadcast.empty')} action={filtered ? undefined : make || undefined} />
      ) : (
        <Rows>
          {broadcasts.map((one) => (
            <BroadcastRow key={one.id} broadcast={one} now={now} glows={glowing.has(one.id)} />
          ))}
        </Rows>
      )}
      {(data?.more || before > 0) && (
        <Flex gap={2} justifyContent="center" paddingTop={3}>
          {before > 0 && (
            <Button variant="tertiary" onClick={() => put({ before: null }, false)}>
              {t('newest')}
            </Button>
          )}
          {data?.more && (
            <Button variant="tertiary" onClick={() => put({ before: String(data.more) }, false)}>
              {t('older')}
            </Button>
          )}
        </Flex>
      )}
      {making && <NewDialog close={() => setMaking(false)} />}
    </Frame>
  );
}

type FilterProps = { label: string; all: string; value: string | null; options: [string, string][]; put(value: string | null): void };

const Filter = ({ label, all, value, options, put }: FilterProps) => (
  <Box flex="0 1 12rem">
    <SingleSelect aria-label={label} value={value ?? 'all'} onChange={(next) => put(next === 'all' ? null : String(next))}>
      <SingleSelectOption value="all">{all}</SingleSelectOption>
      {options.map(([one, name]) => (
        <SingleSelectOption key={one} value={one}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Box>
);

function BroadcastRow({ broadcast, now, glows }: { broadcast: BroadcastView; now: Date; glows: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const zone = useZone();
  const say = (iso: string) => sayMoment(new Date(iso), now, locale, zone);
  return (
    <Row $glows={glows} data-broadcast={broadcast.id}>
      <RowLink to={broadcast.id}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          <Box flex="1 1 20rem" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            <Flex gap={2} wrap="wrap">
              <ClassSign is={broadcast.class} />
              <Typography fontWeight="bold" textColor="neutral800">
                {broadcast.title}
              </Typography>
            </Flex>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t('broadcast.windowIs', { from: say(broadcast.from), until: say(broadcast.until) })}
              {' · '}
              {t('broadcast.areaCount', { count: broadcast.areas.length })}
              {' · '}
              {broadcast.writtenBy}
            </Typography>
          </Box>
          <Flex gap={2} wrap="wrap">
            <WardSigns broadcast={broadcast} now={now} />
            <StateSign broadcast={broadcast} />
          </Flex>
        </Flex>
      </RowLink>
    </Row>
  );
}
