import type { Core } from '@strapi/types';
import { newsroomApi } from '../../../contracts/api';
import { answering } from '../../../contracts/server';
import { core } from '../services/core';
import { callerOf } from './caller';

/** Schedules and what the Content Manager's publish action must know. */
export const createStoriesController = (strapi: Core.Strapi) => ({
  types: answering(newsroomApi.storyTypes, async () =>
    core(strapi)
      .rooms.stories.stories.types()
      .map(({ uid, name, mapping, localized }) => ({ uid, name, embargo: mapping.embargo ?? null, localized })),
  ),
  state: answering(newsroomApi.storyState, async ({ query, ctx }) => core(strapi).rooms.embargo.state(query, callerOf(strapi, ctx).actor)),
  schedule: answering(newsroomApi.schedule, async ({ body: { at, ...ref }, ctx }) =>
    core(strapi).rooms.embargo.schedule(ref, at, callerOf(strapi, ctx).actor),
  ),
  unschedule: answering(newsroomApi.unschedule, async ({ body, ctx }) =>
    core(strapi).rooms.embargo.unschedule(body, callerOf(strapi, ctx).actor),
  ),
});
