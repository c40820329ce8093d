import { useTell } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { HappeningOccurrence } from '../../../contracts';
import { useDeskChangeMutation } from '../api';
import { useDeskChangeHappeningMutation } from '../api/calendar';
import type { Move } from './CalendarView';
import { fromWall } from './items';
import type { Reach } from './ReachFields';

type Changes = { starts: string; ends: string; allDay?: boolean };
export type Asked = { one: HappeningOccurrence; changes: Changes; revert(): void };
/** Something was moved; `undo` puts it back. */
export type Moved = { title: string; undo(): Promise<unknown> };

/** What a drag does. A deadline moves at once; an event is asked about, for work may hang on it; a refused drag springs back. */
export function useMoves(zone: string) {
  const tell = useTell();
  const [change, changing] = useDeskChangeHappeningMutation();
  const [changeWork] = useDeskChangeMutation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);

  const onMove = ({ item, starts, ends, allDay, revert }: Move) => {
    if (item.kind === 'event') {
      const { one } = item;
      const own = allDay ? one.timezone : zone;
      const length = Date.parse(one.ends) - Date.parse(one.starts);
      // Dropped from the day's row onto the hours: FullCalendar gives no end.
      const end = ends ?? new Date(starts.getTime() + (allDay ? 86_400_000 : one.allDay ? 3_600_000 : length));
      const times = { starts: fromWall(starts, own), ends: fromWall(end, own) };
      setAsked({ one, changes: { ...times, ...(allDay === one.allDay ? {} : { allDay }) }, revert });
      return;
    }
    if (allDay) return revert();
    void moveWork(item.one, fromWall(starts, zone), revert);
  };

  async function moveWork(
    { id, version, due, slugline }: { id: string; version: number; due: string | null; slugline: string },
    to: string,
    revert: () => void,
  ) {
    const put = (at: string | null, from: number) => changeWork({ id, body: { version: from, changes: { due: at } } }).unwrap();
    const done = await tell(() => put(to, version));
    if (!done) return revert();
    setMoved({ title: slugline, undo: () => put(due, done.version) });
  }

  const answer = async (reach: Reach | null) => {
    if (!asked) return;
    const { one, changes, revert } = asked;
    const done = reach && (await send(one, changes, reach));
    // Refused or given up: the entry springs back; the page said why.
    if (!done) revert();
    setAsked(null);
  };

  async function send(one: HappeningOccurrence, changes: Changes, { scope, moveAssignments }: Reach) {
    const put = (id: string, version: number, at: { scope: Reach['scope']; original: string | null }, to: Changes) =>
      change({ id, body: { version, ...at, changes: to, moveAssignments } }).unwrap();
    const done = await tell(() => put(one.id, one.version, { scope, original: one.original }, changes));
    if (!done) return undefined;
    const back = { starts: one.starts, ends: one.ends, ...(changes.allDay === undefined ? {} : { allDay: one.allDay }) };
    // What was split off stays its own series; its times go back.
    const whole = scope === 'one' ? ('one' as const) : ('all' as const);
    setMoved({ title: one.title, undo: () => put(done.id, done.version, { scope: whole, original: done.original }, back) });
    return done;
  }

  const undo = async () => {
    if (moved && (await tell(() => moved.undo()))) setMoved(null);
  };
  return { onMove, asked, answer, busy: changing.isLoading, moved, undo, forget: () => setMoved(null) };
}
