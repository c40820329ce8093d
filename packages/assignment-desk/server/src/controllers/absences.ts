import { answering, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { absenceEndpoints as endpoints } from '../../../contracts/absences';
import { absencesOf } from '../ask';
import { readAvailability, readWorkload, readWorkOfDay } from '../services/workload';
import { asker } from './viewer';

export const absences = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async (): Promise<string> => (await spineOf(strapi).now()).toISOString();
  return {
    list: answering(endpoints.absences, async ({ query, ctx }) => absencesOf(strapi).list(query, asker(strapi, ctx).viewer)),
    create: answering(endpoints.createAbsence, async ({ body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return absencesOf(strapi).create(body, actor, viewer);
    }),
    change: answering(endpoints.changeAbsence, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return absencesOf(strapi).change(params.id ?? '', body, actor, viewer);
    }),
    remove: answering(endpoints.removeAbsence, async ({ params, query, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      await absencesOf(strapi).remove(params.id ?? '', query.version, actor, viewer);
      return { id: params.id };
    }),
    availability: answering(endpoints.availability, async ({ query, ctx }) => {
      const moment = await now();
      // Late work is to be done now.
      const at = query.at !== undefined && query.at > moment ? query.at : moment;
      return readAvailability(strapi, at, asker(strapi, ctx).viewer, moment);
    }),
    workload: answering(endpoints.workload, async ({ query, ctx }) => readWorkload(strapi, query, asker(strapi, ctx).viewer, await now())),
    workOfDay: answering(endpoints.workOfDay, async ({ query, ctx }) =>
      readWorkOfDay(strapi, query, asker(strapi, ctx).viewer, await now()),
    ),
  };
};
