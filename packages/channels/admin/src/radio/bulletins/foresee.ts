import type { BulletinAct, BulletinItemFields, BulletinRow, BulletinView } from '../../../../contracts';

const EMPTY: BulletinItemFields = {
  kind: 'script',
  title: '',
  script: null,
  text: '',
  presenter: null,
  planned: 0,
  insert: null,
  note: '',
};

/** A row as it will stand until the server says what its words come to: they are taken to last what is planned. */
const rowOf = (id: string, fields: Partial<BulletinItemFields>, spare: boolean): BulletinRow => ({
  ...EMPTY,
  ...fields,
  id,
  spare,
  float: false,
  killed: false,
  began: null,
  ended: null,
  syllables: 0,
  estimate: fields.planned ?? 0,
  measured: null,
  readiness: fields.kind === 'live' ? 'waiting' : fields.kind === 'script' ? 'draft' : 'ready',
  since: null,
  scriptVersion: null,
  headline: null,
});

function placed(rows: readonly BulletinRow[], row: BulletinRow, after: string | null): BulletinRow[] {
  const others = rows.filter(({ id }) => id !== row.id);
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  return [...others.slice(0, at), row, ...others.slice(at)];
}

const withRow = (bulletin: BulletinView, item: string, change: (row: BulletinRow) => BulletinRow): BulletinView => ({
  ...bulletin,
  rows: bulletin.rows.map((row) => (row.id === item ? change(row) : row)),
});

/** Whether it is read or played, if nothing comes between: neither out nor beside, and its story is not pulled. */
export const counts = (row: BulletinRow): boolean => !row.killed && !row.spare && row.readiness !== 'pulled';

/** What comes after `item` on air; the first where it is null. */
export function nextOf(rows: readonly BulletinRow[], item: string | null): BulletinRow | null {
  const from = item === null ? 0 : rows.findIndex(({ id }) => id === item) + 1;
  return rows.slice(from).find((row) => counts(row) && row.ended === null) ?? null;
}

const secondsFrom = (from: string | null, to: Date): number | null =>
  from === null ? null : Math.max(0, Math.round((to.getTime() - new Date(from).getTime()) / 1000));

function onAir(bulletin: BulletinView, next: BulletinRow | null, now: Date): BulletinView {
  const ended = { ...bulletin, state: 'on_air' as const, current: next?.id ?? null };
  return next ? withRow(ended, next.id, (row) => ({ ...row, began: now.toISOString(), ended: null, measured: null })) : ended;
}

type Of<Do extends BulletinAct['do']> = Extract<BulletinAct, { do: Do }>;
const FORESEEN: { [Do in BulletinAct['do']]: (bulletin: BulletinView, act: Of<Do>, now: Date) => BulletinView } = {
  add: (bulletin, { id, item, after, spare = false }) =>
    id === undefined || bulletin.rows.some((row) => row.id === id)
      ? bulletin
      : { ...bulletin, rows: placed(bulletin.rows, rowOf(id, item, spare), after) },
  set: (bulletin, { item, fields }) => withRow(bulletin, item, (row) => ({ ...row, ...fields })),
  move: (bulletin, { item, after, spare }) => {
    const row = bulletin.rows.find(({ id }) => id === item);
    return row && after !== item ? { ...bulletin, rows: placed(bulletin.rows, { ...row, spare: spare ?? row.spare }, after) } : bulletin;
  },
  remove: (bulletin, { item }) => ({ ...bulletin, rows: bulletin.rows.filter(({ id }) => id !== item) }),
  float: (bulletin, { item, on }) => withRow(bulletin, item, (row) => ({ ...row, float: on })),
  kill: (bulletin, { item, on }) => withRow(bulletin, item, (row) => ({ ...row, killed: on })),
  lock: (bulletin) => ({ ...bulletin, state: 'locked' }),
  unlock: (bulletin) => ({ ...bulletin, state: 'planned' }),
  air: (bulletin, _act, now) => (bulletin.state === 'on_air' ? bulletin : onAir(bulletin, nextOf(bulletin.rows, null), now)),
  next: (bulletin, { item }, now) =>
    bulletin.current !== item
      ? bulletin
      : onAir(
          withRow(bulletin, item, (row) => ({ ...row, ended: now.toISOString(), measured: secondsFrom(row.began, now) })),
          nextOf(bulletin.rows, item),
          now,
        ),
  back: (bulletin, { item }) => {
    if (bulletin.current !== item) return bulletin;
    const at = bulletin.rows.findIndex(({ id }) => id === item);
    const former = bulletin.rows.slice(0, at).findLast((row) => row.ended !== null);
    const left = withRow(bulletin, item, (row) => ({ ...row, began: null, ended: null, measured: null }));
    // Nothing was on air before it: it had begun by mistake.
    if (!former) return { ...left, state: 'planned', current: null };
    return { ...withRow(left, former.id, (row) => ({ ...row, ended: null, measured: null })), current: former.id };
  },
  done: (bulletin, _act, now) => ({
    ...(bulletin.current
      ? withRow(bulletin, bulletin.current, (row) => ({ ...row, ended: now.toISOString(), measured: secondsFrom(row.began, now) }))
      : bulletin),
    state: 'done',
    current: null,
  }),
  reopen: (bulletin) => ({ ...bulletin, state: 'planned' }),
};

/** The bulletin as it will be when the server agrees; `now` is the moment of the press. */
export const foresee = (bulletin: BulletinView, act: BulletinAct, now: Date): BulletinView =>
  (FORESEEN[act.do] as (bulletin: BulletinView, act: BulletinAct, now: Date) => BulletinView)(bulletin, act, now);

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
  if (!row) return [];
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
