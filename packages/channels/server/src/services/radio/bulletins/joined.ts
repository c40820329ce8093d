import type { Core } from '@strapi/types';
import type { BulletinItem, BulletinLine, BulletinRow, BulletinView, PresenterView, ScriptView } from '../../../../../contracts';
import type { BulletinState } from '../../../../../domain/radio/bulletin';
import { readiness, type ScriptStanding, TROUBLE } from '../../../../../domain/radio/readiness';
import { measuredOf, type Rundown, rundown } from '../../../../../domain/radio/rundown';
import { insertSeconds, RATE, secondsFor } from '../../../../../domain/radio/script';
import { service } from '../../../context';
import type { BulletinRecord } from '../../../rows';
import { lexiconOf } from '../lexicon';
import { type Saying, sayingOf } from './saying';

/** What stands around bulletins: read once for all of them. */
export type Around = { scripts: Map<string, ScriptView>; presenters: Map<string, PresenterView>; saying: Saying };

/** A few queries, however many bulletins and items. */
export async function aroundOf(strapi: Core.Strapi, bulletins: readonly Pick<BulletinRecord, 'items'>[]): Promise<Around> {
  const ids = [...new Set(bulletins.flatMap(({ items }) => (items ?? []).flatMap(({ script }) => script ?? [])))];
  return {
    scripts: await service(strapi, 'scripts').views(ids),
    presenters: await service(strapi, 'presenters').known(),
    saying: sayingOf(await lexiconOf(strapi)),
  };
}

/** Who reads an item: whom it names, whom its script names, who reads the bulletin. */
export const readerOf = (item: BulletinItem, bulletin: BulletinRecord, { scripts, presenters }: Around): PresenterView | undefined =>
  [item.presenter, item.script && scripts.get(item.script)?.presenter?.id, bulletin.presenter]
    .flatMap((id) => (id ? (presenters.get(id) ?? []) : []))
    .at(0);

/** Seconds of an item that nobody reads: as it says, as its script says, and what is played takes what is planned. */
function unreadOf(item: BulletinItem, script: ScriptView | undefined): number {
  if (item.script && !script) return 0;
  if (item.insert !== null) return item.insert;
  if (script) return insertSeconds(script.items);
  return (item.kind === 'live' || item.kind === 'sting') && !item.text.trim() ? item.planned : 0;
}

/** Syllables that are read, seconds that takes, and seconds nobody reads. */
export function countOf(item: BulletinItem, bulletin: BulletinRecord, around: Around): { syllables: number; read: number; unread: number } {
  const script = item.script ? around.scripts.get(item.script) : undefined;
  const reader = readerOf(item, bulletin, around);
  const syllables = item.script ? (script?.syllables ?? 0) : around.saying.count(item.text, reader?.voice);
  return { syllables, read: syllables === 0 ? 0 : secondsFor(syllables, reader?.rate ?? RATE), unread: unreadOf(item, script) };
}

const standingOf = (script: ScriptView | undefined): ScriptStanding | undefined =>
  script && {
    state: script.state,
    outdated: Boolean(script.outdated),
    words: script.syllables > 0 || insertSeconds(script.items) > 0,
  };

function rowOf(item: BulletinItem, bulletin: BulletinRecord, around: Around): BulletinRow {
  const script = item.script ? around.scripts.get(item.script) : undefined;
  const { syllables, read, unread } = countOf(item, bulletin, around);
  const reader = readerOf(item, bulletin, around);
  const ready = readiness(item, standingOf(script));
  return {
    ...item,
    syllables,
    estimate: read + unread,
    measured: measuredOf(item),
    readiness: ready,
    since: script && (ready === 'pulled' || ready === 'outdated') ? script.updatedAt : null,
    scriptVersion: script?.version ?? null,
    headline: script?.headline ?? null,
    reader: reader ? { id: reader.id, name: reader.name, rate: reader.rate } : null,
  };
}

const rowsOf = (row: BulletinRecord, around: Around): BulletinRow[] => (row.items ?? []).map((item) => rowOf(item, row, around));

const headOf = (row: BulletinRecord) => ({
  id: row.documentId,
  name: row.name,
  template: row.template ?? null,
  state: row.state as BulletinState,
  startsAt: new Date(row.startsMs).toISOString(),
  hardEnd: new Date(row.endMs).toISOString(),
  presenter: row.presenter ?? null,
  changedBy: row.changedBy ?? null,
  version: row.version,
});

export const viewOf = (row: BulletinRecord, around: Around): BulletinView => ({
  ...headOf(row),
  rows: rowsOf(row, around),
  current: row.current ?? null,
});

const timed = (row: BulletinRecord, rows: BulletinRow[], now: number): Rundown =>
  rundown({ state: row.state as BulletinState, startsMs: row.startsMs, endMs: row.endMs, current: row.current ?? null }, rows, now);

/** Where every item stands in time at `now`. */
export const rundownOf = (row: BulletinRecord, around: Around, now: number): Rundown => timed(row, rowsOf(row, around), now);

export function lineOf(row: BulletinRecord, around: Around, now: number): BulletinLine {
  const rows = rowsOf(row, around);
  const on = rows.filter(({ killed, spare }) => !killed && !spare);
  const { total, over } = timed(row, rows, now);
  return {
    ...headOf(row),
    items: on.length,
    seconds: Math.round(total),
    over: Math.round(over),
    trouble: on.filter((one) => TROUBLE.includes(one.readiness)).length,
  };
}
