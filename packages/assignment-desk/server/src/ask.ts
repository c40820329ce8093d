import type { Core } from '@strapi/types';
import type { absencesService } from './services/absences';
import type { assignmentsService } from './services/assignments';
import type { campaignsService } from './services/campaigns';
import type { commissionsService } from './services/commissions';
import type { desksService } from './services/desks';
import type { happeningsService } from './services/happenings';

/** This plugin's services, typed. */
export const assignmentsOf = (strapi: Core.Strapi) =>
  strapi.plugin('assignment-desk').service('assignments') as ReturnType<typeof assignmentsService>;
export const desksOf = (strapi: Core.Strapi) => strapi.plugin('assignment-desk').service('desks') as ReturnType<typeof desksService>;
export const absencesOf = (strapi: Core.Strapi) =>
  strapi.plugin('assignment-desk').service('absences') as ReturnType<typeof absencesService>;
export const happeningsOf = (strapi: Core.Strapi) =>
  strapi.plugin('assignment-desk').service('happenings') as ReturnType<typeof happeningsService>;
export const campaignsOf = (strapi: Core.Strapi) =>
  strapi.plugin('assignment-desk').service('campaigns') as ReturnType<typeof campaignsService>;
export const commissionsOf = (strapi: Core.Strapi) =>
  strapi.plugin('assignment-desk').service('commissions') as ReturnType<typeof commissionsService>;
