import { useRefusal } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { BroadcastFields, BroadcastView } from '../../../../contracts';
import { differing, rebase } from '../../hooks/rebase';
import { useKept } from '../../hooks/useKept';
import { useT } from '../../useT';
import { useRadioSaveBroadcastMutation } from '../api';

const FIELDS = [
  'title',
  'class',
  'text',
  'script',
  'areas',
  'from',
  'until',
  'repeats',
  'everyMinutes',
] as const satisfies readonly (keyof BroadcastFields)[];

type Draft = { version: number; base: BroadcastFields; mine: BroadcastFields };
const fieldsOf = (broadcast: BroadcastView): BroadcastFields =>
  Object.fromEntries(FIELDS.map((field) => [field, broadcast[field]])) as BroadcastFields;
const pick = (from: BroadcastFields, fields: readonly string[]): Partial<BroadcastFields> =>
  Object.fromEntries(fields.map((field) => [field, from[field as keyof BroadcastFields]]));

/** What is typed in a message and not saved yet; a colleague's fields go under it, and whose field both changed is said. */
export function useBroadcastDraft(broadcast: BroadcastView, refetch: () => { unwrap(): Promise<unknown> }) {
  const t = useT();
  const say = useRefusal();
  const { toggleNotification } = useNotification();
  const begin: Draft = { version: broadcast.version, base: fieldsOf(broadcast), mine: fieldsOf(broadcast) };
  const kept = useKept<Draft>(`broadcast:${broadcast.id}`, begin);
  const [save, saving] = useRadioSaveBroadcastMutation();
  const [refused, setRefused] = useState('');
  const [both, setBoth] = useState<string[]>([]);
  const draft = kept.value;
  const latest = useRef(draft);
  latest.current = draft;
  const changed = differing(draft.base, draft.mine);
  const touched = changed.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version of the row starts it.
  useEffect(() => {
    const { version, base, mine } = latest.current;
    if (broadcast.version <= version) return;
    const now = fieldsOf(broadcast);
    const { taken, conflicts } = rebase(base, mine, now, []);
    setBoth(conflicts.map(({ field }) => field));
    kept.put({ version: broadcast.version, base: now, mine: { ...mine, ...pick(now, taken) } });
  }, [broadcast.version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `forget` is a new function at every render.
  useEffect(() => {
    if (!touched) kept.forget();
  }, [touched, draft.version]);

  return {
    fields: draft.mine,
    touched,
    /** It goes on from an earlier go. */
    found: kept.found && touched,
    busy: saving.isLoading,
    refused,
    /** Fields that a colleague changed too; what is typed here stands. */
    both,
    edit: (part: Partial<BroadcastFields>) => kept.put({ mine: { ...latest.current.mine, ...part } }),
    /** Saves what was changed. Answers the row as it stands then, null where it was refused. */
    put: async (): Promise<BroadcastView | null> => {
      const sent = latest.current;
      setRefused('');
      if (differing(sent.base, sent.mine).length === 0) return broadcast;
      try {
        const body = { version: sent.version, ...pick(sent.mine, differing(sent.base, sent.mine)) };
        const row = await save({ id: broadcast.id, body }).unwrap();
        const now = fieldsOf(row);
        const { taken } = rebase(sent.mine, latest.current.mine, now, []);
        kept.put({ version: row.version, base: now, mine: { ...latest.current.mine, ...pick(now, taken) } });
        setBoth([]);
        toggleNotification({ type: 'success', message: t('broadcast.saved') });
        return row;
      } catch (error) {
        setRefused(say(error));
        if (say.code(error)?.endsWith('.stale')) await refetch().unwrap();
        return null;
      }
    },
    drop: () => {
      setRefused('');
      setBoth([]);
      kept.restart();
    },
    /** Takes the colleague's value of the fields both changed. */
    takeTheirs: () => {
      kept.put({ mine: { ...latest.current.mine, ...pick(latest.current.base, both) } });
      setBoth([]);
    },
    keepMine: () => setBoth([]),
  };
}
export type BroadcastDraft = ReturnType<typeof useBroadcastDraft>;
