import { type Actor, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { type Changes, changes, type NewAssignment, newAssignment } from '../../../contracts/schemas';
import { type Command, type StoryRef, sameStory } from '../../../domain/assignment';
import { same } from '../../../domain/merge';
import { placeOf } from '../../../domain/rank';
import { worded } from '../../../domain/refusals';
import { type Person, standingOf } from '../../../domain/standing';
import { refuse } from '../refuse';
import { type ActOptions, demandStories, onAssignment, perform } from './acting';
import { deskById, peopleOf } from './desks';
import { eventOf } from './events';
import { demandFiles } from './files';
import { demandParents } from './parents';
import { personOfActor, personOfViewer } from './people';
import { assignments, type Held, link, save, searchOf } from './store';
import type { AssignmentRow } from './tables';
import { setTimers } from './timers';

/** The desk, where `person` may make and hand out work there. */
async function demandAssigner(strapi: Core.Strapi, person: Person, desk: string): Promise<void> {
  const row = await deskById(strapi, desk);
  if (!row) throw refuse('desk.not_found');
  if (row.archived) throw refuse('desk.archived', { name: row.name });
  if (!standingOf(person, peopleOf(row), null).includes('assigner')) throw refuse('assignment.may_not_create');
}

type CreateOptions = ActOptions & { decision?: string };

async function create(strapi: Core.Strapi, input: NewAssignment, actor: Actor, options: CreateOptions = {}): Promise<Held> {
  const { to, until, anyway, stories, ...fields } = newAssignment.parse(input);
  const spine = spineOf(strapi);
  const person = options.viewer ? personOfViewer(options.viewer) : await personOfActor(strapi, actor);
  const now = options.now ?? (await spine.now()).toISOString();
  return strapi.db.transaction(async () => {
    await demandAssigner(strapi, person, fields.desk);
    await demandParents(strapi, fields, person);
    await demandFiles(strapi, fields.files, options.viewer);
    await demandStories(spine, stories);
    const fresh: Omit<AssignmentRow, 'id' | 'documentId' | 'createdAt' | 'updatedAt'> = {
      ...fields,
      ...searchOf(fields),
      dueRound: 0,
      assignee: null,
      state: 'planned',
      stateAt: now,
      ...placeOf({ state: 'planned', stateAt: now, due: fields.due, priority: fields.priority }),
      offerUntil: null,
      offerRound: 0,
      note: null,
      author: actor.id,
      decision: options.decision ?? null,
      version: 1,
    };
    const row: Held = { ...(await assignments(strapi).create({ data: fresh })), stories: uniqueStories(stories) };
    await link(strapi, row.documentId, [], row.stories);
    await spine.events.append(eventOf('assignment.created', row, actor, { from: null }));
    await setTimers(spine.jobs, null, row, now);
    const offer = { act: 'offer', ...(to ? { to } : {}), ...(until ? { until } : {}), ...(anyway ? { anyway } : {}) } as const;
    return to ? perform({ strapi, spine, row, person, actor, now }, offer) : row;
  });
}

const uniqueStories = (stories: readonly StoryRef[]): StoryRef[] =>
  stories.filter((ref, at) => stories.findIndex((one) => sameStory(one, ref)) === at);

/** Work that is over keeps its fields: what stands there is what was agreed. */
const OVER = ['published', 'cancelled'];

async function change(strapi: Core.Strapi, id: string, input: Changes, actor: Actor, options: ActOptions = {}): Promise<Held> {
  const wanted = changes.shape.changes.parse(input);
  return onAssignment(strapi, id, actor, options, async ({ row, person, spine, now }) => {
    const desk = await deskById(strapi, row.desk);
    const as = standingOf(person, desk && peopleOf(desk), row.assignee);
    if (!as.includes('assigner') && !as.includes('editor')) throw refuse('assignment.may_not_change');
    if (OVER.includes(row.state)) throw refuse('assignment.over', worded({ state: row.state }));
    if (wanted.desk !== undefined && wanted.desk !== row.desk) await demandAssigner(strapi, person, wanted.desk);
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((key) => !same(wanted[key], row[key]));
    if (changed.length === 0) return row;
    await demandParents(strapi, Object.fromEntries(changed.map((key) => [key, wanted[key]])), person, row);
    if (changed.includes('files')) {
      const added = (wanted.files ?? []).filter((file) => !(row.files ?? []).includes(file));
      await demandFiles(strapi, added, options.viewer);
    }
    const moved = changed.includes('due');
    const before = Object.fromEntries(changed.map((key) => [key, row[key]]));
    const data = Object.fromEntries(changed.map((key) => [key, wanted[key]])) as Partial<AssignmentRow>;
    const merged = { ...row, ...data };
    const after = await save(strapi, row, {
      ...data,
      ...searchOf(merged),
      dueRound: row.dueRound + (moved ? 1 : 0),
    });
    await spine.events.append(eventOf('assignment.changed', after, actor, { from: row.state, fields: changed, before }));
    await setTimers(spine.jobs, row, after, now);
    return after;
  });
}

export const assignmentsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Makes an assignment; with `to`, offers it at once. Row, events and timers in one transaction. */
  create: (input: NewAssignment, actor: Actor, options?: CreateOptions) => create(strapi, input, actor, options),
  /** Changes fields. Refuses whoever neither leads nor edits the desk, and a stale version. */
  change: (id: string, input: Changes, actor: Actor, options?: ActOptions) => change(strapi, id, input, actor, options),
  /** One step in its life. Refuses what the table of states does not hold. */
  act: (id: string, command: Command, actor: Actor, options: ActOptions = {}) =>
    onAssignment(strapi, id, actor, options, (step) => perform(step, command)),
});
