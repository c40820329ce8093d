import { type Actor, contested } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { TemplateInput, TemplateView } from '../../../../contracts';
import { spineOf } from '../../context';
import { TEMPLATE_WORDS } from '../../field-words';
import { refuse } from '../../refusals';
import { type TemplateRow, table } from '../../rows';
import { makeBulletins, newId } from './bulletins/making';
import { demandPresenter } from './bulletins/references';

const viewOf = ({ documentId, name, days, airTime, seconds, presenter, parts, enabled, version }: TemplateRow): TemplateView => ({
  id: documentId,
  name,
  days: days ?? [],
  airTime,
  seconds,
  presenter: presenter ?? null,
  parts: parts ?? [],
  enabled,
  version,
});

const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => a - b);

/** What bulletins come of. A change holds for bulletins that are made from then on. */
export function templates({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'template');

  async function load(id: string): Promise<TemplateRow> {
    const row = await rows.findOne({ where: { documentId: id } });
    if (!row) throw refuse('template.not_found', { id });
    return row;
  }

  async function staleOf(id: string, given: object) {
    const now = await load(id);
    return refuse('template.stale', { who: now.changedBy ?? '?', version: now.version, ...contested(given, now, TEMPLATE_WORDS) });
  }

  return {
    load,

    list: async (): Promise<TemplateView[]> => (await rows.findMany({ orderBy: [{ airTime: 'asc' }, { id: 'asc' }] })).map(viewOf),

    async create({ days, ...input }: TemplateInput, actor: Actor): Promise<TemplateView> {
      await demandPresenter(strapi, input.presenter);
      const documentId = newId();
      await rows.create({ data: { ...input, days: inOrder(days), documentId, changedBy: actor.name, version: 1 } });
      await makeBulletins(strapi, documentId);
      return viewOf(await load(documentId));
    },

    async save(
      id: string,
      { version, days, ...given }: { version: number } & { [K in keyof TemplateInput]?: TemplateInput[K] | undefined },
      actor: Actor,
    ): Promise<TemplateView> {
      const before = await load(id);
      if (given.presenter !== before.presenter) await demandPresenter(strapi, given.presenter);
      const data = { ...(given as Partial<TemplateRow>), ...(days ? { days: inOrder(days) } : {}) };
      const stamp = { version: version + 1, changedBy: actor.name, updatedAt: (await spineOf(strapi).now()).toISOString() };
      const { count } = await rows.updateMany({ where: { documentId: id, version }, data: { ...data, ...stamp } });
      if (count !== 1) throw await staleOf(id, data);
      await makeBulletins(strapi, id);
      return viewOf(await load(id));
    },

    async remove(id: string, version: number): Promise<void> {
      await load(id);
      if ((await rows.deleteMany({ where: { documentId: id, version } })).count !== 1) throw await staleOf(id, {});
    },
  };
}

export type Templates = ReturnType<typeof templates>;
