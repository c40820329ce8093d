import { type LiveEvent, makeGlow, readKept, useLive, useRefusal, writeKept } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import { getFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BulletinAct, BulletinView } from '../../../../contracts';
import { together } from '../../hooks/typed';
import { useDraftKey } from '../../hooks/useKept';
import { bulletinUrl } from './api';
import { changedRows, foresee, steady } from './foresee';
import { itemKey, typedAgain } from './item';
import { decidedOn, keepPresses, keptPresses, type Press, sent, unanswered } from './presses';

type Answer = { data: { data: BulletinView }; headers?: Headers };

/** Events that come together are read once. */
const GATHER_MS = 150;
/** An answer that takes longer will not come any more: the line hangs, and the press is sent again. */
const PATIENCE_MS = 8_000;
const AGAIN_MS = [500, 1_000, 2_000, 4_000] as const;
/** A hand over the list is taken to be reading there until it has lain still for so long. */
const STILL_MS = 1_500;
/** Clocks of a newsroom that differ by less are left alone: the server's date is told in whole seconds. */
const SKEW_MS = 1_500;

/** How far the server's clock is from this one, in ms; null where it does not say. */
function skewOf({ headers }: Answer): number | null {
  const date = Date.parse(headers?.get('date') ?? '');
  if (!Number.isFinite(date)) return null;
  const off = date + 500 - Date.now();
  return Math.abs(off) > SKEW_MS ? off : 0;
}

/**
 * One bulletin as it stands on the server, and as it will stand when what was pressed has got there. Presses go one after another, each
 * until it is answered: where the network drops they wait and are sent again, a refused one is taken back and told. Words that were
 * refused stand in the item's form again.
 */
export function useBulletin(id: string) {
  const say = useRefusal();
  const { toggleNotification } = useNotification();
  const [server, setServer] = useState<BulletinView | null>(null);
  const [presses, setPresses] = useState<readonly Press[]>(() => keptPresses(id, Date.now()));
  const [error, setError] = useState<unknown>(null);
  const [offline, setOffline] = useState(false);
  const [glow] = useState(makeGlow);
  const draftKey = useRef(useDraftKey());
  const [returned, setReturned] = useState<Readonly<Record<string, number>>>({});
  const own = useRef(new Map<number, number>());
  const known = useRef({ server, presses, skew: 0 });
  const dragging = useRef(false);
  const movedAt = useRef(0);
  const waiting = useRef<{ fresh: BulletinView | null; timer: number }>({ fresh: null, timer: 0 });
  const sending = useRef(false);
  const wake = useRef<() => void>(() => undefined);
  const gone = useRef(false);

  const lay = useCallback((fresh: BulletinView) => {
    known.current.server = fresh;
    setServer(fresh);
  }, []);
  const line = useCallback(
    (next: readonly Press[]) => {
      known.current.presses = next;
      keepPresses(id, next);
      setPresses(next);
    },
    [id],
  );
  /** Lays in what came from elsewhere: at once where nobody has a hand on the list, else what stands changes and nothing moves. */
  const arrive = useCallback(
    (fresh: BulletinView) => {
      const was = known.current.server;
      if (!was || was.version > fresh.version) {
        if (!was) lay(fresh);
        return;
      }
      for (const row of changedRows(was, fresh)) glow.light(row);
      const order = (view: BulletinView) => view.rows.map((row) => `${row.id}${row.spare}`).join();
      const still = () => !dragging.current && Date.now() - movedAt.current > STILL_MS;
      window.clearInterval(waiting.current.timer);
      if (order(was) === order(fresh) || still()) return lay(fresh);
      lay(steady(was, fresh));
      waiting.current = {
        fresh,
        timer: window.setInterval(() => {
          if (!still()) return;
          window.clearInterval(waiting.current.timer);
          const { fresh: held } = waiting.current;
          if (held && (known.current.server?.version ?? 0) <= held.version) lay(held);
        }, 250),
      };
    },
    [lay, glow],
  );

  const read = useCallback(async () => {
    try {
      const answer = (await getFetchClient().get(bulletinUrl(id))) as Answer;
      if (gone.current) return;
      known.current.skew = skewOf(answer) ?? known.current.skew;
      setError(null);
      arrive(answer.data.data);
    } catch (failure) {
      // What stands is still true as far as it goes; the sign beside the title says that the line is down.
      if (!gone.current && !(known.current.server && unanswered(failure))) setError(failure);
    }
  }, [id, arrive]);

  const run = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    for (let tries = 0; known.current.presses.length > 0 && !gone.current; ) {
      const [press] = known.current.presses as [Press];
      try {
        const version = decidedOn(press, known.current.server?.version ?? 0, own.current);
        const body = { version, act: sent(press, Date.now()) };
        const answer = (await getFetchClient().post(bulletinUrl(id, '/acts'), body, {
          signal: AbortSignal.timeout(PATIENCE_MS),
        })) as Answer;
        tries = 0;
        setOffline(false);
        if (answer.data.data.version === version + 1) own.current.set(version, version + 1);
        known.current.skew = skewOf(answer) ?? known.current.skew;
        line(known.current.presses.slice(1));
        // A reading may have brought a newer one meanwhile.
        if ((known.current.server?.version ?? 0) <= answer.data.data.version) lay(answer.data.data);
      } catch (failure) {
        if (unanswered(failure)) {
          setOffline(true);
          const pause = AGAIN_MS[Math.min(tries++, AGAIN_MS.length - 1)];
          await new Promise<void>((done) => {
            const timer = window.setTimeout(done, pause);
            wake.current = () => {
              window.clearTimeout(timer);
              done();
            };
          });
          continue;
        }
        setOffline(false);
        line(known.current.presses.slice(1));
        if (press.act.do === 'set' && press.typed) {
          const { item } = press.act;
          const key = draftKey.current(itemKey(id, item));
          writeKept(key, together(press.typed, readKept(key)));
          setReturned((now) => ({ ...now, [item]: (now[item] ?? 0) + 1 }));
        }
        toggleNotification({ type: 'danger', message: say(failure) });
        await read();
      }
    }
    sending.current = false;
  }, [id, line, lay, read, say, toggleNotification]);
  const latestRun = useRef(run);
  latestRun.current = run;

  useEffect(() => {
    gone.current = false;
    void read().then(() => latestRun.current());
    const online = () => wake.current();
    window.addEventListener('online', online);
    return () => {
      gone.current = true;
      wake.current();
      window.clearInterval(waiting.current.timer);
      window.removeEventListener('online', online);
    };
  }, [read]);

  const gathered = useRef(0);
  const again = () => {
    gathered.current ||= window.setTimeout(() => {
      gathered.current = 0;
      void read();
    }, GATHER_MS);
  };
  const hear = ({ type, data }: LiveEvent) => {
    if (type.startsWith('bulletin.') && data.bulletin !== undefined && data.bulletin !== id) return;
    if (type.startsWith('script.') && !known.current.server?.rows.some(({ script }) => script !== null && script === data.script)) return;
    again();
  };
  useLive(['bulletin.', 'script.', 'presenter.'], hear, again);

  const bulletin = useMemo(
    () => server && presses.reduce((now, { act, at }) => foresee(now, act, new Date(at + known.current.skew)), server),
    [server, presses],
  );
  const shown = useRef(bulletin);
  shown.current = bulletin;

  return {
    bulletin,
    error,
    glow,
    /** Presses that wait for the network. */
    unsent: offline ? presses.length : 0,
    /** The server's present, as far as it is known. */
    skew: known.current.skew,
    read,
    lay,
    /** How often words of an item came back refused: its form begins anew then. */
    returned,
    /** `undoes`: the version before what this takes back; whoever has changed it since is not overwritten. */
    act: useCallback(
      (act: BulletinAct, undoes?: number) => {
        const stood = shown.current;
        const row = act.do === 'set' ? stood?.rows.find((one) => one.id === act.item) : undefined;
        // What is taken back was typed by nobody.
        const typed = row && act.do === 'set' && undoes === undefined ? { typed: typedAgain(row, act.fields) } : {};
        line([...known.current.presses, { key: newKey(), act, at: Date.now(), version: undoes ?? stood?.version ?? 0, ...typed }]);
        wake.current();
        void latestRun.current();
      },
      [line],
    ),
    now: useCallback(() => shown.current, []),
    /** While something is carried, what arrives moves nothing. */
    hold: useCallback((on: boolean) => {
      dragging.current = on;
    }, []),
    /** A hand moved over the list. */
    touch: useCallback(() => {
      movedAt.current = Date.now();
    }, []),
  };
}
export type BulletinState = ReturnType<typeof useBulletin>;
