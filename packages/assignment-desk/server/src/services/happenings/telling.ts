import { type Actor, type Notice, type Sentence, type Spine, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Happening } from '../../../../domain/happening';
import { PERMISSIONS } from '../../../../domain/permissions';
import { isOver } from '../../../../domain/rank';
import { leadsOf } from '../../../../domain/standing';
import { dayIn, wallOf } from '../../../../domain/zone';
import { allDesks, peopleOf } from '../desks';
import { subjectOfHappening } from './events';
import type { Along } from './hung';
import { iso } from './iso';

const WHY: Sentence = { en: 'Work of yours or of your desk hangs on this event.', vi: 'Bạn hoặc ban của bạn có việc gắn với sự kiện này.' };
const TEXTS = {
  moved: { en: '{by} moved “{title}” to {when}', vi: '{by} dời “{title}” sang {when}' },
  postpone: { en: '“{title}” ({when}) is postponed: {note}', vi: 'Hoãn “{title}” ({when}): {note}' },
  cancel: { en: '“{title}” ({when}) is cancelled: {note}', vi: 'Hủy “{title}” ({when}): {note}' },
  restore: { en: '“{title}” takes place after all: {when}', vi: '“{title}” vẫn diễn ra: {when}' },
} satisfies Record<string, Sentence>;
export type Tidings = keyof typeof TEXTS;

/** Declares the notices, and who hears of events live: everybody who may see the desk. Call it in `register()`. */
export function announceHappenings(strapi: Core.Strapi): void {
  const { notices, live } = spineOf(strapi);
  for (const [kind, sentence] of Object.entries(TEXTS)) notices.kind(`happening.${kind}`, { sentence, why: WHY, urgent: true });
  live.guard('happening.', (viewer) => viewer.can(PERMISSIONS.read));
}

/** "08:30 26/11/2026", in the event's own zone; the day alone for one that takes all of it. */
function whenOf({ starts, timezone, allDay }: Happening): string {
  const [year, month, day] = dayIn(starts, timezone).split('-');
  const clock = new Date(wallOf(starts, timezone)).toISOString().slice(11, 16);
  return `${allDay ? '' : `${clock} `}${day}/${month}/${year}`;
}

/** Tells the people of open work that hangs on what moved or was called off; each once, and never the one who did it. */
export async function tellHung(
  strapi: Core.Strapi,
  spine: Spine,
  kind: Tidings,
  along: readonly Along[],
  at: { row: Happening; original: number | null; version: number; note: string },
  actor: Actor,
): Promise<void> {
  const people = new Set<string>();
  const desks = new Map((await allDesks(strapi)).map((row) => [row.documentId, peopleOf(row)]));
  for (const { row } of along.filter((one) => !isOver(one.row.stage))) {
    if (row.assignee !== null) people.add(row.assignee);
    for (const lead of leadsOf(desks.get(row.desk) ?? null)) people.add(lead);
  }
  people.delete(actor.id ?? '');
  const { row, original, version, note } = at;
  const on = original === null ? '' : `&on=${encodeURIComponent(iso(original))}`;
  const notices = [...people].map(
    (person): Notice => ({
      to: [person],
      kind: `happening.${kind}`,
      params: { title: row.title, by: actor.name, when: whenOf(row), note: note || '–' },
      subject: subjectOfHappening(row.id),
      link: `/plugins/assignment-desk/calendar?event=${row.id}${on}`,
      key: `happening:${row.id}:${version}:${kind}`,
    }),
  );
  if (notices.length > 0) await spine.notices.send(...notices);
}
