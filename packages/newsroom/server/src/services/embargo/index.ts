import type { Core } from '@strapi/types';
import { answerRefusals } from './answer';
import { createDraftGuard } from './draft-guard';
import { createSchedule, type ScheduleDeps } from './schedule';

/** The embargo's three parts: schedules, closed drafts, and refusals said properly. The gate itself stands in the story middleware. */
export function createEmbargo(strapi: Core.Strapi, deps: ScheduleDeps) {
  const schedule = createSchedule(strapi, deps);
  const draftGuard = createDraftGuard(strapi, deps.service.mapped);
  return {
    ...schedule,
    /** Call it in `register()`, after the kinds of notices can be declared. */
    register(): void {
      schedule.define();
      deps.service.onDraftWritten(schedule.draftWritten);
      strapi.documents.use(draftGuard as never);
      strapi.documents.use(deps.service.middleware as never);
      strapi.server.router.use(answerRefusals(strapi.log) as never);
    },
  };
}
export type EmbargoService = ReturnType<typeof createEmbargo>;
