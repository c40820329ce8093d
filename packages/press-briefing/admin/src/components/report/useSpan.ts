import { useSearchParams } from 'react-router-dom';
import { wallClock } from '../../../../domain/wallclock';
import { type Days, daysOf, SPANS, type SpanName } from './spans';
import { useHere } from './useHere';

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The span and the view that the address names: they can be sent to somebody, and the way back leads to them. */
export function useSpan() {
  const [params, setParams] = useSearchParams();
  const today = wallClock(Date.now(), useHere()).day;
  const named = SPANS.find((one) => one === params.get('span')) ?? 'weeks';
  const [from, to] = [params.get('from'), params.get('to')];
  const own = isDay(from) && isDay(to) ? { from, to } : daysOf('weeks', today);
  const put = (more: Record<string, string | null>) =>
    setParams(
      (before) => {
        for (const [key, value] of Object.entries(more)) value === null ? before.delete(key) : before.set(key, value);
        return before;
      },
      { replace: true },
    );
  return {
    name: named,
    days: named === 'own' ? own : daysOf(named, today),
    view: params.get('view') === 'answers' ? ('answers' as const) : ('coverage' as const),
    choose: (name: SpanName, days: Days) => put({ span: name, ...(name === 'own' ? days : { from: null, to: null }) }),
    show: (view: 'coverage' | 'answers') => put({ view }),
  };
}
