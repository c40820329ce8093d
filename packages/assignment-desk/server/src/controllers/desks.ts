import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { deskEndpoints as endpoints } from '../../../contracts/desks';
import { PERMISSIONS } from '../../../domain/permissions';
import { desksOf } from '../ask';
import { asker } from './viewer';

export const desks = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(endpoints.desks, async ({ query, ctx }) => {
    const { viewer } = asker(strapi, ctx);
    return desksOf(strapi).list(viewer, { manages: viewer.can(PERMISSIONS.manageDesks), archived: query.archived === 'true' });
  }),
  create: answering(endpoints.createDesk, async ({ body, ctx }) => {
    const { viewer, actor } = asker(strapi, ctx);
    return desksOf(strapi).shown(await desksOf(strapi).create(body, actor), viewer);
  }),
  change: answering(endpoints.changeDesk, async ({ params, body, ctx }) => {
    const { viewer, actor } = asker(strapi, ctx);
    return desksOf(strapi).shown(await desksOf(strapi).change(params.id ?? '', body.version, body.changes, actor), viewer);
  }),
  people: answering(endpoints.people, async ({ query, ctx }) => {
    const { viewer } = asker(strapi, ctx);
    return desksOf(strapi).people(query.all === 'true' && viewer.can(PERMISSIONS.manageDesks));
  }),
});
