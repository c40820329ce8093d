import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { File } from '../../../contracts/detail';
import { refuse } from '../refuse';
import { table } from './tables';

type FileRow = {
  id: number;
  name: string;
  url: string;
  mime: string | null;
  size: number | string | null;
  alternativeText: string | null;
  formats: { thumbnail?: { url?: string } } | null;
  createdBy?: { id: number } | null;
};
type FileService = { signFileUrls(file: FileRow): Promise<FileRow> };

const files = (strapi: Core.Strapi) => table<FileRow>(strapi, 'plugin::upload.file');

/** The files behind ids, in their order; those that are gone are left out. */
export async function filesOf(strapi: Core.Strapi, ids: readonly number[]): Promise<File[]> {
  if (ids.length === 0) return [];
  const rows = await files(strapi).findMany({ where: { id: { $in: [...ids] } } });
  // Where the library lies in a private bucket its addresses are signed, for a while.
  const { signFileUrls } = strapi.plugin('upload').service('file') as unknown as FileService;
  const found = new Map((await Promise.all(rows.map((row) => signFileUrls(row)))).map((row) => [row.id, shown(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const shown = (row: FileRow): File => ({
  id: row.id,
  name: row.name,
  url: row.url,
  thumbnail: row.formats?.thumbnail?.url ?? (row.mime?.startsWith('image/') ? row.url : null),
  mime: row.mime ?? '',
  size: Number(row.size ?? 0),
  alternativeText: row.alternativeText,
});

/** Refuses ids that are not in the library, and files of others for who may not look into it: ids can be guessed. */
export async function demandFiles(strapi: Core.Strapi, ids: readonly number[], viewer: Viewer | undefined): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const rows = await files(strapi).findMany({ where: { id: { $in: wanted } }, populate: { createdBy: { select: ['id'] } } });
  const open = !viewer || viewer.can('plugin::upload.read');
  const usable = rows.filter((row) => open || String(row.createdBy?.id ?? '') === viewer.id);
  if (usable.length < wanted.length) throw refuse('file.not_found');
}
