import { useRefusal } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Previewed } from '../../../contracts';
import { useT } from '../useT';
import { type StoryPreview, useChannelsAdaptMutation } from './api';
import type { Ref } from './ChannelSwitch';
import type { DraftsState } from './useDrafts';
import { changedIn, type Wish } from './wish';

/** Only what was touched goes out; a text that is empty falls back to the story's. */
function changeOf(base: Wish, mine: Wish) {
  const touched = changedIn(base, mine);
  const fields = Object.fromEntries(Object.entries(mine.fields).filter(([, text]) => text.trim()));
  return {
    ...(touched.some((field) => field.startsWith('fields.')) ? { fields } : {}),
    ...(touched.includes('image') ? { image: mine.image } : {}),
    ...(touched.includes('at') ? { at: mine.at } : {}),
  };
}

/**
 * Saves what is typed for one channel, or for all. Where a colleague was faster the story is read afresh and the draft put on top of it;
 * the person looks at what came of that and saves again. What was typed stays whatever happens.
 */
export function useSavingDrafts(story: Ref, drafts: DraftsState, refetch: () => { unwrap(): Promise<StoryPreview> }) {
  const t = useT();
  const say = useRefusal();
  const { toggleNotification } = useNotification();
  const [save] = useChannelsAdaptMutation();
  const [busy, setBusy] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Record<string, string>>({});

  const one = async (channel: Previewed): Promise<boolean> => {
    const { id } = channel.destination;
    const { version, base, mine, conflicts } = drafts.of(channel);
    if (conflicts.length > 0) return false;
    if (changedIn(base, mine).length === 0) {
      drafts.drop(id);
      return true;
    }
    setBusy((now) => [...now, id]);
    try {
      const row = await save({ ref: story, destination: id, version, ...changeOf(base, mine) }).unwrap();
      await refetch()
        .unwrap()
        .catch(() => undefined);
      drafts.saved(id, mine, row);
      setRefused(({ [id]: _, ...rest }) => rest);
      return true;
    } catch (error) {
      setRefused((now) => ({ ...now, [id]: say(error) }));
      if (say.code(error)?.endsWith('.stale'))
        await refetch()
          .unwrap()
          .catch(() => undefined);
      return false;
    } finally {
      setBusy((now) => now.filter((other) => other !== id));
    }
  };
  const tell = (names: string[]) => {
    if (names.length > 0) toggleNotification({ type: 'success', message: t('preview.saved', { names: names.join(', ') }) });
  };

  return {
    busy,
    refused,
    one: async (channel: Previewed) => tell((await one(channel)) ? [channel.destination.name] : []),
    all: async (channels: readonly Previewed[]) => {
      const done: string[] = [];
      for (const channel of channels)
        if (drafts.isTouched(channel.destination.id) && (await one(channel))) done.push(channel.destination.name);
      tell(done);
    },
  };
}
export type Saving = ReturnType<typeof useSavingDrafts>;
