import { type Actor, isUniqueViolation, type Spine, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Consequences, HappeningDone } from '../../../../contracts/happenings';
import { type Happening, isNew, type Plan, type Planned, type Subject } from '../../../../domain/happening';
import type { Person } from '../../../../domain/standing';
import { refuse } from '../../refuse';
import { personOfActor, personOfViewer } from '../people';
import { happeningEvent, StaleHappening, staleHappening } from './events';
import { alongWith, carryWork, hookOf, hungOn } from './hung';
import { iso } from './iso';
import { type Whole, wholeOf } from './series';
import { columnsOf, happeningRows, type Kept } from './table';
import { type Tidings, tellHung } from './telling';

export type Wish = {
  /** What it is called in the log. */
  what: string;
  fields?: string[];
  /** Decides, on what stands there now. `original` is the meeting an exception's id named, where the caller named none. */
  decide(subject: Subject, original: number | null, now: number): Planned;
  note?: string;
  move?: boolean;
  cancel?: boolean;
  /** What people of hung work are told; a plan that moves something tells of that by itself. */
  tell?: Tidings;
};
export type Options = { viewer?: Viewer; version?: number; now?: string };

type Ready = { whole: Whole; plan: Plan; along: Awaited<ReturnType<typeof alongWith>> };

async function ready(strapi: Core.Strapi, id: string, wish: Wish, person: Person, now: string, version?: number): Promise<Ready> {
  const whole = await wholeOf(strapi, id);
  if (!whole) throw refuse('happening.not_found');
  if (version !== undefined && version !== whole.master.version) throw new StaleHappening(whole.master.id);
  const rows = await hungOn(strapi, whole.master.id);
  const hung = [...new Set(rows.map(hookOf))];
  const plan = wish.decide({ ...whole, hung }, whole.original, Date.parse(now));
  if (!plan.ok) throw refuse(plan.code);
  return { whole, plan, along: await alongWith(strapi, rows, plan.carries, person, now) };
}

const personOf = (strapi: Core.Strapi, actor: Actor, viewer: Viewer | undefined): Promise<Person> | Person =>
  viewer ? personOfViewer(viewer) : personOfActor(strapi, actor);

/** What a wish would do. */
export async function foretell(strapi: Core.Strapi, id: string, wish: Wish, viewer: Viewer, now: string): Promise<Consequences> {
  const { plan, along } = await ready(strapi, id, wish, personOfViewer(viewer), now);
  return {
    meetings: plan.meetings,
    singles: plan.singles,
    moving: along.filter((one) => one.mayMove).length,
    cancellable: along.filter((one) => one.mayCancel).length,
  };
}

/** Carries a wish out: rows, work, events and notices in one transaction. A stale version is a 409 that says who changed what. */
export async function fulfil(strapi: Core.Strapi, id: string, wish: Wish, actor: Actor, options: Options = {}): Promise<HappeningDone> {
  const spine = spineOf(strapi);
  const person = await personOf(strapi, actor, options.viewer);
  const now = options.now ?? (await spine.now()).toISOString();
  try {
    return await strapi.db.transaction(async () => {
      const { whole, plan, along } = await ready(strapi, id, wish, person, now, options.version);
      const { master } = whole;
      const { idOf, version, rows } = await writeRows(strapi, whole, plan, actor);
      const { move = false, cancel = false, note = '' } = wish;
      const viewer = options.viewer ? { viewer: options.viewer } : {};
      const done = await carryWork(strapi, along, idOf, { actor, ...viewer, now, move, cancel: cancel ? note : null });
      await log(spine, master, rows, wish, actor);
      const at = { happening: idOf(plan.at.happening), occurrence: plan.at.occurrence };
      const moved = along.find(({ carry }) => carry.span !== 0);
      const kind = wish.tell ?? (moved ? 'moved' : null);
      if (kind) {
        const row = {
          ...(rows.find((one) => one.id === at.happening) ?? master),
          id: at.happening,
          ...timesAt(whole, rows, at.occurrence),
        };
        await tellHung(strapi, spine, kind, along, { row, original: at.occurrence, version, note }, actor);
      }
      return {
        id: at.happening,
        original: at.occurrence === null ? null : iso(at.occurrence),
        version: at.happening === master.id ? version : 1,
        meetings: plan.meetings,
        singles: plan.singles,
        ...done,
      };
    });
  } catch (error) {
    // Two exceptions of one meeting at once: the second was decided on what is not so any more.
    if (!(error instanceof StaleHappening) && !isUniqueViolation(error)) throw error;
    const whole = await wholeOf(strapi, id);
    throw await staleHappening(spine, whole?.master.id ?? id, whole?.master.version ?? 0);
  }
}

/** When the meeting takes place that people are told of. */
function timesAt({ exceptions }: Whole, rows: readonly Happening[], original: number | null): Partial<Happening> {
  if (original === null) return {};
  const own = [...rows, ...exceptions].find((one) => one.original === original);
  return { starts: own?.starts ?? original };
}

type Written = { idOf(id: string): string; version: number; rows: Happening[] };

/** Every edit of a series raises the version of its master: one lock for all its meetings. */
async function writeRows(strapi: Core.Strapi, { master, exceptions }: Whole, plan: Plan, actor: Actor): Promise<Written> {
  const table = happeningRows(strapi);
  const ids = new Map<string, string>();
  const idOf = (id: string): string => (isNew(id) ? (ids.get(id) ?? id) : id);
  const rows: Happening[] = [];
  const version = master.version + 1;
  const own = plan.updates.find((one) => one.id === master.id)?.changes;
  const next: Kept = { ...master, ...own };
  const { count } = await table.updateMany({
    where: { documentId: master.id, version: master.version },
    data: { ...(own ? columnsOf(next) : {}), changedBy: actor.name, version },
  });
  if (count !== 1) throw new StaleHappening(master.id);
  rows.push(next);
  for (const { id, ...fresh } of plan.creates) {
    const row = { ...fresh, id, series: fresh.series === null ? null : idOf(fresh.series) };
    const data = { ...columnsOf(row), author: actor.id, changedBy: actor.name, version: 1 };
    ids.set(id, (await table.create({ data })).documentId);
    rows.push({ ...row, id: idOf(id) });
  }
  for (const { id, changes } of plan.updates.filter((one) => one.id !== master.id)) {
    const before = exceptions.find((one) => one.id === id);
    if (!before) throw new StaleHappening(master.id);
    const row: Kept = { ...before, ...changes, version: before.version + 1 };
    if (row.series !== null) row.series = idOf(row.series);
    await table.updateMany({ where: { documentId: id }, data: { ...columnsOf(row), changedBy: actor.name } });
    rows.push(row);
  }
  return { idOf, version, rows };
}

/** One entry for the event, and one for each that came of it. */
async function log(spine: Spine, master: Kept, rows: readonly Happening[], wish: Wish, actor: Actor): Promise<void> {
  const next = rows.find((one) => one.id === master.id) ?? master;
  const born = rows.filter((one) => one.series === null && one.id !== master.id);
  await spine.events.append(
    happeningEvent(next, actor, born.some((one) => one.rrule !== null) ? 'split' : wish.what, wish.fields),
    ...born.map((one) => happeningEvent(one, actor, wish.what, wish.fields)),
  );
}
