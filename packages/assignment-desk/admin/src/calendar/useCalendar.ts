import { useQueryString } from '@hoitu/admin-kit';

export const VIEWS = ['month', 'week', 'day', 'list'] as const;
export type View = (typeof VIEWS)[number];
export const SHOWS = ['all', 'events', 'deadlines'] as const;
export type Show = (typeof SHOWS)[number];

const one = <T extends string>(known: readonly T[], value: string | null, otherwise: T): T =>
  known.find((name) => name === value) ?? otherwise;

/** What the calendar shows lives in its address: it can be sent to a colleague, and Back works. */
export function useCalendar(narrow: boolean) {
  const [params, put] = useQueryString();
  const day = params.get('day') ?? '';
  return {
    view: one(VIEWS, params.get('view'), narrow ? 'list' : 'month'),
    /** `YYYY-MM-DD` that the view holds; empty for today. */
    day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : '',
    desk: params.get('desk') ?? '',
    mine: params.get('mine') === 'true',
    show: one(SHOWS, params.get('show'), 'all'),
    q: params.get('q') ?? '',
    /** The event whose sheet stands open, and which meeting of it. */
    event: params.get('event'),
    on: params.get('on'),
    /** The assignment whose drawer stands open. */
    open: params.get('open'),
    put,
    showEvent: (id: string | null, original: string | null = null) => put({ event: id, on: original, open: null }, false),
    showWork: (id: string | null) => put({ open: id, event: null, on: null }, false),
  };
}
export type CalendarAddress = ReturnType<typeof useCalendar>;
