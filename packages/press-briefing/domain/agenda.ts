/** `coverage` and `questions` fill themselves: with the report of the week, and with what was asked. */
export const AGENDA_KINDS = ['topic', 'coverage', 'questions', 'campaigns'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export type AgendaItem = {
  /** Stays with the item however it is moved about; made by whoever writes the item. */
  id?: string | undefined;
  title: string;
  minutes: number;
  note?: string | undefined;
  /** @default 'topic' */
  kind?: AgendaKind | undefined;
  /** Id of the unit that speaks. */
  unit?: string | undefined;
  /** True where delegates expect a document. */
  wants?: boolean | undefined;
};
/** An item as it is kept: with its id. */
export type KeptItem = AgendaItem & { id: string };

/**
 * Every item with an id of its own: those it has stay, the second of a pair and who has none get one of `make(n)`. Documents and notes of the session hang on these ids.
 */
export function withIds(items: readonly AgendaItem[], make: (n: number) => string): KeptItem[] {
  const own = new Set(items.flatMap(({ id }) => id ?? []));
  const taken = new Set<string>();
  return items.map((item, n) => {
    let id = item.id && !taken.has(item.id) ? item.id : make(n);
    // What is made never takes the id of an item that comes later.
    if (id !== item.id) while (own.has(id) || taken.has(id)) id = `${id}-`;
    taken.add(id);
    return { ...item, id };
  });
}

/** Agendas written before items had ids: their place stands for one, the same for every reader. */
export const byPlace = (n: number): string => `item-${n + 1}`;

/** How far an item is prepared. Of questions: how many are answered. */
export type Readiness = 'ready' | 'wants_document' | { answered: number; of: number };

/** What readiness is judged by: which items have a document, and the questions to be answered in the meeting. */
export type AgendaFacts = { documents: ReadonlySet<string>; answered: number; asked: number };

/** The report of the week counts itself and campaigns are read from the desk: both are always ready. */
export function readinessOf({ id, kind, wants }: KeptItem, { documents, answered, asked }: AgendaFacts): Readiness {
  if (wants && !documents.has(id)) return 'wants_document';
  return kind === 'questions' && asked > 0 ? { answered, of: asked } : 'ready';
}

export const isReady = (readiness: Readiness): boolean =>
  readiness === 'ready' || (typeof readiness === 'object' && readiness.answered >= readiness.of);

const MINUTE_MS = 60_000;

/** When each item begins and ends, epoch ms, one after the other from `starts`. */
export function timesOf(items: readonly Pick<AgendaItem, 'minutes'>[], starts: number): { begins: number; ends: number }[] {
  let at = starts;
  return items.map(({ minutes }) => {
    const begins = at;
    at += minutes * MINUTE_MS;
    return { begins, ends: at };
  });
}

/** Minutes by which the items together run past the meeting's own length; negative where time is left. */
export const overrun = (items: readonly Pick<AgendaItem, 'minutes'>[], starts: number, ends: number): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0) - Math.round((ends - starts) / MINUTE_MS);
