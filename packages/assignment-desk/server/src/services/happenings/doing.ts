import { type Actor, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import {
  type Consequences,
  type HappeningAct,
  type HappeningChanges,
  type HappeningDone,
  type HappeningFields,
  type HappeningWish,
  happeningAct,
  happeningChanges,
  happeningWish,
  type NewHappening,
  newHappening,
} from '../../../../contracts/happenings';
import { type Changes, type Happening, planAct, planEdit, sound } from '../../../../domain/happening';
import { refuse } from '../../refuse';
import { demandFiles } from '../files';
import { happeningEvent } from './events';
import { columnsOf, happeningRows } from './table';
import { foretell, fulfil, type Options, type Wish } from './writing';

const ms = (instant: string | null | undefined): number | null => (instant ? Date.parse(instant) : null);

/** The changes as the domain reads them: what was not said is not there. */
function changesOf({ starts, ends, ...facts }: HappeningFields): Changes {
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { ...said, ...(starts ? { starts: Date.parse(starts) } : {}), ...(ends ? { ends: Date.parse(ends) } : {}) };
}

/** Makes an event. Refuses what could not take place. */
export async function create(strapi: Core.Strapi, input: NewHappening, actor: Actor, viewer?: Viewer): Promise<HappeningDone> {
  const { starts, ends, timezone, ...facts } = newHappening.parse(input);
  const spine = spineOf(strapi);
  const wanted: Happening = {
    ...facts,
    id: '',
    starts: Date.parse(starts),
    ends: Date.parse(ends),
    timezone: timezone ?? spine.timezone,
    series: null,
    original: null,
    state: 'planned',
    note: null,
  };
  const checked = sound(wanted);
  if (!checked.ok) throw refuse(checked.code);
  await demandFiles(strapi, wanted.files, viewer);
  return strapi.db.transaction(async () => {
    const data = { ...columnsOf(checked.value), author: actor.id, changedBy: actor.name, version: 1 };
    const { documentId: id } = await happeningRows(strapi).create({ data });
    await spine.events.append(happeningEvent({ ...checked.value, id }, actor, 'created'));
    const original = checked.value.rrule === null ? null : new Date(checked.value.starts).toISOString();
    return { id, original, version: 1, meetings: null, singles: 0, moved: 0, cancelled: 0 };
  });
}

type Said = { scope: 'one' | 'following' | 'all'; original: string | null };

function editing({ scope, original }: Said, changes: HappeningFields, move = false): Wish {
  return {
    what: 'changed',
    fields: Object.keys(changes),
    move,
    decide: (subject, named) => planEdit(subject, scope, ms(original) ?? named, changesOf(changes)),
  };
}

type Acting = Pick<ReturnType<typeof happeningAct.parse>, 'act' | 'note' | 'starts' | 'ends'>;

function acting({ scope, original }: Said, { act, note, starts, ends }: Acting, move = false, cancel = false): Wish {
  const times = changesOf({ ...(starts ? { starts } : {}), ...(ends ? { ends } : {}) });
  return {
    what: act,
    note,
    move,
    cancel: cancel && act === 'cancel',
    tell: act === 'reschedule' ? 'moved' : act,
    decide: (subject, named, now) => planAct(subject, scope, ms(original) ?? named, { act, note, times }, now),
  };
}

/** Files that no meeting of the series holds yet. */
async function added(strapi: Core.Strapi, id: string, files: readonly number[]): Promise<number[]> {
  if (files.length === 0) return [];
  const rows = await happeningRows(strapi).findMany({ where: { $or: [{ documentId: id }, { series: id }] } });
  const held = new Set(rows.flatMap((row) => row.files ?? []));
  return files.filter((file) => !held.has(file));
}

/** Changes one meeting, this and the following, or all; work that hangs on them goes along. */
export async function change(
  strapi: Core.Strapi,
  id: string,
  input: HappeningChanges,
  actor: Actor,
  options: Options,
): Promise<HappeningDone> {
  const { version, changes, moveAssignments, ...said } = happeningChanges.parse(input);
  await demandFiles(strapi, await added(strapi, id, changes.files ?? []), options.viewer);
  return fulfil(strapi, id, editing(said, changes, moveAssignments), actor, { ...options, version });
}

/** Postpones, reschedules, cancels or restores. */
export function act(strapi: Core.Strapi, id: string, input: HappeningAct, actor: Actor, options: Options): Promise<HappeningDone> {
  const { version, moveAssignments, cancelAssignments, ...said } = happeningAct.parse(input);
  return fulfil(strapi, id, acting(said, said, moveAssignments, cancelAssignments), actor, { ...options, version });
}

/** What an edit or an act would do. */
export async function preview(strapi: Core.Strapi, id: string, input: HappeningWish, viewer: Viewer): Promise<Consequences> {
  const { changes = {}, act: wanted, note = '', starts, ends, ...said } = happeningWish.parse(input);
  // Foretold before the reason is typed: the reason changes nothing of what will happen.
  const wish = wanted ? acting(said, { act: wanted, note: note || '…', starts, ends }) : editing(said, changes);
  return foretell(strapi, id, wish, viewer, (await spineOf(strapi).now()).toISOString());
}
