import { type Actor, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';

/** What the controllers read of a request. */
export type AdminCtx = { state: { userAbility?: { can(action: string, subject?: string): boolean } } };

/** Who asks. The routes' policies have seen to it that somebody is signed in. */
export function asker(strapi: Core.Strapi, ctx: unknown): { viewer: Viewer; actor: Actor } {
  const viewer = spineOf(strapi).viewer(ctx);
  if (!viewer) throw new Error('assignment-desk: a route without a signed-in policy');
  return { viewer, actor: { kind: 'admin', id: viewer.id, name: viewer.name } };
}

/** Whether the caller's role may read stories of a content type, as the Content Manager would ask. */
export const mayReadStories =
  (ctx: AdminCtx) =>
  (uid: string): boolean =>
    ctx.state.userAbility?.can('plugin::content-manager.explorer.read', uid) ?? false;
