import { useQueryString } from '@hoitu/admin-kit';
import { addDays, dayOf, mondayOf } from '../../../domain/days';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the workload page looks at stands in its address: it can be sent to a colleague, and Back works. */
export function useSpan() {
  const [params, put] = useQueryString();
  const asked = params.get('from') ?? '';
  const from = mondayOf(DAY.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : dayOf(new Date().toISOString(), zone()));
  const weeks = params.get('weeks') === '2' ? 2 : 1;
  const person = params.get('person');
  const day = params.get('day');
  return {
    from,
    to: addDays(from, weeks * 7 - 1),
    weeks,
    desk: params.get('desk') ?? '',
    /** The cell whose sheet stands open. */
    cell: person && day && DAY.test(day) ? { person, day } : null,
    put,
    go: (day: string | null) => put({ from: day }),
    step: (count: number) => put({ from: addDays(from, count * weeks * 7) }),
    show: (cell: { person: string; day: string } | null) => put({ person: cell?.person ?? null, day: cell?.day ?? null }, false),
  };
}
export type Span = ReturnType<typeof useSpan>;
