import { useLanguage, useRefusal } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DestinationView, KindView } from '../../../contracts';
import { useChannelsChangeDestinationMutation, useChannelsCreateDestinationMutation, useChannelsDestinationsQuery } from '../api';
import { useKept } from '../hooks/useKept';
import { useT } from '../useT';
import { changeOf, type Draft, draftOf, missing, newOf, problemsOf, rebased } from './form';

/** What is typed, what the server says to it, and the way out of a colleague's change. Secrets live in memory only. */
export function useDestinationForm(kind: KindView, destination: DestinationView | null, done: (shownOnce: Record<string, string>) => void) {
  const t = useT();
  const say = useRefusal();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const [base, setBase] = useState(destination);
  const kept = useKept<Draft>(
    `destination:${destination ? `${destination.id}:${destination.version}` : kind.kind}`,
    draftOf(kind, destination),
  );
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<{ text: string; stale: boolean } | null>(null);
  const [create, creating] = useChannelsCreateDestinationMutation();
  const [change, changing] = useChannelsChangeDestinationMutation();
  const { refetch } = useChannelsDestinationsQuery();
  const draft = kept.value;

  async function send(): Promise<Record<string, string>> {
    if (base) {
      await change({ id: base.id, body: changeOf(kind, base, draft, secrets) }).unwrap();
      return {};
    }
    return (await create(newOf(kind, draft, secrets)).unwrap()).shownOnce;
  }

  async function submit(): Promise<void> {
    const empty = missing(kind, draft);
    setRefused(null);
    setProblems(Object.fromEntries(empty.map((name) => [name, t('form.missing')])));
    if (empty.length > 0) return;
    try {
      const shownOnce = await send();
      kept.forget();
      toggleNotification({ type: 'success', message: t(base ? 'destination.saved' : 'destination.made', { name: draft.name.trim() }) });
      done(shownOnce);
    } catch (error) {
      const at = problemsOf(say.code(error), say.params(error), language);
      setProblems(at);
      setRefused({ text: say(error), stale: say.code(error) === 'destination.stale' });
    }
  }

  return {
    draft,
    put: kept.put,
    found: kept.found,
    restart: kept.restart,
    secrets,
    putSecret: (name: string, value: string | undefined) =>
      setSecrets((now) => {
        const { [name]: _, ...rest } = now;
        return value === undefined ? rest : { ...rest, [name]: value };
      }),
    problems,
    refused: refused?.text ?? null,
    stale: refused?.stale ?? false,
    busy: creating.isLoading || changing.isLoading,
    submit,
    /** Takes what a colleague saved, with what was typed here on top of it. */
    async rebase(): Promise<void> {
      const { data } = await refetch();
      const theirs = data?.destinations.find((one) => one.id === base?.id);
      if (!base || !theirs) return;
      kept.put(rebased(kind, base, draft, theirs));
      setBase(theirs);
      setRefused(null);
    },
  };
}
