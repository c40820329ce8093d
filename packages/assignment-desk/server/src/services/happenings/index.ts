import type { Actor, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type {
  Consequences,
  HappeningAct,
  HappeningChanges,
  HappeningDone,
  HappeningWish,
  NewHappening,
} from '../../../../contracts/happenings';
import type { Options } from './writing';

type Some = Omit<Options, 'version'>;

/** The recurrence engine is large: it is read with the first event, not at the start of every server. */
const doing = () => import('./doing');

export const happeningsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Makes an event. Refuses what could not take place. */
  create: async (input: NewHappening, actor: Actor, viewer?: Viewer): Promise<HappeningDone> =>
    (await doing()).create(strapi, input, actor, viewer),
  /** Changes one meeting, this and the following, or all; work that hangs on them goes along. */
  change: async (id: string, input: HappeningChanges, actor: Actor, options: Some = {}): Promise<HappeningDone> =>
    (await doing()).change(strapi, id, input, actor, options),
  /** Postpones, reschedules, cancels or restores. */
  act: async (id: string, input: HappeningAct, actor: Actor, options: Some = {}): Promise<HappeningDone> =>
    (await doing()).act(strapi, id, input, actor, options),
  /** What an edit or an act would do. */
  preview: async (id: string, input: HappeningWish, viewer: Viewer): Promise<Consequences> =>
    (await doing()).preview(strapi, id, input, viewer),
});
