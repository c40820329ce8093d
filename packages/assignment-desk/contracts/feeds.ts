import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { of } from './access';

const link = z.object({ url: z.string() });

/** What the holder of a link may call without signing in; mounted at `/api/assignment-desk`. */
export const feedEndpoints = {
  feed: {
    method: 'GET',
    path: '/feeds/:token.ics',
    handler: 'feeds.read',
    access: { kind: 'public', perMinute: 60 },
    summary: 'iCalendar of one person’s own work, for the holder of the signed link',
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;

/** Personal calendar links, in the admin. */
export const feedLinkEndpoints = {
  feedLink: {
    method: 'GET',
    path: '/feed-link',
    handler: 'feeds.link',
    access: of('read'),
    summary: 'The caller’s own calendar link',
    response: link,
  },
  renewFeedLink: {
    method: 'POST',
    path: '/feed-link/renew',
    handler: 'feeds.renew',
    access: of('read'),
    summary: 'A new calendar link; the old one shows nothing from now on',
    response: link,
  },
} satisfies Record<string, Endpoint>;
