import type { Core } from '@strapi/types';
import type { Viewer } from '../../../../contracts/spine';

type Koa = { request: { header: { authorization?: string } }; state: { user?: { id: number | string }; session?: { id?: string } } };
type Manager = (origin: string) => {
  validateAccessToken(token: string): { isValid: boolean };
  isSessionActive(id: string): Promise<boolean>;
};

/**
 * Looks again whether the one behind an open stream is still signed in, and with which rights: a session can end, a person be
 * blocked or lose a role while the stream stands. Answers null where it must be closed.
 */
export function createSession(strapi: Core.Strapi, viewerOf: (ctx: unknown) => Viewer | null) {
  return async (koa: unknown): Promise<Viewer | null> => {
    const ctx = koa as Koa;
    const manager = (strapi as unknown as { sessionManager?: Manager }).sessionManager?.('admin');
    const token = ctx.request.header.authorization?.split(/\s+/)[1] ?? '';
    const session = ctx.state.session?.id;
    if (session !== undefined && manager && (!manager.validateAccessToken(token).isValid || !(await manager.isSessionActive(session))))
      return null;
    const user = await strapi.db.query('admin::user').findOne({ where: { id: ctx.state.user?.id }, populate: ['roles'] });
    if (!user?.isActive || user.blocked) return null;
    const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
    return viewerOf({ state: { ...ctx.state, user, userAbility } });
  };
}
