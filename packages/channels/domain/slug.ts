import { slug, uniqueSlug } from '@hoitu/viet-text';

/** What a story's page is called now. `source` is the story's own slug field when the name was given. */
export type Named = { slug: string; source: string };

export type SlugDecision = { slug: string; source: string; redirectFrom: string | null };

/**
 * The address of a story. It is frozen at the first publish: a new headline does not move a page people have linked to.
 * Only a changed slug field does, which is an explicit act and leaves a redirect.
 * @param taken tells whether another page has, or ever had, this slug
 */
export function decideSlug(
  story: { headline: string; slug: string; id: string },
  now: Named | null,
  taken: (slug: string) => boolean,
): SlugDecision {
  const fallback = `tin-${story.id}`;
  const asked = story.slug.trim() ? slug(story.slug, { fallback }) : '';
  if (now && (!asked || story.slug === now.source || asked === now.slug)) return { ...now, redirectFrom: null };
  const next = uniqueSlug(asked || slug(story.headline, { fallback }), taken);
  return { slug: next, source: story.slug, redirectFrom: now && now.slug !== next ? now.slug : null };
}
