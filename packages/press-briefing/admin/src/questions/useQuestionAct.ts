import { useRefusal } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Question } from '../../../contracts';
import type { QuestionAct } from '../../../domain/question';
import { useBriefingQuestionActMutation } from '../api';
import { useT } from '../useT';
import { type ActDraft, bodyOf, draftOf } from './draft';
import { keptFor, useKept } from './kept';

/** Somebody was faster: what they say of it, and what stands now. */
export type Clash = { sentence: string; version: number; answer: string };

/**
 * One act on a question with what is typed for it, which stays until it is sent. Where somebody was faster, `clash` says so, and the next
 * press writes over what stands now.
 */
export function useQuestionAct(question: Question, act: QuestionAct, timezone: string, onDone: (after: Question) => void) {
  const t = useT();
  const refusal = useRefusal();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useBriefingQuestionActMutation();
  const [clash, setClash] = useState<Clash | null>(null);
  const kept = useKept<ActDraft>(keptFor(question.id, act), () => draftOf(question, act, timezone, Date.now()));
  // What the person wrote upon is what the draft was begun with; where the row is newer by now, the server says so.
  const version = clash ? Math.max(question.version, clash.version) : kept.draft.version;
  const body = bodyOf(question, act, kept.draft, version, timezone);

  const submit = async (): Promise<void> => {
    if (!body) return;
    try {
      const after = await send({ id: question.id, body }).unwrap();
      kept.forget();
      toggleNotification({ type: 'success', message: t(`questionDone.${act}`) });
      onDone(after);
    } catch (error) {
      const params = refusal.params(error);
      if (refusal.code(error) === 'stale')
        setClash({ sentence: refusal(error), version: Number(params['version']), answer: String(params['answer'] ?? '') });
      else toggleNotification({ type: 'danger', message: refusal(error) });
    }
  };
  return { ...kept, body, busy: isLoading, clash, submit };
}
export type Acting = ReturnType<typeof useQuestionAct>;
