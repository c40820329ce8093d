import { useRefusal } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { Act } from '../../../contracts/recalls';
import { useChannelsMakeRecallMutation, useChannelsStoryStateQuery } from '../api';
import { useKept } from '../hooks/useKept';
import { refOf } from '../subject';

type Words = { act: Act; reason: string; note: string };
const BLANK: Words = { act: 'pull', reason: '', note: '' };
export type Missing = { reason: boolean; note: boolean };

/** The order to pull or correct one story, from its words to its record. What was typed outlives a refusal and Escape. */
export function useRecall(story: string, done: (id: string) => void) {
  const ref = refOf(story);
  const say = useRefusal();
  const { value, put, forget } = useKept<Words>(`recall:${story}`, BLANK);
  const state = useChannelsStoryStateQuery(ref);
  const [make, { isLoading }] = useChannelsMakeRecallMutation();
  const [refused, setRefused] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const missing: Missing = { reason: !value.reason.trim(), note: value.act === 'correct' && !value.note.trim() };
  const submit = async () => {
    setAsked(true);
    setRefused(null);
    if (missing.reason || missing.note || !state.data) return;
    try {
      const made = await make({ ref, ...value, storyVersion: state.data.version }).unwrap();
      forget();
      done(made.id);
    } catch (error) {
      setRefused(say(error));
      // Where somebody was quicker, the next press is about what stands there now.
      void state.refetch();
    }
  };
  return { ref, value, put, state, submit, isLoading, refused, missing: asked ? missing : { reason: false, note: false } };
}
export type Recalling = ReturnType<typeof useRecall>;
