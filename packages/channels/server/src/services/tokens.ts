import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import type { TokenAnswer, Tokens } from '../../../contracts';
import { claimOf, usable } from '../../../domain/tokens';
import { spineOf } from '../context';
import { type TokenRow, table } from '../rows';
import { keysOf, open, seal } from '../secrets';

/** Longer than the longest request: whoever holds it that long without a word is gone. */
const LEASE_MS = 90_000;
/** How long one waits for another process's new tokens. */
const WAIT_MS = 20_000;
const LOOK_MS = 150;

/** Said where a person must act. */
const SPENT =
  'Máy chủ toà soạn dừng giữa lúc xin khoá truy cập mới: khoá làm mới (refresh token) coi như đã dùng mất. Hãy xin khoá khác rồi nhập lại. · ' +
  "The newsroom's server stopped while it was getting new tokens: the refresh token is spent. Get another one and enter it.";

const BUSY: TokenAnswer = { ok: false, outcome: { kind: 'not_applied', why: 'another process is getting new tokens', retryAfterMs: 5000 } };

/** Whose tokens: the destination, and a print of the secrets they were got with. Other secrets, other tokens. */
export type Whose = { destination: string; print: string };
type Refresh = (kept: Tokens | null) => Promise<TokenAnswer>;
type Kept = { tokens: Tokens; print: string };

/** What destinations remember between sends: sealed at rest, renewed by one process at a time, stored before anybody uses it. */
export function tokens({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'token');
  const me = randomUUID();
  /** Who is getting new ones in this process; null: another process is. */
  const flights = new Map<string, Promise<TokenAnswer | null>>();
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();
  const boundTo = ({ destination }: Whose): string => `${destination}:tokens`;
  const read = (whose: Whose): Promise<TokenRow | null> => rows.findOne({ where: { destination: whose.destination } });

  function opened(row: TokenRow | null, whose: Whose): Tokens | null {
    if (!row?.sealed) return null;
    try {
      const kept = JSON.parse(open(row.sealed, boundTo(whose), keysOf(strapi))) as Kept;
      return kept.print === whose.print ? kept.tokens : null;
    } catch {
      // Its app key is gone: the secrets a person entered are all there is.
      return null;
    }
  }

  /** True where it is ours to renew. */
  async function claim(row: TokenRow | null, whose: Whose, holder: string): Promise<boolean> {
    const heldUntil = (await now()) + LEASE_MS;
    if (row)
      return (
        (await rows.updateMany({ where: { id: row.id, version: row.version }, data: { holder, heldUntil, version: row.version + 1 } }))
          .count === 1
      );
    return rows.create({ data: { destination: whose.destination, holder, heldUntil, version: 1 } }).then(
      () => true,
      async (error: unknown) => {
        // Another process was quicker with its first row.
        if (await read(whose)) return false;
        throw error;
      },
    );
  }

  const release = (whose: Whose, holder: string, abandoned: boolean) =>
    rows.updateMany({
      where: { destination: whose.destination, holder },
      // That somebody never came back stays known until new tokens are there.
      data: abandoned ? { heldUntil: 0 } : { holder: null, heldUntil: null },
    });

  /** Stores the new pair where the one it was got with still stands: also when our time was over, for no other pair is good now. */
  async function keep(tokens: Tokens, row: TokenRow | null, whose: Whose): Promise<boolean> {
    const sealed = seal(JSON.stringify({ tokens, print: whose.print } satisfies Kept), boundTo(whose), keysOf(strapi));
    const { count } = await rows.updateMany({
      where: { destination: whose.destination, sealed: row?.sealed ?? { $null: true } },
      data: { sealed, expiresAt: tokens.expiresAt, holder: null, heldUntil: null, version: (row?.version ?? 0) + 2 },
    });
    return count === 1;
  }

  async function tellSpent({ destination }: Whose): Promise<void> {
    const health = { ok: false, at: new Date(await now()).toISOString(), why: SPENT };
    await table(strapi, 'destination').updateMany({ where: { documentId: destination }, data: { health } });
    strapi.log.error(`channels: destination ${destination}: ${SPENT}`);
  }

  /** New tokens; null where somebody else gets them, or has got them meanwhile. */
  async function renew(row: TokenRow | null, kept: Tokens | null, whose: Whose, refresh: Refresh): Promise<TokenAnswer | null> {
    const state = row ? claimOf(row, await now()) : 'free';
    const holder = `${me}:${randomUUID()}`;
    if (state === 'held' || !(await claim(row, whose, holder))) return null;
    const abandoned = state === 'abandoned';
    let answer: TokenAnswer;
    try {
      answer = await refresh(kept);
    } catch (error) {
      await release(whose, holder, abandoned);
      throw error;
    }
    if (answer.ok) return (await keep(answer.tokens, row, whose)) ? answer : null;
    const { count } = await release(whose, holder, abandoned);
    // Whoever we took for gone came back with a pair.
    if (count === 0) return null;
    if (!abandoned || answer.outcome.kind !== 'rejected') return answer;
    await tellSpent(whose);
    return { ok: false, outcome: { ...answer.outcome, why: SPENT } };
  }

  return {
    /** See `SendContext.tokens`. Throws inside a transaction: it would stay open while the network is asked. */
    async get(whose: Whose, refresh: Refresh, stale?: string): Promise<TokenAnswer> {
      if (strapi.db.inTransaction()) throw new Error('channels: tokens are asked for outside of transactions');
      const until = performance.now() + WAIT_MS;
      for (;;) {
        const row = await read(whose);
        const kept = opened(row, whose);
        if (usable(kept, await now(), stale)) return { ok: true, tokens: kept };
        const known = flights.get(whose.destination);
        const flight = known ?? renew(row, kept, whose, refresh).finally(() => flights.delete(whose.destination));
        flights.set(whose.destination, flight);
        const answer = await flight;
        // What another asker of this process was given is looked at again: it may be the very one that was refused.
        if (answer && !(known && answer.ok)) return answer;
        if (performance.now() > until) return BUSY;
        if (!answer) await pause(LOOK_MS);
      }
    },

    /** Takes away what a destination remembers, e.g. with the destination. */
    async forget(destination: string): Promise<void> {
      await rows.deleteMany({ where: { destination } });
    },
  };
}

export type TokensService = ReturnType<typeof tokens>;
