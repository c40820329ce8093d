import { Card, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import type { Invitation, Occurrence } from '../../../../contracts';
import { useBriefingInvitedQuery } from '../../api';
import { useReread } from '../../people/useReread';
import { useT } from '../../useT';
import { Choice } from '../fields';
import { Rows } from '../Rows';
import { type GuestAct, GuestDialog } from './GuestDialog';
import { GuestRow } from './GuestRow';
import { FILTERS, type Filter, guestsFor, isLeaving, isTroubled } from './whom';

const AT_FIRST = 12;
const LEAVING_MS = 4_000;

/** All who are invited, to find and to do something for. */
export function Guests({
  meeting,
  may,
  filter,
  onFilter,
}: {
  meeting: Occurrence;
  may: boolean;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const t = useT();
  const [leaving, setLeaving] = useState(false);
  const { data, error, isLoading, refetch } = useBriefingInvitedQuery(meeting.id, {
    refetchOnMountOrArgChange: true,
    // Of each letter that leaves no event tells: there may be a thousand.
    pollingInterval: leaving ? LEAVING_MS : 0,
  });
  useEffect(() => setLeaving(data?.items.some(isLeaving) === true), [data]);
  useReread(refetch, ['briefing.']);
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<{ guest: Invitation; act: GuestAct } | null>(null);
  const words = useDeferredValue(query);
  const ask = useCallback((guest: Invitation, act: GuestAct) => setAsked({ guest, act }), []);
  if (isLoading || error !== undefined)
    return <Card title={t('guests.title')}>{error === undefined ? <Loading /> : <Failed error={error} retry={refetch} />}</Card>;
  if (!data || data.items.length === 0) return null;
  const found = guestsFor(data.items, filter, words);
  const shown = all || words !== '' || filter !== 'all' ? found : found.slice(0, AT_FIRST);
  const used = FILTERS.filter(
    (one) =>
      one === 'all' ||
      one === filter ||
      data.items.some((guest) => (one === 'withdrawn' ? guest.withdrawn : one === 'trouble' ? isTroubled(guest) : guest.rsvp === one)),
  );
  return (
    <Card title={t('guests.title')}>
      <Flex gap={3} wrap="wrap" alignItems="end" paddingBottom={2}>
        <Box style={{ flex: '2 1 16rem' }}>
          <Searchbar
            name="guests"
            value={query}
            clearLabel={t('guests.clear')}
            placeholder={t('guests.search')}
            onClear={() => setQuery('')}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)}
          >
            {t('guests.search')}
          </Searchbar>
        </Box>
        <Box style={{ flex: '1 1 12rem' }}>
          <Choice
            name="guestFilter"
            label={t('guests.filter')}
            value={filter}
            onChange={onFilter}
            options={used.map((value) => ({ value, label: t(`guestFilter.${value}`) }))}
          />
        </Box>
      </Flex>
      {shown.length === 0 && <Typography textColor="neutral600">{t('guests.none')}</Typography>}
      <Rows>
        {shown.map((guest) => (
          <GuestRow key={guest.id} guest={guest} may={may} onAct={ask} />
        ))}
      </Rows>
      {shown.length < found.length && (
        <Flex paddingTop={2}>
          <Button variant="tertiary" size="L" onClick={() => setAll(true)}>
            {t('guests.all', { count: found.length })}
          </Button>
        </Flex>
      )}
      {asked && <GuestDialog guest={asked.guest} act={asked.act} onClose={() => setAsked(null)} />}
    </Card>
  );
}
