import { useRefusal } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { Detail } from '../../../contracts';
import type { StoryRef } from '../../../domain/assignment';
import { useDeskChangeMutation, useDeskCreateMutation } from '../api';
import { changesOf, newOf } from './draft';
import type { DraftState } from './useDraft';

/**
 * Saves a draft. Where a colleague was faster it reads the assignment afresh and puts the draft on top of it; the person sees
 * what came of that and saves again. What was typed stays whatever happens.
 */
export function useSaving(state: DraftState, item: Detail | null, stories: readonly StoryRef[], read: () => Promise<Detail>) {
  const say = useRefusal();
  const [create, creating] = useDeskCreateMutation();
  const [change, changing] = useDeskChangeMutation();
  const [refused, setRefused] = useState<string | null>(null);

  const fail = async (error: unknown): Promise<false> => {
    if (say.code(error) === 'assignment.stale') {
      try {
        state.rebase(await read());
        setRefused(null);
      } catch (again) {
        setRefused(say(again));
      }
    } else setRefused(say(error));
    return false;
  };

  /** True where it is saved. `anyway`: past the leave of the person it is offered to, which the form has told. */
  const save = async (anyway: boolean): Promise<boolean> => {
    try {
      if (!item) await create({ ...newOf(state.draft), stories: [...stories], ...(anyway ? { anyway } : {}) }).unwrap();
      else {
        const changes = changesOf(state.base, state.draft);
        if (Object.keys(changes).length > 0) await change({ id: item.id, body: { version: state.version, changes } }).unwrap();
      }
      state.finish();
      return true;
    } catch (error) {
      return fail(error);
    }
  };
  return { save, refused, busy: creating.isLoading || changing.isLoading };
}
