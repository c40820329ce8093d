import { slug } from '@hoitu/viet-text';

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
  const asked = story.slug ? slug(story.slug) : '';
  if (now && (!asked || story.slug === now.source || asked === now.slug)) return { ...now, redirectFrom: null };
  const wanted = asked || slug(story.headline) || `tin-${story.id}`;
  return { slug: firstFree(wanted, taken), source: story.slug, redirectFrom: now?.slug ?? null };
}

/** `wanted`, or `wanted-2`, `wanted-3` … whichever is free first. */
export function firstFree(wanted: string, taken: (slug: string) => boolean): string {
  let slugged = wanted;
  for (let n = 2; taken(slugged); n += 1) slugged = `${wanted}-${n}`;
  return slugged;
}
