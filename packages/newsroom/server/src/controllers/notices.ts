import type { Core } from '@strapi/types';
import { newsroomApi } from '../../../contracts/api';
import { answering } from '../../../contracts/server';
import { core } from '../services/core';
import { callerOf } from './caller';

/** One's own inbox, and no other. */
export const createNoticesController = (strapi: Core.Strapi) => ({
  list: answering(newsroomApi.notices, async ({ query: { unread, limit, before }, ctx }) =>
    core(strapi).rooms.notices.list(callerOf(strapi, ctx).id, { unread: unread === 'true', limit, ...(before ? { before } : {}) }),
  ),
  read: answering(newsroomApi.readNotices, async ({ body, ctx }) => core(strapi).rooms.notices.read(callerOf(strapi, ctx).id, body.ids)),
});
