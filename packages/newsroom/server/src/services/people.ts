import type { Core } from '@strapi/types';
import { type Actor, SYSTEM, type Viewer } from '../../../contracts';

export type AdminUser = {
  id: number | string;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
  preferedLanguage?: string | null;
};
type State = {
  isAuthenticatedAdmin?: boolean;
  user?: AdminUser;
  userAbility?: { can(action: string, subject?: string): boolean };
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string; name?: string } };
};

/** Names stand in columns of 255 characters, and in sentences. */
const LONGEST = 120;

/** What an admin user is called: the full name, else what there is. */
export function nameOf(user: AdminUser): string {
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email || String(user.id);
  return [...name].slice(0, LONGEST).join('');
}

const ofState = (state: State): Actor | null => {
  const strategy = state.auth?.strategy?.name;
  // A reader's account (users-permissions) also stands in `user`; it is no admin.
  if (state.user && (strategy === 'admin' || state.isAuthenticatedAdmin))
    return { kind: 'admin', id: String(state.user.id), name: nameOf(state.user) };
  const token = state.auth?.credentials;
  if ((strategy === 'content-api-token' || strategy === 'api-token') && token)
    return { kind: 'api', id: token.id === undefined ? null : String(token.id), name: token.name ?? 'API' };
  return null;
};

const READ = 'read:';
/** `read:<uid>` asks for the right to read that content type in the Content Manager; all else is an action's name. */
const may =
  (ability: NonNullable<State['userAbility']>) =>
  (action: string): boolean =>
    action.startsWith(READ) ? ability.can('plugin::content-manager.explorer.read', action.slice(READ.length)) : ability.can(action);

/** Who acts, and what they may. */
export function createPeople(strapi: Core.Strapi) {
  return {
    /** The signed-in admin user of the current request, or the system. */
    actor(): Actor {
      const state = strapi.requestContext.get()?.state as State | undefined;
      return (state && ofState(state)) ?? SYSTEM;
    },
    viewer(ctx: unknown): Viewer | null {
      const state = (ctx as { state?: State } | undefined)?.state;
      const ability = state?.userAbility;
      if (!state?.user || !ability) return null;
      return { id: String(state.user.id), name: nameOf(state.user), language: state.user.preferedLanguage || 'en', can: may(ability) };
    },
  };
}
