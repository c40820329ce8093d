import { contested, type Sentence, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../../../domain/permissions';
import type { RefusalCode } from '../../../../domain/refusals';
import type { Keeper } from '../../../../domain/view';
import { refuse } from '../../refuse';
import { namesOf } from '../people';
import { table } from '../tables';

/** What views and templates have in common: whose it is, who wrote it last. */
export type KeptRow = {
  id: number;
  documentId: string;
  name: string;
  owner: string;
  changedBy: string | null;
  shared: boolean;
  version: number;
};

export const keeperOf = (viewer: Viewer): Keeper => ({
  id: viewer.id,
  assign: viewer.can(PERMISSIONS.assign),
  seeAll: viewer.can(PERMISSIONS.seeAll),
});

export const nameOf = async (strapi: Core.Strapi, user: string): Promise<string> => (await namesOf(strapi, [user])).get(user) ?? `#${user}`;

const WORDS: Record<string, Sentence> = {
  name: { en: 'name', vi: 'tên' },
  query: { en: 'filters', vi: 'bộ lọc' },
  shared: { en: 'sharing', vi: 'chia sẻ' },
  desk: { en: 'desk', vi: 'ban' },
  fields: { en: 'content', vi: 'nội dung' },
};

/** The 409 that says who was faster, and what they changed. */
async function staleRefusal(strapi: Core.Strapi, code: RefusalCode, row: KeptRow, given: object): Promise<Error> {
  const by = await nameOf(strapi, row.changedBy ?? row.owner);
  return refuse(code, { by, current: row.version, ...contested(given, row, WORDS) });
}

/** Writes `data` over the version that was read, in one statement; refuses where somebody was faster. */
export async function overwrite<R extends KeptRow>(
  strapi: Core.Strapi,
  uid: string,
  code: RefusalCode,
  row: R,
  version: number,
  data: Partial<R>,
  by: string,
): Promise<R> {
  const rows = table<R>(strapi, uid);
  if (row.version !== version) throw await staleRefusal(strapi, code, row, data);
  const written = { ...data, changedBy: by, version: version + 1 };
  const { count } = await rows.updateMany({ where: { documentId: row.documentId, version }, data: written });
  if (count === 1) return { ...row, ...written };
  throw await staleRefusal(strapi, code, (await rows.findOne({ where: { documentId: row.documentId } })) ?? row, data);
}

/** Deletes the version that was seen; refuses where it is another one by now. */
export async function erase<R extends KeptRow>(
  strapi: Core.Strapi,
  uid: string,
  code: RefusalCode,
  row: R,
  version: number,
): Promise<{ id: string }> {
  const { count } = await table<R>(strapi, uid).deleteMany({ where: { documentId: row.documentId, version } });
  if (count !== 1) throw await staleRefusal(strapi, code, row, {});
  return { id: row.documentId };
}
