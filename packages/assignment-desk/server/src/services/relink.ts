import type { Actor, StoryRef, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { sameStory } from '../../../domain/assignment';
import { worded } from '../../../domain/refusals';
import { standingOf } from '../../../domain/standing';
import { refuse } from '../refuse';
import { demandStories, onAssignment } from './acting';
import { deskById, peopleOf } from './desks';
import { eventOf } from './events';
import { unlink } from './links';
import { type Held, link, save } from './store';

type Wish = { version: number; link: readonly StoryRef[]; unlink: readonly StoryRef[] };

/** Work that is over keeps its stories, and what was handed in is not left without one. */
const OVER = ['published', 'cancelled'];
const HANDED_IN = ['filed', 'in_edit', 'ready'];

/** Links stories to an assignment and takes links away, as the person who has the work, who leads or who edits the desk. */
export async function relink(strapi: Core.Strapi, id: string, wish: Wish, actor: Actor, viewer: Viewer): Promise<Held> {
  return onAssignment(strapi, id, actor, { viewer, version: wish.version }, async ({ row, person, spine }) => {
    const desk = await deskById(strapi, row.desk);
    const as = standingOf(person, desk && peopleOf(desk), row.assignee);
    if (!as.some((one) => one === 'assignee' || one === 'assigner' || one === 'editor')) throw refuse('assignment.may_not_link');
    if (OVER.includes(row.state)) throw refuse('assignment.over', worded({ state: row.state }));
    const gone = row.stories.filter((held) => wish.unlink.some((ref) => sameStory(ref, held)));
    const come = wish.link.filter(
      (ref, at) => !row.stories.some((held) => sameStory(held, ref)) && wish.link.findIndex((one) => sameStory(one, ref)) === at,
    );
    if (gone.length === 0 && come.length === 0) return row;
    const stories = [...row.stories.filter((held) => !gone.includes(held)), ...come];
    if (stories.length === 0 && HANDED_IN.includes(row.state)) throw refuse('assignment.last_story', worded({ state: row.state }));
    await demandStories(spine, come);
    const after = await save(strapi, row, {});
    await unlink(strapi, id, gone);
    // Behind those that were there: the first story is the one that "Write story" opens.
    await link(strapi, id, row.stories, [...row.stories, ...come]);
    const before = { stories: row.stories };
    await spine.events.append(eventOf('assignment.changed', after, actor, { from: row.state, fields: ['stories'], before }));
    return { ...after, stories };
  });
}
