import type { DatesSetArg, EventContentArg } from '@fullcalendar/core';
import enGb from '@fullcalendar/core/locales/en-gb';
import vi from '@fullcalendar/core/locales/vi';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import { useCallback, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Outgoing } from '../../../contracts';
import { wallOf } from '../../../domain/wall';
import { useT } from '../useT';
import { type Entry as CalendarEntry, toneOf, wordOf } from './entries';
import { Entry, Skin } from './skin';
import type { View } from './views';

const NAMES: Record<View, string> = { month: 'dayGridMonth', week: 'dayGridWeek', list: 'listWeek' };
// FullCalendar builds its grid anew whenever an option is another object: what never changes stands here.
const LOCALES = [vi, enGb];
const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const PLUGINS = [dayGrid, list];
/** A week has room for what a newsroom sends on a usual day; a month for the first of it. */
const MOST: Record<View, number> = { week: 14, month: 4, list: 0 };

type Props = {
  view: View;
  /** `YYYY-MM-DD`; empty for today. */
  day: string;
  zone: string;
  entries: CalendarEntry[];
  onRange(range: { from: Date; to: Date; title: string }): void;
  onOpen(item: Outgoing): void;
  onDay(day: string): void;
};

/** FullCalendar makes an entry a link that leads nowhere. A row of the list holds a button of its own. */
function asButton({ el }: { el: HTMLElement }): void {
  if (el.tagName === 'TR') return;
  el.setAttribute('role', 'button');
  el.setAttribute('tabindex', '0');
}

/** A day's cell holds its date and its entries: named by the date alone, it would hide them. */
const unnamed = ({ el }: { el: HTMLElement }): void => el.removeAttribute('aria-labelledby');

const itemOf = (event: { extendedProps: Record<string, unknown> }) => event.extendedProps.item as Outgoing;

/** The grid itself. Own buttons stand above it: FullCalendar's fail on contrast and names. */
export default function CalendarView({ view, day, zone, entries, onRange, onOpen, onDay }: Props) {
  const t = useT();
  const { locale } = useIntl();
  const ref = useRef<FullCalendar>(null);
  const today = useCallback(() => new Date(wallOf(Date.now(), zone)).toISOString(), [zone]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `today` is the clock; a tick of it moves no page.
  useEffect(() => {
    const calendar = ref.current?.getApi();
    // A view that is changed while React renders warns: it renders by itself.
    queueMicrotask(() => calendar?.changeView(NAMES[view], day || today().slice(0, 10)));
  }, [view, day]);

  // The page draws anew when it hears of a range: the same one is told once.
  const told = useRef('');
  const ranged = useCallback(
    ({ start, end, view: shown }: DatesSetArg) => {
      const key = `${start.getTime()} ${end.getTime()} ${shown.title}`;
      if (told.current === key) return;
      told.current = key;
      onRange({ from: start, to: end, title: shown.title });
    },
    [onRange],
  );

  return (
    <Skin>
      <FullCalendar
        ref={ref}
        plugins={PLUGINS}
        initialView={NAMES[view]}
        {...(day ? { initialDate: day } : {})}
        timeZone="UTC"
        now={today}
        locales={LOCALES}
        locale={locale.startsWith('vi') ? 'vi' : 'en-gb'}
        headerToolbar={false}
        height="auto"
        firstDay={1}
        eventTimeFormat={CLOCK}
        eventDisplay="block"
        dayMaxEvents={MOST[view] || false}
        moreLinkClick={({ date }) => {
          onDay(date.toISOString().slice(0, 10));
          return '';
        }}
        moreLinkContent={({ num }) => t('calendar.more', { count: num })}
        noEventsContent={() => t('calendar.nothing')}
        events={entries}
        eventInteractive
        eventContent={({ event, view: shown }: EventContentArg) => (
          <Said item={itemOf(event)} time={event.start?.toISOString().slice(11, 16) ?? ''} wide={shown.type.startsWith('list')} />
        )}
        eventDidMount={asButton}
        moreLinkDidMount={({ el }) => el.setAttribute('role', 'button')}
        dayCellDidMount={unnamed}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          onOpen(itemOf(event));
        }}
        datesSet={ranged}
      />
    </Skin>
  );
}

/** One entry: when, where, how it stands in a word and a colour, which story. */
function Said({ item, time, wide }: { item: Outgoing; time: string; wide: boolean }) {
  const t = useT();
  const word = t(wordOf(item));
  const operation = item.operation === 'publish' ? '' : t(`operation.${item.operation}`);
  return (
    <Entry
      {...(wide ? { as: 'button' as const, type: 'button' as const } : {})}
      $tone={toneOf(item)}
      $wide={wide}
      $planned={item.state === null}
      title={[time, item.destination.name, operation, word, item.headline].filter(Boolean).join(' · ')}
    >
      <span className="when">{time} </span>
      <span className="word">{item.destination.name} </span>
      {operation && <span>{operation} </span>}
      <span>({word}) </span>
      <span>{item.headline}</span>
    </Entry>
  );
}
