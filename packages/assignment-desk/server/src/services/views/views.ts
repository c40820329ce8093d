import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { NewView, View, ViewChanges } from '../../../../contracts/views';
import { isShown, keptOf, mayChangeKept, mayShare, strangeKeys, type ViewPage } from '../../../../domain/view';
import { refuse } from '../../refuse';
import { namesOf } from '../people';
import { table, UID } from '../tables';
import { erase, type KeptRow, keeperOf, nameOf, overwrite } from './keeping';

type ViewRow = KeptRow & { page: ViewPage; query: string };

/** Views one person keeps of one page at most: a menu, not an archive. */
const MOST = 100;
const rows = (strapi: Core.Strapi) => table<ViewRow>(strapi, UID.view);

function shown(row: ViewRow, viewer: Viewer, names: Map<string, string>): View {
  const { documentId, name, page, query, shared, owner, version } = row;
  return {
    id: documentId,
    name,
    page,
    query: query ?? '',
    shared,
    mine: owner === viewer.id,
    ownerName: names.get(owner) ?? `#${owner}`,
    mayChange: mayChangeKept(row, keeperOf(viewer)),
    version,
  };
}
const shownOne = async (strapi: Core.Strapi, row: ViewRow, viewer: Viewer) => shown(row, viewer, await namesOf(strapi, [row.owner]));

/** Own views first, then shared ones, each by name. */
export async function readViews(strapi: Core.Strapi, page: ViewPage, viewer: Viewer): Promise<View[]> {
  const found = await rows(strapi).findMany({ where: { page, $or: [{ owner: viewer.id }, { shared: true }] } });
  const names = await namesOf(
    strapi,
    found.map((row) => row.owner),
  );
  const all = found.map((row) => shown(row, viewer, names));
  return all.sort((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name, 'vi'));
}

/** The filters as they are kept; refuses what the page does not know. */
function demandQuery(page: ViewPage, query: string): string {
  const strange = strangeKeys(page, query);
  if (strange.length > 0) throw refuse('view.strange_key', { keys: strange.join(', ') });
  return keptOf(page, query);
}

async function demandName(strapi: Core.Strapi, view: { owner: string; page: ViewPage; name: string }, except?: string): Promise<void> {
  const own = await rows(strapi).findMany({ where: { owner: view.owner, page: view.page } });
  if (own.some((row) => row.documentId !== except && fold(row.name) === fold(view.name)))
    throw refuse('view.name_taken', { name: view.name });
  if (except === undefined && own.length >= MOST) throw refuse('view.too_many', { most: MOST });
}

export async function createView(strapi: Core.Strapi, { name, page, query, shared = false }: NewView, viewer: Viewer): Promise<View> {
  if (!mayShare({ shared }, keeperOf(viewer))) throw refuse('view.may_not_share');
  const data = { name, page, query: demandQuery(page, query), shared, owner: viewer.id, changedBy: viewer.id, version: 1 };
  const row = await strapi.db.transaction(async () => {
    await demandName(strapi, data);
    return rows(strapi).create({ data });
  });
  return shownOne(strapi, row, viewer);
}

/** The view, where the viewer sees it and may change it. */
async function demandView(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<ViewRow> {
  const row = await rows(strapi).findOne({ where: { documentId: id } });
  if (!row || !isShown(row, keeperOf(viewer))) throw refuse('view.not_found');
  if (!mayChangeKept(row, keeperOf(viewer))) throw refuse('view.not_yours', { by: await nameOf(strapi, row.owner) });
  return row;
}

export async function changeView(
  strapi: Core.Strapi,
  id: string,
  { version, changes }: { version: number; changes: ViewChanges },
  viewer: Viewer,
): Promise<View> {
  const row = await strapi.db.transaction(async () => {
    const before = await demandView(strapi, id, viewer);
    const after = { ...before, ...changes };
    if (!mayShare(after, keeperOf(viewer))) throw refuse('view.may_not_share');
    const query = demandQuery(before.page, after.query ?? '');
    if (changes.name !== undefined) await demandName(strapi, after, id);
    return overwrite(strapi, UID.view, 'view.stale', before, version, { ...changes, query }, viewer.id);
  });
  return shownOne(strapi, row, viewer);
}

export async function removeView(strapi: Core.Strapi, id: string, version: number, viewer: Viewer): Promise<{ id: string }> {
  return erase(strapi, UID.view, 'view.stale', await demandView(strapi, id, viewer), version);
}
