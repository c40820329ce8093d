import { answerCalendar, answering, type FileCtx } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { feedEndpoints, feedLinkEndpoints } from '../../../contracts/feeds';
import { linkOf, readFeed, renewLink } from '../services/feeds';
import { asker } from './viewer';

/** A person's own work as a calendar; each reading asks anew. */
const AS_FILE = { cache: 'private, no-cache', filename: 'viec-cua-toi.ics' };

export const feeds = ({ strapi }: { strapi: Core.Strapi }) => ({
  read: answering<typeof feedEndpoints.feed, FileCtx>(feedEndpoints.feed, async ({ ctx, params }) =>
    answerCalendar(ctx, await readFeed(strapi, params.token ?? ''), AS_FILE),
  ),
  link: answering(feedLinkEndpoints.feedLink, async ({ ctx }) => linkOf(strapi, asker(strapi, ctx).viewer.id)),
  renew: answering(feedLinkEndpoints.renewFeedLink, async ({ ctx }) => renewLink(strapi, asker(strapi, ctx).viewer.id)),
});
