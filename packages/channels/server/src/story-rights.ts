import type { StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from './context';
import { refuse } from './refusals';

type Ability = { can(action: string, subject?: string): boolean };
type Checker = { cannot: { read(entity?: unknown, field?: string): boolean } };
/** What a controller knows of who asks. */
export type Asking = { state: { userAbility?: Ability } };

/** Fields a preview gives away: whoever may not read one of them gets none. */
const SHOWN = ['headline', 'summary', 'body', 'image', 'slug', 'byline', 'section', 'keywords', 'correction', 'embargo'] as const;

/**
 * Refuses who may not read the draft of that very story in the Content Manager: a role may be bound to one's own stories, to
 * locales, to fields. Returns the ref with the locale its type knows; null where the type is not mapped.
 * A story that is not there and one that may not be seen answer alike, so that nobody learns which ids exist.
 */
export async function demandReading(strapi: Core.Strapi, ref: StoryRef, asking: Asking): Promise<StoryRef | null> {
  const type = spineOf(strapi)
    .stories.types()
    .find(({ uid }) => uid === ref.uid);
  if (!type) return null;
  const known = { ...ref, locale: type.localized ? ref.locale : '' };
  const check = (await strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: asking.state.userAbility, model: ref.uid })) as Checker;
  if (check.cannot.read()) throw refuse('preview.no_story');
  if (!ref.documentId) return known;
  const entity = await strapi.documents(ref.uid as never).findOne({
    documentId: ref.documentId,
    status: 'draft',
    populate: { createdBy: { populate: ['roles'] } },
    ...(known.locale ? { locale: known.locale } : {}),
  } as never);
  const fields = SHOWN.flatMap((name) => type.mapping[name] ?? []);
  if (!entity || check.cannot.read(entity) || fields.some((field) => check.cannot.read(entity, field))) throw refuse('preview.no_story');
  return { ...known, locale: type.localized ? ((entity as { locale?: string }).locale ?? known.locale) : '' };
}
