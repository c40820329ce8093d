/** A row of the event log as it is sealed: exactly the stored texts, so that nothing is lost by reading and writing JSON again. */
export type Sealable = {
  seq: number;
  eventId: string;
  type: string;
  subject: string;
  actor: string;
  at: number;
  data: string;
  version: number;
};
export type Sealed = Sealable & { sealSeq: number; seal: string };
/** How far the chain reaches, kept apart from it: what is cut off at the end shows. */
export type Head = { sealed: number; lastSeal: string };
export type Hash = (text: string) => string;

export const EMPTY: Head = { sealed: 0, lastSeal: '' };

/** The seal of one row: it covers the row, its place, and through the seal before it all that went before. */
export const sealOf = (row: Sealable, sealSeq: number, before: string, hash: Hash): string =>
  hash(JSON.stringify([before, sealSeq, row.seq, row.eventId, row.type, row.subject, row.actor, row.at, row.data, row.version]));

/** Puts rows at the end of the chain, in the order given. */
export function extend(
  head: Head,
  rows: readonly Sealable[],
  hash: Hash,
): { seals: { seq: number; sealSeq: number; seal: string }[]; head: Head } {
  const seals = [];
  let { sealed, lastSeal } = head;
  for (const row of rows) {
    sealed += 1;
    lastSeal = sealOf(row, sealed, lastSeal, hash);
    seals.push({ seq: row.seq, sealSeq: sealed, seal: lastSeal });
  }
  return { seals, head: { sealed, lastSeal } };
}

export type Fault = { firstBad: number; why: 'missing' | 'changed' | 'truncated' | 'beyond the head' };

/** Follows the chain from `head` through the next rows of it. `firstBad` is the place in the chain. */
export function follow(head: Head, rows: readonly Sealed[], hash: Hash): { head: Head; fault: Fault | null } {
  let at = head;
  for (const row of rows) {
    const place = at.sealed + 1;
    if (row.sealSeq !== place) return { head: at, fault: { firstBad: place, why: 'missing' } };
    if (row.seal !== sealOf(row, place, at.lastSeal, hash)) return { head: at, fault: { firstBad: place, why: 'changed' } };
    at = { sealed: place, lastSeal: row.seal };
  }
  return { head: at, fault: null };
}

/** Compares the end of the chain that was followed with the head that was kept. */
export function compare(reached: Head, kept: Head): Fault | null {
  if (reached.sealed < kept.sealed) return { firstBad: reached.sealed + 1, why: 'truncated' };
  if (reached.sealed > kept.sealed) return { firstBad: kept.sealed + 1, why: 'beyond the head' };
  return reached.lastSeal === kept.lastSeal ? null : { firstBad: kept.sealed, why: 'changed' };
}
