/** A published row as it stands in the user's own table. */
export type LiveRow = { id: number; locale: string; mark: string };
/** What our table knows of the same story. */
export type KnownRow = { locale: string; state: string; mark: string | null };

/**
 * What tells one published version from the next. Strapi replaces the published row on every publish, so its
 * id and time do; a type without draft and publish keeps its row, so its `updatedAt` must.
 */
export function liveMark(row: { id: number; publishedAt?: unknown; updatedAt?: unknown }, draftAndPublish: boolean): string {
  const at = draftAndPublish ? row.publishedAt : row.updatedAt;
  return `${row.id}@${at ? new Date(at as string).getTime() : 0}`;
}

/**
 * What happened to a story since we last looked: versions that went live, and locales that are gone.
 * `touched` are rows known to be written just now; they count as new even where the clock did not move.
 * Two rows of one locale (a race inside Strapi) count once: the newer wins.
 */
export function changes<L extends LiveRow, K extends KnownRow>(
  live: readonly L[],
  known: readonly K[],
  touched: ReadonlySet<number> = new Set(),
) {
  const newest = new Map<string, L>();
  for (const row of live) if ((newest.get(row.locale)?.id ?? -1) < row.id) newest.set(row.locale, row);
  const before = new Map(known.map((row) => [row.locale, row]));
  return {
    published: [...newest.values()].filter(
      (row) => touched.has(row.id) || before.get(row.locale)?.state !== 'published' || before.get(row.locale)?.mark !== row.mark,
    ),
    withdrawn: known.filter((row) => row.state === 'published' && !newest.has(row.locale)),
  };
}
