import { sayDuration } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { BulletinView, TemplateView } from '../../../../contracts';
import type { Choice, Conflict } from '../../hooks/rebase';
import { useKept } from '../../hooks/useKept';
import { useTyped } from '../../hooks/useTyped';
import { parseLength } from '../length';
import { isoDay } from './words';

export type Draft = { name: string; day: string; time: string; length: string; template: string | null; presenter: string | null };

const clockOf = (at: Date): string => `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;

/** The next full half hour: no bulletin begins at 16:47. */
function soon(now: Date): Date {
  const half = 30 * 60_000;
  return new Date(Math.ceil((now.getTime() + 60_000) / half) * half);
}

const draftOf = (bulletin: BulletinView | null, day: Date | null): Draft => {
  const starts = bulletin ? new Date(bulletin.startsAt) : soon(new Date());
  return {
    name: bulletin?.name ?? '',
    day: isoDay(bulletin || !day ? starts : day),
    time: clockOf(starts),
    length: bulletin ? sayDuration((Date.parse(bulletin.hardEnd) - Date.parse(bulletin.startsAt)) / 1000) : '10:00',
    template: null,
    presenter: bulletin?.presenter ?? null,
  };
};

export const fromTemplate = (draft: Draft, template: TemplateView): Draft => ({
  ...draft,
  template: template.id,
  name: template.name,
  time: template.airTime,
  length: sayDuration(template.seconds),
  presenter: template.presenter,
});

/** As it is sent. */
export const fieldsOf = ({ name, day, time, length, presenter }: Draft) => ({
  name: name.trim(),
  startsAt: new Date(`${day}T${time}`).toISOString(),
  seconds: parseLength(length) ?? 0,
  presenter,
});

const NONE: Conflict[] = [];

/** What is typed of a bulletin: of a new one all of it is one's own; one that is there others change too. */
export function useBulletinDraft(bulletin: BulletinView | null, day: Date | null) {
  const [fresh] = useState(() => draftOf(null, day));
  const made = useKept<Draft>('bulletin:new', fresh);
  const saved = bulletin ? draftOf(bulletin, null) : fresh;
  const changed = useTyped<Draft>(`bulletin:${bulletin?.id ?? ''}`, saved);
  return bulletin
    ? { ...changed, saved }
    : { ...made, saved, conflicts: NONE, choose: (_conflict: Conflict, _choice: Choice) => undefined };
}
