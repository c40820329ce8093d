import { type Actor, type StoryRef, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { mayAct } from '../../../domain/assignment';
import { standingOf } from '../../../domain/standing';
import { refuse, refuseDomain } from '../refuse';
import { onAssignment, perform, type Step } from './acting';
import { deskById, peopleOf } from './desks';

import { eventOf } from './events';
import { urlOfStory } from './linked';
import { link, save } from './store';

type Wish = { version: number; uid?: string | undefined; locale?: string | undefined };
export type Written = { ref: StoryRef; url: string; version: number };

/**
 * Begins the story of an assignment: a draft with headline, section and embargo filled in, linked, and the work started.
 * Where there is a story already, answers that one. The spine refuses whoever may not create that type.
 */
export async function writeStory(strapi: Core.Strapi, id: string, wish: Wish, actor: Actor, viewer: Viewer): Promise<Written> {
  return onAssignment(strapi, id, actor, { viewer }, async (step) => {
    const { row } = step;
    const held = row.stories[0];
    // Pressed twice, or on a page that is a little behind: the story that is there is the answer.
    if (held) return { ref: held, url: urlOfStory(held), version: row.version };
    const uid = wish.uid ?? spineOf(strapi).stories.types()[0]?.uid;
    if (!uid) throw refuse('story.no_type');
    return begin(step, uid, wish.locale);
  });
}

async function begin(step: Step, uid: string, locale: string | undefined): Promise<Written> {
  const { strapi, spine, row, actor, person } = step;
  const desk = await deskById(strapi, row.desk);
  const as = standingOf(person, desk && peopleOf(desk), row.assignee);
  const allowed = mayAct(row.state, row.state === 'in_progress' ? 'file' : 'start', { id: actor.id, as });
  if (!allowed.ok) throw refuseDomain(allowed);
  const fields = { headline: row.slugline, section: desk?.section ?? null, embargo: row.embargo, ...(locale ? { locale } : {}) };
  const ref = await spine.stories.create(uid, fields, actor);
  const started = row.state === 'accepted' ? await perform(step, { act: 'start' }) : row;
  const after = await save(strapi, started, {});
  await link(strapi, row.documentId, [], [ref]);
  await spine.events.append(
    eventOf('assignment.changed', after, actor, {
      from: started.state,
      fields: ['stories'],
      before: { stories: [] },
      story: ref,
    }),
  );
  return { ref, url: urlOfStory(ref), version: after.version };
}
