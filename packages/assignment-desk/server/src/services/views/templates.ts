import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { type NewTemplate, type Template, type TemplateChanges, type TemplateFields, templateFields } from '../../../../contracts/views';
import { seesDesk, seesTemplate } from '../../../../domain/template';
import { mayChangeKept, mayShare } from '../../../../domain/view';
import type { Sight } from '../../../../domain/visibility';
import { refuse } from '../../refuse';
import { deskById, sightOfPerson } from '../desks';
import { namesOf, personOfViewer } from '../people';
import { table, UID } from '../tables';
import { erase, type KeptRow, keeperOf, nameOf, overwrite } from './keeping';

type TemplateRow = KeptRow & { desk: string | null; folded: string; fields: TemplateFields };

const MOST = 200;
const rows = (strapi: Core.Strapi) => table<TemplateRow>(strapi, UID.template);
const sightOfViewer = (strapi: Core.Strapi, viewer: Viewer) => sightOfPerson(strapi, personOfViewer(viewer));
const foldedOf = (row: { name: string; fields: { slugline?: string } }) => fold(`${row.name} ${row.fields.slugline ?? ''}`);

/** `seesTemplate` of the domain, of a row. */
const isSeen = (row: TemplateRow, viewer: Viewer, sight: Sight): boolean =>
  seesTemplate({ ...row, closed: row.fields.closed }, keeperOf(viewer), sight);

function shown(row: TemplateRow, viewer: Viewer, names: Map<string, string>): Template {
  return {
    id: row.documentId,
    name: row.name,
    desk: row.desk,
    shared: row.shared,
    mine: row.owner === viewer.id,
    ownerName: names.get(row.owner) ?? `#${row.owner}`,
    mayChange: mayChangeKept(row, keeperOf(viewer)),
    fields: row.fields,
    version: row.version,
  };
}
const shownOne = async (strapi: Core.Strapi, row: TemplateRow, viewer: Viewer) => shown(row, viewer, await namesOf(strapi, [row.owner]));

/** Own templates first, then shared ones, each by name. */
export async function readTemplates(strapi: Core.Strapi, viewer: Viewer): Promise<Template[]> {
  const sight = await sightOfViewer(strapi, viewer);
  const found = (await rows(strapi).findMany({ where: { $or: [{ owner: viewer.id }, { shared: true }] } })).filter((row) =>
    isSeen(row, viewer, sight),
  );
  const names = await namesOf(
    strapi,
    found.map((row) => row.owner),
  );
  const all = found.map((row) => shown(row, viewer, names));
  return all.sort((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name, 'vi'));
}

/** Refuses to share what the viewer may not share, and a desk he does not see. */
async function demandPlace(
  strapi: Core.Strapi,
  after: { shared: boolean; desk: string | null; fields: { closed: boolean } },
  viewer: Viewer,
): Promise<void> {
  if (!mayShare(after, keeperOf(viewer))) throw refuse('view.may_not_share');
  if (after.desk === null) {
    if (after.shared && after.fields.closed) throw refuse('template.closed_needs_desk');
    return;
  }
  const sight = await sightOfViewer(strapi, viewer);
  const seen = seesDesk(sight, after.desk, after.shared && after.fields.closed);
  if (!seen || !(await deskById(strapi, after.desk))) throw refuse('desk.not_found');
}

/** One way to say when it is due: the later of two would be a surprise. */
const oneDue = (fields: TemplateFields): TemplateFields => (fields.dueIn === null ? fields : { ...fields, dueAt: null });

export async function createTemplate(strapi: Core.Strapi, input: NewTemplate, viewer: Viewer): Promise<Template> {
  const { name, desk = null, shared = false } = input;
  const fields = oneDue(templateFields.parse(input.fields));
  const row = await strapi.db.transaction(async () => {
    await demandPlace(strapi, { shared, desk, fields }, viewer);
    if ((await rows(strapi).count({ where: { owner: viewer.id } })) >= MOST) throw refuse('template.too_many', { most: MOST });
    return rows(strapi).create({
      data: { name, folded: foldedOf({ name, fields }), desk, shared, fields, owner: viewer.id, changedBy: viewer.id, version: 1 },
    });
  });
  return shownOne(strapi, row, viewer);
}

/** The template, where the viewer sees it and may change it. */
async function demandTemplate(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<TemplateRow> {
  const row = await rows(strapi).findOne({ where: { documentId: id } });
  if (!row || !isSeen(row, viewer, await sightOfViewer(strapi, viewer))) throw refuse('template.not_found');
  if (!mayChangeKept(row, keeperOf(viewer))) throw refuse('template.not_yours', { by: await nameOf(strapi, row.owner) });
  return row;
}

export async function changeTemplate(
  strapi: Core.Strapi,
  id: string,
  { version, changes }: { version: number; changes: TemplateChanges },
  viewer: Viewer,
): Promise<Template> {
  const { fields: given, ...rest } = changes;
  const wanted = { ...rest, ...(given ? { fields: oneDue(templateFields.parse(given)) } : {}) };
  const row = await strapi.db.transaction(async () => {
    const before = await demandTemplate(strapi, id, viewer);
    const after = { ...before, ...wanted };
    await demandPlace(strapi, after, viewer);
    return overwrite(strapi, UID.template, 'template.stale', before, version, { ...wanted, folded: foldedOf(after) }, viewer.id);
  });
  return shownOne(strapi, row, viewer);
}

export async function removeTemplate(strapi: Core.Strapi, id: string, version: number, viewer: Viewer): Promise<{ id: string }> {
  return erase(strapi, UID.template, 'template.stale', await demandTemplate(strapi, id, viewer), version);
}
