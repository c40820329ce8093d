import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { type DerivativeRow, table } from '../rows';

export type NewDerivative = Omit<DerivativeRow, 'id' | 'documentId' | 'createdAt' | 'updatedAt'>;

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

const PAGE = 500;

/** Rows of derivatives: written by key, whoever else writes the same at once. */
export function derivativeTable(strapi: Core.Strapi) {
  const rows = table(strapi, 'derivative');
  const { tableName } = strapi.db.metadata.get('plugin::channels.derivative');

  /** A refused duplicate would end the caller's transaction on PostgreSQL, so the database is told what to do of one. */
  function into(trx: Trx, given: readonly NewDerivative[]) {
    const schema = strapi.db.getSchemaName();
    const target = schema ? trx(tableName).withSchema(schema) : trx(tableName);
    const stamp = new Date();
    return target
      .insert(given.map((row) => ({ ...row, document_id: randomUUID().replaceAll('-', ''), created_at: stamp, updated_at: stamp })))
      .onConflict('key');
  }

  return {
    byKey: (key: string): Promise<DerivativeRow | null> => rows.findOne({ where: { key } }),
    byKeys: (keys: readonly string[]): Promise<DerivativeRow[]> => rows.findMany({ where: { key: { $in: keys } } }),

    /** Promises pictures that are not made yet; answers the keys that are new. */
    async promise(given: readonly NewDerivative[]): Promise<string[]> {
      return await strapi.db.transaction(async ({ trx }) => {
        const written = (await into(trx, given).ignore().returning('key')) as unknown as { key: string }[];
        return written.map(({ key }) => key);
      });
    },

    async save(row: NewDerivative): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        await into(trx, [row]).merge(['source', 'path', 'width', 'height', 'bytes', 'at', 'updated_at']);
      });
    },

    /** Removes the rows of files the media library no longer has; answers where their bytes were kept. */
    async forget(): Promise<string[]> {
      const gone: string[] = [];
      for (let after = 0; ; ) {
        const some = await rows.findMany({
          where: { id: { $gt: after } },
          select: ['id', 'file', 'path'],
          orderBy: { id: 'asc' },
          limit: PAGE,
        });
        if (some.length === 0) return gone;
        after = some.at(-1)?.id ?? after;
        const files = [...new Set(some.map(({ file }) => file))];
        const known = await strapi.db.query('plugin::upload.file').findMany({ where: { id: { $in: files } }, select: ['id'] });
        const living = new Set(known.map(({ id }: { id: number | string }) => Number(id)));
        const dead = some.filter(({ file }) => !living.has(file));
        if (dead.length) await rows.deleteMany({ where: { id: { $in: dead.map(({ id }) => id) } } });
        gone.push(...dead.flatMap(({ path }) => path ?? []));
      }
    },
  };
}
