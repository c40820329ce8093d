import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { presenceEndpoints as endpoints } from '../../../contracts/presence';
import { leave, look } from '../services/presence';
import { asker } from './viewer';

export const presence = ({ strapi }: { strapi: Core.Strapi }) => ({
  look: answering(endpoints.look, async ({ body, ctx }) => look(strapi, body.place, asker(strapi, ctx).viewer)),
  leave: answering(endpoints.leave, async ({ query, ctx }) => leave(strapi, query.place, asker(strapi, ctx).viewer)),
});
