import type { Core } from '@strapi/types';
import { service } from '../../../context';
import { refuse } from '../../../refusals';
import { table } from '../../../rows';

/** Refuses who is not there or reads no longer; ids come from forms that may have stood open for long. */
export async function demandPresenter(strapi: Core.Strapi, id: string | null | undefined): Promise<void> {
  if (id) await service(strapi, 'presenters').demand(id);
}

/** Refuses a script that is not there, and one that must not go on air. */
export async function demandScript(strapi: Core.Strapi, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const script = await table(strapi, 'script').findOne({ where: { documentId: id }, select: ['state'] });
  if (!script) throw refuse('script.not_found', { id });
  if (script.state === 'killed') throw refuse('script.killed');
}
