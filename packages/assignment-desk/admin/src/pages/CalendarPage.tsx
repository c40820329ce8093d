import { Failed, Loading, useHas, useNow } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { HappeningDetail, HappeningDone } from '../../../contracts';
import { PERMISSIONS } from '../../../domain/permissions';
import { wallOf } from '../../../domain/zone';
import { useDeskDesksQuery } from '../api';
import { useDeskCalendarQuery } from '../api/calendar';
import { type Draft, draftAt } from '../calendar/draft';
import { HappeningForm } from '../calendar/HappeningForm';
import { HappeningSheet } from '../calendar/HappeningSheet';
import { entriesOf, fromWall } from '../calendar/items';
import { ScopeDialog } from '../calendar/ScopeDialog';
import { stepped } from '../calendar/stepping';
import { Toolbar } from '../calendar/Toolbar';
import { useCalendar } from '../calendar/useCalendar';
import { useMoves } from '../calendar/useMoves';
import { ActDialog } from '../components/ActDialog';
import { AssignmentForm } from '../components/AssignmentForm';
import { Drawer } from '../components/Drawer';
import { Frame } from '../components/Frame';
import { useActing } from '../hooks/useActing';
import { useNarrow } from '../hooks/useNarrow';
import { usePageKeys } from '../hooks/usePageKeys';
import { useReread } from '../hooks/useReread';
import { useT } from '../useT';

const CalendarView = lazy(() => import('../calendar/CalendarView'));
const PLAN = [{ action: PERMISSIONS.plan }];
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function CalendarPage() {
  const t = useT();
  const { locale } = useIntl();
  // Below this a month has no room: a list is shown unless another view was chosen.
  const narrow = useNarrow(767);
  const address = useCalendar(narrow);
  const { toggleNotification } = useNotification();
  const [range, setRange] = useState<{ from: Date; to: Date; title: string } | null>(null);
  const [making, setMaking] = useState<Draft | null>(null);
  const [assigning, setAssigning] = useState<HappeningDetail | null>(null);
  const desks = useDeskDesksQuery();
  const acting = useActing();
  const now = useNow(60_000);
  const [zone, setZone] = useState(HERE);
  const { desk, mine, q } = address;
  const window = range && { from: fromWall(range.from, zone), to: fromWall(range.to, zone) };
  const calendar = useDeskCalendarQuery(
    { ...(window ?? { from: '', to: '' }), ...(desk ? { desk } : {}), ...(q ? { q } : {}), mine: mine ? 'true' : 'false' },
    { skip: !window },
  );
  const data = calendar.data ?? null;
  // The days are the newsroom's, wherever the person is.
  if (data && data.timezone !== zone) setZone(data.timezone);
  const moves = useMoves(zone);
  useReread(['happening.', 'assignment.'], () => window && calendar.refetch(), moves.asked !== null);

  const mayPlan = useHas(PLAN);
  const minute = now.toISOString();
  const colours = desks.data;
  const entries = useMemo(
    () => (data ? entriesOf(data, address.show, mayPlan, (id) => colours?.find((one) => one.id === id)?.colour, minute) : []),
    [data, address.show, mayPlan, colours, minute],
  );
  const make = (starts: string, allDay: boolean) => setMaking(draftAt(starts, allDay, zone));
  const nextHour = () => make(new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000).toISOString(), false);
  const done = (one: HappeningDone) => {
    toggleNotification({ type: 'success', message: sayDone(one) });
    address.showEvent(one.id, one.original);
  };
  const searchRef = useRef<HTMLInputElement>(null);
  usePageKeys({ onNew: mayPlan ? nextHour : null, search: searchRef });
  const filtered = Boolean(desk || q || mine || address.show !== 'all');
  const mayAssign = (desks.data ?? []).some((one) => one.mayAssign);

  return (
    <Frame
      title={t('calendar.title')}
      actions={
        mayPlan && (
          <Button startIcon={<Plus />} onClick={nextHour}>
            {t('happening.new')}
          </Button>
        )
      }
    >
      <Toolbar
        address={address}
        title={range?.title ?? ''}
        desks={desks.data ?? []}
        searchRef={searchRef}
        onStep={(step) => address.put({ day: stepped(address.view, address.day || today(), step) })}
      />
      {moves.moved && (
        <Flex gap={3} padding={3} marginBottom={3} background="success100" hasRadius role="status" wrap="wrap">
          <Typography textColor="neutral800">{t('calendar.moved', { title: moves.moved.title })}</Typography>
          <Button variant="tertiary" onClick={() => void moves.undo()}>
            {t('calendar.undo')}
          </Button>
          <Button variant="ghost" onClick={moves.forget}>
            {t('close')}
          </Button>
        </Flex>
      )}
      {calendar.error && <Failed error={calendar.error} retry={() => void calendar.refetch()} />}
      {data && entries.length === 0 && (
        <Flex gap={3} paddingBottom={3} wrap="wrap" role="status">
          <Typography textColor="neutral800">{t(filtered ? 'calendar.noMatch' : 'calendar.nothing')}</Typography>
          {filtered && (
            <Button variant="tertiary" onClick={() => address.put({ desk: null, q: null, mine: null, show: null })}>
              {t('empty.clear')}
            </Button>
          )}
        </Flex>
      )}
      {data?.more && <Typography textColor="neutral800">{t('calendar.tooMany')}</Typography>}
      <Suspense fallback={<Loading />}>
        <CalendarView
          view={address.view}
          day={address.day}
          zone={zone}
          entries={entries}
          holidays={data?.holidays ?? []}
          narrow={narrow}
          onRange={setRange}
          onOpen={(item) => (item.kind === 'event' ? address.showEvent(item.one.id, item.one.original) : address.showWork(item.one.id))}
          onMake={mayPlan ? (wall, allDay) => make(fromWall(address.view === 'month' ? nineOf(wall) : wall, zone), allDay) : null}
          onMove={moves.onMove}
          onDay={(day) => address.put({ view: narrow ? 'list' : 'day', day }, false)}
        />
      </Suspense>
      <Box paddingTop={3}>
        <Typography variant="pi" textColor="neutral600">
          {t(mayPlan ? 'calendar.howPlan' : 'calendar.how')}
        </Typography>
      </Box>
      {making && (
        <HappeningForm
          fresh={making}
          onClose={(one) => {
            setMaking(null);
            if (one) done(one);
          }}
        />
      )}
      {moves.asked && <ScopeDialog {...moves.asked} locale={locale} busy={moves.busy} onAnswer={(reach) => void moves.answer(reach)} />}
      {assigning && (
        <AssignmentForm
          desks={desks.data ?? []}
          desk={desk}
          preset={presetOf(assigning)}
          onClose={(saved) => {
            setAssigning(null);
            if (saved) toggleNotification({ type: 'success', message: t('done.create') });
          }}
        />
      )}
      {address.event && !assigning && (
        <HappeningSheet
          key={`${address.event} ${address.on ?? ''}`}
          id={address.event}
          original={address.on}
          desks={desks.data ?? []}
          onAssign={mayAssign ? setAssigning : null}
          onWork={address.showWork}
          onDone={done}
          onClose={() => address.showEvent(null)}
        />
      )}
      {address.open && <Drawer id={address.open} desks={desks.data ?? []} acting={acting} onClose={() => address.showWork(null)} />}
      <ActDialog acting={acting} />
    </Frame>
  );

  function today(): string {
    return new Date(wallOf(Date.now(), zone)).toISOString().slice(0, 10);
  }
  function sayDone({ moved, cancelled }: HappeningDone): string {
    const more = [
      moved > 0 ? t('happening.movedAlong', { count: moved }) : '',
      cancelled > 0 ? t('happening.cancelledAlong', { count: cancelled }) : '',
    ];
    return [t('happening.done'), ...more].filter(Boolean).join(' ');
  }
}

/** A day of the month view is pressed: the event begins in the morning. */
const nineOf = (wall: Date): Date => new Date(wall.getTime() + 9 * 3_600_000);

/** What an assignment for an event begins with: due when the event is over. */
const presetOf = ({ id, original, title, place, contacts, ends }: HappeningDetail) => ({
  happening: id,
  occurrence: original,
  slugline: title,
  place,
  contacts,
  due: ends,
});
