import { readKept, useKeptKey, writeKept } from '@hoitu/admin-kit';
import { useEffect, useState } from 'react';
import type { AdaptationView, Previewed } from '../../../contracts';
import { type Choice, type Conflict, type Draft, rebased, same, settled, type Wish, wishOf } from './wish';

/** Drafts by destination, kept in this tab until they are saved or thrown away. */
type Drafts = Record<string, Draft>;

const without = (drafts: Drafts, id: string): Drafts => Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== id));
const begun = ({ adaptation }: Previewed): Draft => {
  const base = wishOf(adaptation);
  return { version: adaptation?.version ?? 0, base, mine: base, conflicts: [] };
};

/** A draft in which nothing is left is none; an emptied field is still being written in. */
const put = (all: Drafts, id: string, draft: Draft): Drafts =>
  same(draft.base, draft.mine) && draft.conflicts.length === 0 ? without(all, id) : { ...all, [id]: draft };
const onto = (all: Drafts, { destination, adaptation }: Previewed): Draft =>
  rebased(all[destination.id] as Draft, wishOf(adaptation), adaptation?.version ?? 0);

/**
 * What is typed for the channels of one story and not saved yet. Whatever a colleague saves meanwhile goes under it; it outlives
 * leaving the page and loading it again.
 * @param story names the story in the browser's storage
 */
export function useDrafts(story: string, channels: readonly Previewed[]) {
  const key = useKeptKey('hoitu.channels.preview')(story);
  const [drafts, setDrafts] = useState<Drafts>(() => readKept<Drafts>(key) ?? {});
  // Drafts that were there when the page opened, until each is saved or dropped: what is typed afterwards is no find.
  const [found, setFound] = useState(() => Object.keys(drafts));
  const settle = (id: string) => setFound((now) => now.filter((one) => one !== id));

  useEffect(() => writeKept(key, Object.keys(drafts).length > 0 ? drafts : null), [key, drafts]);

  // The rows moved on: every draft is put on top of what stands there now, and is gone where nothing of it is left.
  useEffect(() => {
    setDrafts((now) => {
      const moved = channels.filter(({ destination, adaptation }) => {
        const draft = now[destination.id];
        return draft && (adaptation?.version ?? 0) > draft.version;
      });
      return moved.length === 0 ? now : moved.reduce((all, channel) => put(all, channel.destination.id, onto(all, channel)), now);
    });
  }, [channels]);

  return {
    found,
    touched: Object.keys(drafts),
    of: (channel: Previewed): Draft => drafts[channel.destination.id] ?? begun(channel),
    isTouched: (id: string): boolean => id in drafts,
    change: (channel: Previewed, part: Partial<Wish>) =>
      setDrafts((now) => {
        const draft = now[channel.destination.id] ?? begun(channel);
        return put(now, channel.destination.id, { ...draft, mine: { ...draft.mine, ...part } });
      }),
    choose: (id: string, conflict: Conflict, choice: Choice) =>
      setDrafts((now) => (now[id] ? put(now, id, settled(now[id], conflict, choice)) : now)),
    drop: (id: string) => {
      settle(id);
      setDrafts((now) => without(now, id));
    },
    /** What was sent is saved; what was typed since stays. */
    saved: (id: string, sent: Wish, row: AdaptationView) => {
      settle(id);
      setDrafts((now) => (now[id] ? put(now, id, rebased({ ...now[id], base: sent, conflicts: [] }, wishOf(row), row.version)) : now));
    },
  };
}
export type DraftsState = ReturnType<typeof useDrafts>;
