import { useRefusal, useTell } from '@hoitu/admin-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Card } from '../../../contracts';
import { type Act, ruleOf } from '../../../domain/assignment';
import { useDeskActMutation, useDeskWriteStoryMutation } from '../api';
import { useT } from '../useT';

/** What an act may bring along, besides the version. */
export type Extra = {
  to?: string;
  until?: string;
  note?: string;
  stories?: { uid: string; documentId: string; locale: string }[];
  anyway?: boolean;
};
/** `onLeave`: what the server said when it was tried without `anyway`. */
export type Asked = { item: Card; act: Act; extra?: Extra; onLeave?: string };

/** Whether an act cannot be done without asking the person something first. */
const mustAsk = (item: Card, act: Act): boolean => {
  const { needs } = ruleOf(act);
  return needs === 'person' || needs === 'note' || (needs === 'story' && item.stories.length === 0);
};

/**
 * Doing things to assignments, the same on the board, in the drawer, on "My work" and in the Content Manager:
 * `act` does it at once or opens the dialog for what it needs (`asked`), and tells how it went.
 */
export function useActing(onDone?: (item: Card, act: Act) => void, onFailed?: (item: Card) => void) {
  const t = useT();
  const tell = useTell();
  const refusal = useRefusal();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [send, { isLoading }] = useDeskActMutation();
  const [write, writing] = useDeskWriteStoryMutation();

  const run = async (item: Card, act: Act, extra: Extra = {}): Promise<boolean> => {
    const sent = send({ id: item.id, body: { version: item.version, act, ...extra } }).unwrap();
    const failed = await sent.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (failed && refusal.code(failed.error) === 'person.on_leave') {
      setAsked({ item, act, extra, onLeave: refusal(failed.error) });
      return false;
    }
    // Who was faster is told below. The dialog goes on from there: a second press is not refused for the same reason.
    if (failed && refusal.code(failed.error) === 'assignment.stale') {
      const current = Number(refusal.params(failed.error)['current']);
      setAsked((now) => (now?.item.id === item.id && current > 0 ? { ...now, item: { ...now.item, version: current } } : now));
    }
    const done = await tell(() => sent, t(`done.${act}`));
    if (done) onDone?.(item, act);
    else onFailed?.(item);
    return done !== undefined;
  };

  return {
    asked,
    busy: isLoading || writing.isLoading,
    /** With `extra`, at once: what would be asked is known already. */
    act: (item: Card, act: Act, extra?: Extra) => (!extra && mustAsk(item, act) ? setAsked({ item, act }) : void run(item, act, extra)),
    answer: async (extra: Extra) => {
      if (asked && (await run(asked.item, asked.act, extra))) setAsked(null);
    },
    dismiss: () => {
      if (asked) onFailed?.(asked.item);
      setAsked(null);
    },
    /** Opens the story of an assignment in the Content Manager; begins it where there is none. */
    write: async (item: Card) => {
      const written = await tell(() => write({ id: item.id, body: { version: item.version } }).unwrap());
      if (written) navigate(written.url);
    },
  };
}
export type Acting = ReturnType<typeof useActing>;
