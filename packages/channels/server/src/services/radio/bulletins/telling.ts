import { SYSTEM } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { BulletinState } from '../../../../../domain/radio/bulletin';
import { spineOf } from '../../../context';
import { type BulletinRecord, table } from '../../../rows';
import { sqlOf } from '../../../sql';
import { eventOf } from './store';

/** A bulletin that never went on air is no longer open this long after its end. */
const OVER_MS = 12 * 3_600_000;

const OPEN: readonly BulletinState[] = ['planned', 'locked', 'on_air'];

/** Bulletins still to be read, soonest first, an item of which reads this script. */
export async function openWith(strapi: Core.Strapi, script: string): Promise<BulletinRecord[]> {
  const sql = sqlOf(strapi);
  // Ids are found as text, so that rows of many long texts are not read one and all to look for one.
  const found = await sql.rows<{ id: number }>(
    `SELECT id FROM ${sql.table('channels_bulletins')}
      WHERE end_ms > ${sql.now} - ${OVER_MS} AND state IN (${OPEN.map(() => '?').join(', ')}) AND CAST(items AS text) LIKE ?`,
    [...OPEN, `%"${script.replaceAll(/[%_]/g, '')}"%`],
  );
  if (found.length === 0) return [];
  const rows = await table(strapi, 'bulletin').findMany({
    where: { id: { $in: found.map(({ id }) => Number(id)) } },
    orderBy: [{ startsMs: 'asc' }, { id: 'asc' }],
  });
  return rows.filter(({ items }) => items?.some((item) => item.script === script));
}

/**
 * Tells open pages of every bulletin that holds the script. The row stays as it is: the next reading joins the script anew, and a version
 * nobody made would have producers' acts refused.
 */
export async function tellOf(strapi: Core.Strapi, script: string, what: (typeof WHAT)[keyof typeof WHAT]): Promise<void> {
  const rows = await openWith(strapi, script);
  await spineOf(strapi).events.append(...rows.map((row) => eventOf(row, SYSTEM, { what })));
}

const WHAT = { 'script.killed': 'script_killed', 'script.outdated': 'script_outdated', 'script.changed': 'script_changed' } as const;

/** Call it in `register()`. */
export function tellBulletins(strapi: Core.Strapi): void {
  spineOf(strapi).events.subscribe('channels.bulletins', ['script.killed', 'script.outdated', 'script.changed'], async ({ type, data }) => {
    // Its time on air was written by a bulletin, which has told of itself.
    if ('fields' in data && data.fields?.includes('measured')) return;
    await tellOf(strapi, data.script, WHAT[type]);
  });
}
