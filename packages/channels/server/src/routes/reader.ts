import type { Core } from '@strapi/types';
import { readerController } from '../controllers/reader';

/** The reader stands at `/read`, outside of `/api`: its addresses are what people share. */
export function readerRoutes(strapi: Core.Strapi) {
  const { front, section, campaign, article } = readerController(strapi);
  const config = { auth: false, policies: [{ name: 'plugin::newsroom.limit', config: { perMinute: 1200 } }] };
  return [
    { method: 'GET', path: '/read', handler: front, config },
    { method: 'GET', path: '/read/muc/:section', handler: section, config },
    { method: 'GET', path: '/read/chien-dich/:campaign', handler: campaign, config },
    { method: 'GET', path: '/read/:slug', handler: article, config },
  ];
}
