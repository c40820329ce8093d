import { Chip, type Tone } from '@hoitu/admin-kit';
import type { Decision, Occurrence, PlannedDate, Question } from '../../../contracts';
import { useT } from '../useT';

const STATE: Record<Occurrence['state'], Tone> = {
  scheduled: 'secondary',
  moved: 'warning',
  cancelled: 'danger',
  in_session: 'primary',
  held: 'success',
  minutes_published: 'success',
};
const QUESTION: Record<Question['state'], Tone> = {
  submitted: 'warning',
  triaged: 'secondary',
  answered: 'warning',
  approved: 'secondary',
  released: 'success',
  declined: 'neutral',
};
const EFFECT: Record<PlannedDate['effect'], Tone> = { kept: 'neutral', moved: 'warning', skipped: 'danger' };
const ASSIGNMENT: Record<string, Tone> = {
  planned: 'warning',
  offered: 'secondary',
  ready: 'success',
  published: 'success',
  cancelled: 'danger',
};

export function StateChip({ state }: { state: Occurrence['state'] }) {
  const t = useT();
  return <Chip tone={STATE[state]}>{t(`state.${state}`)}</Chip>;
}

export function ModeChip({ closed }: { closed: boolean }) {
  const t = useT();
  return <Chip tone={closed ? 'secondary' : 'neutral'}>{t(closed ? 'mode.closed' : 'mode.open')}</Chip>;
}

export function QuestionChip({ state }: { state: Question['state'] }) {
  const t = useT();
  return <Chip tone={QUESTION[state]}>{t(`question.${state}`)}</Chip>;
}

export function EffectChip({ effect }: { effect: PlannedDate['effect'] }) {
  const t = useT();
  return <Chip tone={EFFECT[effect]}>{t(`effect.${effect}`)}</Chip>;
}

const KNOWN = new Set(['planned', 'offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready', 'published', 'cancelled']);

/** What became of a decision on the assignment desk; `awaited` where there is a desk that will take it. */
export function AssignmentChip({ decision: { assignment }, awaited }: { decision: Decision; awaited: boolean }) {
  const t = useT();
  if (!assignment) return <Chip>{t(awaited ? 'assignment.making' : 'assignment.none')}</Chip>;
  return (
    <Chip tone={ASSIGNMENT[assignment.state] ?? 'secondary'}>
      {KNOWN.has(assignment.state) ? t(`assignment.${assignment.state}`) : assignment.state}
    </Chip>
  );
}
