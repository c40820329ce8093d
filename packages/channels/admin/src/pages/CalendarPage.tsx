import { Failed, Loading, useQueryString } from '@hoitu/admin-kit';
import { Box, Typography } from '@strapi/design-system';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Outgoing } from '../../../contracts';
import { instantOf, wallOf } from '../../../domain/wall';
import { useChannelsCalendarQuery, useChannelsDestinationsQuery } from '../api';
import { entriesOf } from '../calendar/entries';
import { Toolbar } from '../calendar/Toolbar';
import { stepped, VIEWS, type View } from '../calendar/views';
import { Frame } from '../components/Frame';
import { useFresh } from '../hooks/useFresh';
import { useNarrow } from '../hooks/useNarrow';
import { DeliverySheet } from '../outbox/DeliverySheet';
import { refOf } from '../subject';
import { useT } from '../useT';

// FullCalendar is large: only who opens the calendar waits for it.
const CalendarView = lazy(() => import('../calendar/CalendarView'));

type Range = { from: Date; to: Date; title: string };

/** What goes where and when; what is out, what waits, what is only planned. */
export function CalendarPage() {
  const t = useT();
  const navigate = useNavigate();
  const narrow = useNarrow(767);
  const [params, put] = useQueryString();
  const [range, setRange] = useState<Range | null>(null);
  const { data: places } = useChannelsDestinationsQuery();
  const zone = places?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const view: View = VIEWS.find((one) => one === params.get('view')) ?? (narrow ? 'list' : 'week');
  const day = /^\d{4}-\d\d-\d\d$/.test(params.get('day') ?? '') ? (params.get('day') as string) : '';
  const destination = params.get('destination') ?? '';
  const open = params.get('open');
  const iso = (wall: Date) => new Date(instantOf(wall.getTime(), zone)).toISOString();
  const { data, currentData, error, refetch } = useChannelsCalendarQuery(
    { from: range ? iso(range.from) : '', to: range ? iso(range.to) : '', ...(destination ? { destination } : {}) },
    { skip: !range || !places },
  );
  useFresh(['delivery.', 'story.'], () => range !== null && refetch());
  const shown = currentData ?? data;
  const entries = useMemo(() => entriesOf(shown?.items ?? [], zone), [shown, zone]);
  const ranged = useCallback((next: Range) => setRange(next), []);
  const show = (item: Outgoing) => {
    if (item.delivery) return put({ open: item.delivery }, false);
    const { uid, documentId, locale } = refOf(item.story);
    navigate(`/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`);
  };
  const step = (by: -1 | 0 | 1) =>
    put({ day: by === 0 ? null : stepped(day || new Date(wallOf(Date.now(), zone)).toISOString().slice(0, 10), view, by) }, false);
  return (
    <Frame>
      <Toolbar
        title={range?.title ?? ''}
        view={view}
        destination={destination}
        destinations={places?.destinations ?? []}
        put={put}
        onStep={step}
      />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {shown?.cut && (
        <Box background="warning100" padding={3} marginBottom={3} hasRadius role="status">
          <Typography textColor="neutral800">{t('calendar.cut')}</Typography>
        </Box>
      )}
      {places ? (
        <Suspense fallback={<Loading />}>
          <CalendarView
            view={view}
            day={day}
            zone={zone}
            entries={entries}
            onRange={ranged}
            onOpen={show}
            onDay={(one) => put({ view: 'list', day: one }, false)}
          />
        </Suspense>
      ) : (
        <Loading />
      )}
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingTop: 8 }}>
        {t('calendar.zone', { zone })}
      </Typography>
      {open && (
        <DeliverySheet
          id={open}
          kinds={places?.kinds ?? []}
          onOpen={(id) => put({ open: id }, false)}
          onClose={() => put({ open: null })}
        />
      )}
    </Frame>
  );
}
