import { answering, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { assignmentEndpoints as endpoints } from '../../../contracts/assignments';
import type { Command } from '../../../domain/assignment';
import { PERMISSIONS } from '../../../domain/permissions';
import { assignmentsOf } from '../ask';
import { refuse } from '../refuse';
import { readBoard, readCards } from '../services/board';
import { addComment, removeComment } from '../services/comments';
import { readOfStories, readOfStory, readOne, shownOne } from '../services/detail';
import { readMyWork } from '../services/reading';
import { relink } from '../services/relink';
import { readToday } from '../services/today';
import { writeStory } from '../services/writing';
import { type AdminCtx, asker, mayReadStories } from './viewer';

export const assignments = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async (): Promise<string> => (await spineOf(strapi).now()).toISOString();
  return {
    board: answering(endpoints.board, async ({ query, ctx }) => readBoard(strapi, query, asker(strapi, ctx).viewer, await now())),
    cards: answering(endpoints.cards, async ({ query, ctx }) => readCards(strapi, query.ids, asker(strapi, ctx).viewer, await now())),
    myWork: answering(endpoints.myWork, async ({ ctx }) => readMyWork(strapi, asker(strapi, ctx).viewer, await now())),
    ofStory: answering(endpoints.ofStory, async ({ query, ctx }) => readOfStory(strapi, query, asker(strapi, ctx).viewer)),
    one: answering(endpoints.one, async ({ params, ctx }) => readOne(strapi, params.id ?? '', asker(strapi, ctx).viewer)),
    create: answering<typeof endpoints.create, AdminCtx>(endpoints.create, async ({ body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      if (!body.stories.every((ref) => mayReadStories(ctx)(ref.uid))) throw refuse('story.may_not');
      return shownOne(strapi, await assignmentsOf(strapi).create(body, actor, { viewer }), viewer);
    }),
    change: answering(endpoints.change, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return shownOne(
        strapi,
        await assignmentsOf(strapi).change(params.id ?? '', body.changes, actor, { viewer, version: body.version }),
        viewer,
      );
    }),
    act: answering<typeof endpoints.act, AdminCtx>(endpoints.act, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      const { version, ...command } = body;
      if (!(command.stories ?? []).every((ref) => mayReadStories(ctx)(ref.uid))) throw refuse('story.may_not');
      return shownOne(strapi, await assignmentsOf(strapi).act(params.id ?? '', command as Command, actor, { viewer, version }), viewer);
    }),
    writeStory: answering(endpoints.writeStory, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return writeStory(strapi, params.id ?? '', body, actor, viewer);
    }),
    comment: answering(endpoints.comment, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return addComment(strapi, params.id ?? '', body.text, actor, viewer);
    }),
    storyTypes: answering(endpoints.storyTypes, async ({ ctx }) =>
      (asker(strapi, ctx).viewer.can(PERMISSIONS.read) ? spineOf(strapi).stories.types() : []).map(({ uid, name, mapping, localized }) => ({
        uid,
        name,
        headline: mapping.headline,
        localized,
      })),
    ),
    uncomment: answering(endpoints.uncomment, async ({ params, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return removeComment(strapi, params.id ?? '', params.comment ?? '', actor, viewer);
    }),
    relink: answering<typeof endpoints.relink, AdminCtx>(endpoints.relink, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      if (!body.link.every((ref) => mayReadStories(ctx)(ref.uid))) throw refuse('story.may_not');
      return shownOne(strapi, await relink(strapi, params.id ?? '', body, actor, viewer), viewer);
    }),
    ofStories: answering(endpoints.ofStories, async ({ query, ctx }) => readOfStories(strapi, query, asker(strapi, ctx).viewer)),
    today: answering(endpoints.today, async ({ ctx }) => readToday(strapi, asker(strapi, ctx).viewer, await now())),
  };
};
