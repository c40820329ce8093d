import { type Actor, contested, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AdaptationChange, AdaptationView } from '../../../contracts';
import { service } from '../context';
import { ADAPTATION_WORDS } from '../field-words';
import { refuse } from '../refusals';
import { type AdaptationRow, table } from '../rows';

const iso = (ms: number | null | undefined): string | null => (ms === null || ms === undefined ? null : new Date(ms).toISOString());

export const viewOfAdaptation = (row: AdaptationRow): AdaptationView => ({
  destination: row.destination,
  on: row.on ?? null,
  fields: row.fields ?? {},
  image: row.image ?? null,
  at: iso(row.at),
  version: row.version,
  changedBy: row.changedBy ?? null,
});

/** What an editor changed for one story on one destination. */
export function adaptations({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'adaptation');

  return {
    view: viewOfAdaptation,

    /** Writes what is given; `version` 0 where nothing was there. Refuses a stale version. */
    async save({ ref, destination, version, at, ...given }: AdaptationChange, actor: Actor): Promise<AdaptationView> {
      await service(strapi, 'destinations').get(destination);
      const where = { story: storySubject(ref), destination };
      const data = { ...given, ...(at === undefined ? {} : { at: at === null ? null : Date.parse(at) }), changedBy: actor.name };
      const now = await rows.findOne({ where });
      if ((now?.version ?? 0) !== version) throw stale(now, data);
      if (!now)
        return viewOfAdaptation(
          await rows.create({ data: { ...where, on: null, fields: {}, image: null, at: null, ...data, version: 1 } }),
        );
      const { count } = await rows.updateMany({ where: { ...where, version }, data: { ...data, version: version + 1 } });
      const after = await rows.findOne({ where });
      if (count === 0 || !after) throw stale(after, data);
      return viewOfAdaptation(after);
    },
  };

  function stale(now: AdaptationRow | null, given: object) {
    return refuse('adaptation.stale', {
      who: now?.changedBy ?? '?',
      version: now?.version ?? 0,
      ...contested(given, now ?? {}, ADAPTATION_WORDS),
    });
  }
}

export type Adaptations = ReturnType<typeof adaptations>;
