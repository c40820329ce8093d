import type { DatesSetArg, DayCellContentArg, DayHeaderContentArg, EventContentArg } from '@fullcalendar/core';
import enGb from '@fullcalendar/core/locales/en-gb';
import vi from '@fullcalendar/core/locales/vi';
import dayGrid from '@fullcalendar/daygrid';
import interaction, { type DateClickArg, type EventResizeDoneArg } from '@fullcalendar/interaction';
import list from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Holiday } from '../../../contracts';
import { wallOf } from '../../../domain/zone';
import { useT } from '../useT';
import { EntryContent } from './EntryContent';
import type { Entry, Item } from './items';
import { Skin } from './skin';
import type { View } from './useCalendar';

const NAMES: Record<View, string> = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'listWeek' };
// FullCalendar builds its grid anew whenever an option is another object: what never changes stands here.
const LOCALES = [vi, enGb];
const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const PLUGINS = [dayGrid, timeGrid, list, interaction];

export type Move = { item: Item; starts: Date; ends: Date | null; allDay: boolean; revert(): void };

type Props = {
  view: View;
  /** `YYYY-MM-DD`; empty for today. */
  day: string;
  zone: string;
  entries: Entry[];
  holidays: readonly Holiday[];
  narrow: boolean;
  onRange(range: { from: Date; to: Date; title: string }): void;
  onOpen(item: Item): void;
  /** Null where this person makes no events. */
  onMake: ((wall: Date, allDay: boolean) => void) | null;
  onMove(move: Move): void;
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

/** The grid itself. Own buttons stand above it: FullCalendar's fail on contrast and names. */
export default function CalendarView({ view, day, zone, entries, holidays, narrow, onRange, onOpen, onMake, onMove, onDay }: Props) {
  const t = useT();
  const { locale } = useIntl();
  const ref = useRef<FullCalendar>(null);
  const days = useMemo(() => new Map(holidays.map((one) => [one.date, one])), [holidays]);
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

  const dayWord = (date: Date) => {
    const holiday = days.get(date.toISOString().slice(0, 10));
    if (!holiday) return null;
    const kind = holiday.kind === 'public' ? '' : t(`calendar.${holiday.kind}`);
    // "Nghỉ bù Tết" says it already.
    const text = kind && !holiday.name.toLocaleLowerCase().startsWith(kind.toLocaleLowerCase()) ? `${kind}: ${holiday.name}` : holiday.name;
    return (
      <span className="day-word" title={text}>
        {text}
      </span>
    );
  };
  const dayClass = useCallback(
    ({ date }: { date: Date }) => {
      const holiday = days.get(date.toISOString().slice(0, 10));
      return holiday && holiday.kind !== 'working' ? ['day-off'] : [];
    },
    [days],
  );
  const itemOf = (event: { extendedProps: Record<string, unknown> }) => event.extendedProps.item as Item;
  const moved = (event: EventResizeDoneArg['event'], revert: () => void) => {
    if (event.start) onMove({ item: itemOf(event), starts: event.start, ends: event.end, allDay: event.allDay, revert });
    else revert();
  };

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
        nowIndicator
        slotMinTime="05:00:00"
        slotEventOverlap={false}
        slotLabelFormat={CLOCK}
        eventTimeFormat={CLOCK}
        eventDisplay="block"
        dayMaxEvents={5}
        moreLinkClick={({ date }) => {
          onDay(date.toISOString().slice(0, 10));
          return '';
        }}
        moreLinkContent={({ num }) => t('calendar.more', { count: num })}
        noEventsContent={() => t('calendar.nothing')}
        events={entries}
        eventInteractive
        eventContent={({ event, isStart, view: shown }: EventContentArg) => (
          <EntryContent
            item={itemOf(event)}
            time={event.allDay || !isStart ? '' : (event.start?.toISOString().slice(11, 16) ?? '')}
            wide={shown.type.startsWith('list')}
          />
        )}
        eventDidMount={asButton}
        moreLinkDidMount={({ el }) => el.setAttribute('role', 'button')}
        dayCellDidMount={unnamed}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          onOpen(itemOf(event));
        }}
        dateClick={({ date, allDay }: DateClickArg) => onMake?.(date, allDay && view !== 'month')}
        eventDrop={({ event, revert }) => moved(event, revert)}
        eventResize={({ event, revert }) => moved(event, revert)}
        longPressDelay={350}
        dayCellClassNames={dayClass}
        dayHeaderClassNames={dayClass}
        dayCellContent={({ date, dayNumberText, view: shown }: DayCellContentArg) =>
          shown.type === 'dayGridMonth' ? (
            <>
              <span>{dayNumberText}</span>
              {!narrow && dayWord(date)}
            </>
          ) : null
        }
        dayHeaderContent={({ date, text, view: shown, ...more }: DayHeaderContentArg) => {
          const side = (more as { sideText?: string }).sideText;
          return (
            <>
              {text}
              {side ? ` · ${side}` : ''} {shown.type !== 'dayGridMonth' && dayWord(date)}
            </>
          );
        }}
        datesSet={ranged}
      />
    </Skin>
  );
}
