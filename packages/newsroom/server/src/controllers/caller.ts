import type { Core } from '@strapi/types';
import type { Actor } from '../../../contracts/events';
import { refusals } from '../../../contracts/refusal';
import type { Viewer } from '../../../contracts/spine';
import { core } from '../services/core';

const refuse = refusals({ 'caller.nobody': { status: 403, en: 'Please sign in again.', vi: 'Hãy đăng nhập lại.' } });

/** The signed-in person of a request; the routes' policies have let them in already. */
export function callerOf(strapi: Core.Strapi, ctx: unknown): Viewer & { actor: Actor } {
  const viewer = core(strapi).people.viewer(ctx);
  if (!viewer) throw refuse('caller.nobody');
  return { ...viewer, can: viewer.can.bind(viewer), actor: { kind: 'admin', id: viewer.id, name: viewer.name } };
}
