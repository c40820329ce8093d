import type { BulletinAct, BulletinItem, BulletinItemFields, BulletinRow, BulletinView } from '../../../../contracts';
import { decide } from '../../../../domain/radio/acts';
import { measuredOf } from '../../../../domain/radio/rundown';

/** A row as it will stand until the server says what its words come to: they are taken to last what is planned. */
const rowOf = (item: BulletinItem): BulletinRow => ({
  ...item,
  syllables: 0,
  estimate: item.planned,
  measured: null,
  readiness: item.kind === 'live' ? 'waiting' : item.kind === 'script' ? 'draft' : 'ready',
  since: null,
  scriptVersion: null,
  headline: null,
  reader: null,
});
const isRow = (item: BulletinItem | BulletinRow): item is BulletinRow => 'readiness' in item;

/** Items whose story was pulled: they never go on air. */
export const pulledIn = (rows: readonly BulletinRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ id, readiness }) => (readiness === 'pulled' ? [id] : [])));

/** Whether it is read or played, if nothing comes between: neither out nor beside, and its story is not pulled. */
export const counts = (row: BulletinRow): boolean => !row.killed && !row.spare && row.readiness !== 'pulled';

/** The bulletin as it will be when the server agrees, by the server's own rules; `now` is the moment of the press. */
export function foresee(bulletin: BulletinView, act: BulletinAct, now: Date): BulletinView {
  const { state, rows, current } = bulletin;
  const decision = decide({ state, items: rows, current }, act, { now: now.getTime(), newId: 'new', pulled: pulledIn(rows) });
  if ('refused' in decision) return bulletin;
  const { items, ...next } = decision.bulletin;
  return { ...bulletin, ...next, rows: items.map((item) => ({ ...(isRow(item) ? item : rowOf(item)), measured: measuredOf(item) })) };
}

/** What lies before a row on its side: in the bulletin, or beside it. */
export function before(rows: readonly BulletinRow[], item: string): string | null {
  const at = rows.findIndex(({ id }) => id === item);
  const spare = rows[at]?.spare;
  return rows.slice(0, Math.max(0, at)).findLast((row) => row.spare === spare)?.id ?? null;
}

const fieldsOf = ({ kind, title, script, text, presenter, planned, insert, note }: BulletinRow): BulletinItemFields => ({
  kind,
  title,
  script,
  text,
  presenter,
  planned,
  insert,
  note,
});

/** What takes an act back, decided on the bulletin before it; none where nothing does. */
export function undoOf({ rows, state }: BulletinView, act: BulletinAct): BulletinAct[] {
  if (act.do === 'add') return act.id ? [{ do: 'remove', item: act.id }] : [];
  if (act.do === 'lock' && state === 'planned') return [{ do: 'unlock' }];
  if (act.do === 'unlock') return [{ do: 'lock' }];
  const row = 'item' in act && typeof act.item === 'string' ? rows.find(({ id }) => id === act.item) : undefined;
  // What was on air is fixed: an item that was taken out there does not come back.
  if (!row || row.began) return [];
  switch (act.do) {
    case 'set':
      return [
        {
          do: 'set',
          item: row.id,
          fields: Object.fromEntries(Object.keys(act.fields).map((name) => [name, row[name as keyof BulletinItemFields]])),
        },
      ];
    case 'move':
      return [{ do: 'move', item: row.id, after: before(rows, row.id), spare: row.spare }];
    case 'float':
    case 'kill':
      return [{ ...act, on: !act.on }];
    case 'remove':
      return [
        { do: 'add', id: row.id, item: fieldsOf(row), after: before(rows, row.id), spare: row.spare },
        ...(row.float ? [{ do: 'float' as const, item: row.id, on: true }] : []),
        ...(row.killed ? [{ do: 'kill' as const, item: row.id, on: true }] : []),
      ];
    default:
      return [];
  }
}

/** What takes several acts back, the last one first. */
export function undoAll(bulletin: BulletinView, acts: readonly BulletinAct[], now: Date): BulletinAct[] {
  const back: BulletinAct[][] = [];
  acts.reduce((each, act) => {
    back.unshift(undoOf(each, act));
    return foresee(each, act, now);
  }, bulletin);
  return back.flat();
}

/** What came from elsewhere, in the order that stands on the screen: nothing moves away under a hand. */
export const steady = (shown: BulletinView, fresh: BulletinView): BulletinView => {
  const came = new Map(fresh.rows.map((row) => [row.id, row]));
  return { ...fresh, rows: shown.rows.map((row) => came.get(row.id) ?? row) };
};

/** Rows that differ between two readings: they glow once. */
export function changedRows(was: BulletinView, now: BulletinView): string[] {
  const former = new Map(was.rows.map((row) => [row.id, JSON.stringify(row)]));
  return now.rows.flatMap((row) => (former.get(row.id) === JSON.stringify(row) ? [] : [row.id]));
}
