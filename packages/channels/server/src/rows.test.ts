import type { Core } from '@strapi/types';
import { expect, it } from 'vitest';
import { cut, inTransactionAgain } from './rows';

const strapi = { db: { inTransaction: () => false, transaction: (work: () => unknown) => work() } } as unknown as Core.Strapi;

it.each(['40P01', '40001', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])(
  'does again what the database undid with %s, from the row as it was',
  async (code) => {
    const row = { version: 1 };
    let tries = 0;
    const work = async () => {
      row.version += 1;
      if (++tries === 1) throw Object.assign(new Error('undone'), { code });
      return row.version;
    };
    expect(await inTransactionAgain(strapi, work, row)).toBe(2);
    expect(tries).toBe(2);
  },
);

it.each([
  ['Đã nhận', 100, 'Đã nhận'],
  ['Đã nhận', 2, 'Đã'],
  ['ngập🌊', 5, 'ngập'],
  ['ngập🌊', 6, 'ngập🌊'],
  ['🌊🌊🌊', 3, '🌊'],
  ['', 5, ''],
])('%j cut at %i is %j', (text, max, kept) => expect(cut(text, max)).toBe(kept));
