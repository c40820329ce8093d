import { useLive } from '@hoitu/admin-kit';
import { useEffect, useRef } from 'react';
import { useNewsroomNoticesQuery } from '../api';

const PREFIXES = ['story.', 'assignment.', 'delivery.', 'script.', 'briefing.'] as const;

/** The inbox, read afresh a moment after something happened: notices are written by jobs just behind the events. */
export function useNotices(limit: number, unread: 'true' | 'false') {
  const query = useNewsroomNoticesQuery({ limit, unread }, { refetchOnMountOrArgChange: true });
  const timer = useRef<number>();
  const later = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void query.refetch(), 1500);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLive(PREFIXES, later, later);
  return query;
}
