import { Chip, useLive } from '@hoitu/admin-kit';
import { useBriefingQuestionsLateQuery } from '../api';
import { useT } from '../useT';

/** An answer becomes late by the clock alone, which no event tells. */
const LOOK_MS = 60_000;

/** How many answers are late, beside the tab; nothing where none is. */
export function LateBadge() {
  const t = useT();
  const { data, refetch } = useBriefingQuestionsLateQuery(undefined, { pollingInterval: LOOK_MS, refetchOnMountOrArgChange: true });
  useLive(['briefing.question', 'briefing.answer_late'], refetch, refetch);
  return data && data.late > 0 ? <Chip tone="danger">{t('questions.late', { count: data.late })}</Chip> : null;
}
