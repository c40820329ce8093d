import type { Command } from './assignment';

/** What takes somebody out of the day, and the shift that puts them into it. */
export const ABSENCE_KINDS = ['leave', 'sick', 'training', 'trip', 'shift'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** Instants are ISO strings in UTC; the end is not part of it. */
export type Span = { starts: string; ends: string };
export type Absence = Span & { kind: AbsenceKind };

/** A shift is the opposite of being away: its person is there, and meant to be asked. */
export const isAway = (kind: AbsenceKind): boolean => kind !== 'shift';

export const covers = (span: Span, at: string): boolean => span.starts <= at && at < span.ends;
export const overlaps = (a: Span, b: Span): boolean => a.starts < b.ends && b.starts < a.ends;

/** Until when somebody is away who is away at `at`: leave that follows leave counts as one. Null where they are there. */
export function awayUntil(absences: readonly Absence[], at: string): string | null {
  const away = absences.filter((one) => isAway(one.kind));
  let until = at;
  for (;;) {
    const next = away.find((one) => covers(one, until));
    if (!next) return until === at ? null : until;
    until = next.ends;
  }
}

/** The share of a window, 0 to 1, in which somebody is away; leave entered twice counts once. */
export function awayShare(absences: readonly Absence[], window: Span): number {
  const [from, to] = [Date.parse(window.starts), Date.parse(window.ends)];
  const spans = absences
    .filter((one) => isAway(one.kind) && overlaps(one, window))
    .map((one) => ({ from: Math.max(from, Date.parse(one.starts)), to: Math.min(to, Date.parse(one.ends)) }))
    .sort((a, b) => a.from - b.from);
  let reached = from;
  let away = 0;
  for (const span of spans) {
    away += Math.max(0, span.to - Math.max(reached, span.from));
    reached = Math.max(reached, span.to);
  }
  return to > from ? away / (to - from) : 0;
}

/**
 * Who will have to do the work after a command, and when: what their leave is held against. That is when it is due, or now where no
 * time is set or it has passed. Null where the command hands nothing over.
 */
export function handOver(command: Command, doer: string | null, due: string | null, now: string): { person: string; at: string } | null {
  const at = due !== null && due > now ? due : now;
  if ((command.act === 'offer' || command.act === 'reassign') && command.to) return { person: command.to, at };
  if (command.act === 'take' && doer !== null) return { person: doer, at };
  return null;
}

type Words = { en: string; vi: string };

/** The newsroom's names, for sentences the server writes. The screens have their own in translations/. */
export const ABSENCE_WORDS: Record<AbsenceKind, Words> = {
  leave: { en: 'Leave', vi: 'Nghỉ phép' },
  sick: { en: 'Sick leave', vi: 'Nghỉ ốm' },
  training: { en: 'Training', vi: 'Đi học' },
  trip: { en: 'Away on a trip', vi: 'Đi công tác' },
  shift: { en: 'Shift', vi: 'Ca trực' },
};

export const ABSENCE_FIELD_WORDS: Record<string, Words> = {
  kind: { en: 'kind', vi: 'loại' },
  starts: { en: 'beginning', vi: 'bắt đầu' },
  ends: { en: 'end', vi: 'kết thúc' },
  note: { en: 'note', vi: 'ghi chú' },
};
