import { useEffect, useRef, useState } from 'react';
import type { Previewed } from '../../../contracts';
import { useChannelsPreviewOneMutation } from './api';
import type { DraftsState } from './useDrafts';
import type { Wish } from './wish';

type Ref = { uid: string; documentId: string; locale: string };
type Seen = { wish: Wish; shown: Previewed };

/** A pause in typing after which the server is asked. */
const PAUSE_MS = 180;

/** What the server makes of drafts that are not saved: the newest answer of each channel, and what it was asked for. */
export function useLooks(ref: Ref, channels: readonly Previewed[], drafts: DraftsState): Record<string, Seen> {
  const [seen, setSeen] = useState<Record<string, Seen>>({});
  const [ask] = useChannelsPreviewOneMutation();
  const asked = useRef(new Map<string, { wish: Wish; timer: number }>());

  useEffect(() => {
    for (const channel of channels) {
      const { id } = channel.destination;
      const wish = drafts.of(channel).mine;
      if (!drafts.isTouched(id) || asked.current.get(id)?.wish === wish) continue;
      window.clearTimeout(asked.current.get(id)?.timer);
      const timer = window.setTimeout(async () => {
        const answer = await ask({ ref, destination: id, adapted: { fields: wish.fields, image: wish.image } });
        // An answer to what has been typed over since is no answer; one that failed leaves what stood there.
        if (!('data' in answer) || asked.current.get(id)?.wish !== wish) return;
        setSeen((now) => ({ ...now, [id]: { wish, shown: answer.data } }));
      }, PAUSE_MS);
      asked.current.set(id, { wish, timer });
    }
  });
  // A page that is left asks nothing more.
  useEffect(() => {
    const all = asked.current;
    return () => {
      for (const { timer } of all.values()) window.clearTimeout(timer);
    };
  }, []);
  return seen;
}

/** A channel with what the server made of its draft, as far as it has answered. */
export function shownOf(channel: Previewed, seen: Seen | undefined, touched: boolean): Previewed {
  if (!touched || !seen) return channel;
  const { look, measures, problems, suggestions } = seen.shown;
  return { ...channel, look, measures, problems, suggestions };
}
