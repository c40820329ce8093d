import { useRefusal } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Question } from '../../../contracts';
import type { QuestionAct } from '../../../domain/question';
import { useBriefingQuestionActMutation } from '../api';
import { useKept } from '../kept';
import { useT } from '../useT';
import { bodyOf, draftOf, writingOf } from './draft';
import { useClash } from './useClash';

/** Where the draft of an act on a question is kept. */
export const keptFor = (question: string, act: QuestionAct): string => `question.${question}.${act}`;

/**
 * One act on a question with what is typed for it, which stays until it is sent. Where somebody was faster, `clash` says so, and the next
 * press writes over what stands now.
 */
export function useQuestionAct(question: Question, act: QuestionAct, timezone: string, onDone: (after: Question) => void) {
  const t = useT();
  const refusal = useRefusal();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useBriefingQuestionActMutation();
  const [now] = useState(Date.now);
  const kept = useKept(keptFor(question.id, act), writingOf(question, act));
  // What is released was read first: it is not typed, so nothing is kept of it.
  const [read] = useState(question.answer);
  const changed = act === 'release' && read !== question.answer;
  const clash = useClash({ behind: kept.behind || changed, forget: kept.forget }, question.version);
  const draft = draftOf(kept.value, timezone, now);
  const body = clash.waits ? null : bodyOf(question, act, draft, question.version, timezone);

  const submit = async (): Promise<void> => {
    if (!body) return;
    try {
      const after = await send({ id: question.id, body }).unwrap();
      kept.forget();
      toggleNotification({ type: 'success', message: t(`questionDone.${act}`) });
      onDone(after);
    } catch (error) {
      if (!clash.hear(error)) toggleNotification({ type: 'danger', message: refusal(error) });
    }
  };
  // Where nothing is typed nothing of one's own can be sent over theirs.
  const name = clash.sentence !== null && act !== 'release' ? t('clash.send') : t(`questionAct.${act}`).replace('…', '');
  return {
    draft,
    put: kept.put,
    take: clash.take,
    body,
    busy: isLoading,
    clash: changed ? t('clash.changed') : clash.sentence,
    unread: clash.unread,
    name,
    submit,
  };
}
export type Acting = ReturnType<typeof useQuestionAct>;
