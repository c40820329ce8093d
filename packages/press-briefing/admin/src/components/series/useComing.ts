import { useMemo, useState } from 'react';
import type { Occurrence } from '../../../../contracts';
import { useBriefingOccurrencesQuery } from '../../api';

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 120;

/** Meetings to come by series, soonest first, and whether they are known yet; cancelled ones are not among them. */
export function useComing(): { meetings: Map<string, Occurrence[]>; ready: boolean } {
  // Whole days, so that the question stays the same all day.
  const [span] = useState(() => {
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    return { from: new Date(today).toISOString(), to: new Date(today + AHEAD_DAYS * DAY_MS).toISOString() };
  });
  const { data } = useBriefingOccurrencesQuery(span);
  const meetings = useMemo(() => {
    const now = Date.now();
    const coming = new Map<string, Occurrence[]>();
    for (const meeting of data ?? []) {
      if (!['scheduled', 'moved'].includes(meeting.state) || Date.parse(meeting.starts) < now) continue;
      coming.set(meeting.series, [...(coming.get(meeting.series) ?? []), meeting]);
    }
    return coming;
  }, [data]);
  return { meetings, ready: data !== undefined };
}
