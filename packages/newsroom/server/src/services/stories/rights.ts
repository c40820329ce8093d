import type { Core } from '@strapi/types';
import type { Actor } from '../../../../contracts/events';
import type { StoryRef } from '../../../../contracts/story';
import type { Mapped } from './mapped';
import { refuse } from './refuse';

type Checker = { cannot: Record<'read' | 'publish' | 'create' | 'update', (entity?: unknown, field?: string) => boolean> };
const WORDS = { read: ['read', 'xem'], publish: ['publish', 'đăng'], create: ['create', 'viết'], update: ['change', 'sửa'] } as const;

/**
 * May this person do that to this story? Asked of the Content Manager's own permissions, with the entity, so that
 * conditions such as "is creator" hold. Read afresh each time: a right may have gone since a publish was scheduled.
 */
export function createRights(strapi: Core.Strapi, mapped: Mapped) {
  async function checker(uid: string, actor: Actor): Promise<Checker | null> {
    const id = Number.isFinite(Number(actor.id)) ? Number(actor.id) : actor.id;
    const user =
      actor.kind === 'admin' && actor.id !== null
        ? await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] })
        : null;
    if (!user?.isActive || user.blocked) return null;
    const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
    return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
  }
  const draftOf = (ref: Pick<StoryRef, 'uid'> & Partial<StoryRef>): Promise<unknown> =>
    strapi.documents(ref.uid as never).findOne({
      documentId: ref.documentId,
      ...(ref.locale ? { locale: ref.locale } : {}),
      status: 'draft',
      populate: { createdBy: { populate: ['roles'] } },
    } as never);

  async function may(actor: Actor, act: keyof typeof WORDS, ref: Pick<StoryRef, 'uid'> & Partial<StoryRef>): Promise<boolean> {
    // Before anything is asked of Strapi: it breaks on a type it does not know.
    mapped.get(ref.uid);
    if (actor.kind === 'system') return true;
    const check = await checker(ref.uid, actor);
    if (!check || check.cannot[act]()) return false;
    if (!ref.documentId) return true;
    const entity = await draftOf(ref);
    if (!entity) throw refuse('story.not_found');
    return !check.cannot[act](entity);
  }

  /**
   * May this person read the headline of that very story? A role may be bound to one's own stories, to locales, to fields. Of a
   * story that is gone its locale is all there is to judge by.
   */
  async function mayKnow(actor: Actor, ref: StoryRef): Promise<boolean> {
    const type = mapped.find(ref.uid);
    const check = type && (await checker(ref.uid, actor));
    if (!check || check.cannot.read()) return false;
    return !check.cannot.read((await draftOf(ref)) ?? { locale: ref.locale }, type.mapping.headline);
  }

  return {
    may,
    mayKnow,
    async demand(actor: Actor, act: keyof typeof WORDS, ref: Pick<StoryRef, 'uid'> & Partial<StoryRef>): Promise<void> {
      if (!(await may(actor, act, ref)))
        throw refuse('story.no_permission', { name: actor.name, act: WORDS[act][0], act_vi: WORDS[act][1] });
    },
  };
}
export type Rights = ReturnType<typeof createRights>;
