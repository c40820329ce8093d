import { type Actor, type Spine, type StoryRef, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { type Command, type Decided, decide } from '../../../domain/assignment';
import { comesBack } from '../../../domain/due';
import { type Person, standingOf } from '../../../domain/standing';
import { maySee } from '../../../domain/visibility';
import { refuse, refuseDomain } from '../refuse';
import { demandThere } from './absences/there';
import { takesWork } from './desk-changes';
import { deskById, peopleOf, sightOfPerson } from './desks';
import { eventOf } from './events';
import { demandParents } from './parents';
import { demandPeople, personOfActor, personOfViewer } from './people';
import { staleRefusal } from './stale';
import { type Held, link, load, Stale, save } from './store';
import { setTimers } from './timers';

/** `viewer` where a request stands behind it; `version` where a screen showed one; `now` where a transaction is open already. */
export type ActOptions = { version?: number; viewer?: Viewer; now?: string };

/** The rest of the work, with what it may read. */
export type Step = { strapi: Core.Strapi; spine: Spine; row: Held; person: Person; actor: Actor; now: string };

/**
 * Loads an assignment and runs `work` on it in one transaction. Refuses one that is not there or not
 * shown to the person, and a version that is not the present one: with who changed what.
 */
export async function onAssignment<T>(
  strapi: Core.Strapi,
  id: string,
  actor: Actor,
  options: ActOptions,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const spine = spineOf(strapi);
  const person = options.viewer ? personOfViewer(options.viewer) : await personOfActor(strapi, actor);
  const now = options.now ?? (await spine.now()).toISOString();
  try {
    return await strapi.db.transaction(async () => {
      const row = await load(strapi, id);
      if (!row || !maySee(await sightOfPerson(strapi, person), row, now)) throw refuse('assignment.not_found');
      if (options.version !== undefined && options.version !== row.version) throw new Stale(id);
      return work({ strapi, spine, row, person, actor, now });
    });
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    throw await staleRefusal(spine, id, (await load(strapi, id))?.version ?? 0);
  }
}

/** Decides one command and writes what follows: row, event and timers. For use inside `onAssignment`. */
export async function perform(step: Step, command: Command): Promise<Held> {
  const { strapi, spine, row, actor, now } = step;
  if (command.to) await demandPeople(strapi, [command.to]);
  const desk = await deskById(strapi, row.desk);
  const as = standingOf(step.person, desk && peopleOf(desk), row.assignee);
  const decided = decide(row, command, { id: actor.id, as }, now);
  if (!decided.ok) throw refuseDomain(decided);
  if (desk?.archived && takesWork(decided.next.state)) throw refuse('desk.archived', { name: desk.name });
  if (command.act === 'reopen') await demandParents(strapi, { campaign: row.campaign, commission: row.commission }, step.person, row);
  await demandThere(step, command);
  await demandStories(spine, command.stories ?? []);

  const after = await save(strapi, row, columnsOf(row, decided, now));
  await link(strapi, row.documentId, row.stories, decided.next.stories);
  const formerly = command.act === 'reassign' && row.assignee !== null ? { formerly: row.assignee } : {};
  await spine.events.append(eventOf(decided.event.type, after, actor, { ...decided.event, from: row.state, ...formerly }));
  await setTimers(spine.jobs, row, after, now);
  return { ...after, stories: [...decided.next.stories] };
}

function columnsOf(before: Held, { next, event }: Decided<Held>, now: string): Partial<Held> {
  const offered = next.state === 'offered';
  return {
    state: next.state,
    stateAt: now,
    assignee: next.assignee,
    offerUntil: next.offerUntil,
    offerRound: before.offerRound + (offered ? 1 : 0),
    dueRound: before.dueRound + (comesBack(before.state, next.state) ? 1 : 0),
    note: event.note ?? null,
  };
}

/** Refuses stories that are not there. */
export async function demandStories(spine: Spine, stories: readonly StoryRef[]): Promise<void> {
  for (const ref of stories) if (!(await spine.stories.read(ref, 'draft'))) throw refuse('story.not_found');
}
