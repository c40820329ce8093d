import { Chip, Due, type Glow, useGlows, useNowAs } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { type KeyboardEvent, memo } from 'react';
import { keyframes, styled } from 'styled-components';
import type { QuestionCard as Card } from '../../../contracts';
import { isLate, OWED, type QuestionAct } from '../../../domain/question';
import { useSay } from '../say';
import { useT } from '../useT';
import { actsOf, labelOf } from './acts';

const glowing = keyframes`
  from { box-shadow: 0 0 0 3px var(--glow); }
  to { box-shadow: 0 0 0 3px transparent; }
`;

const Sheet = styled.div<{ $glows: boolean; $bar: 'danger600' | 'warning600' | 'neutral200' }>`
  --glow: ${({ theme }) => theme.colors.primary500};
  padding: 8px 10px 8px 12px;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-left: 3px solid ${({ theme, $bar }) => theme.colors[$bar]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  overflow-wrap: anywhere;
  &:has([data-card]:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  @media (prefers-reduced-motion: no-preference) {
    animation: ${({ $glows }) => ($glows ? glowing : 'none')} 1.6s ease-out;
  }
`;
/** What opens the question. The next act stands beside it: a button holds no button. */
const Face = styled.div`
  cursor: pointer;
  &:focus-visible {
    outline: none;
  }
`;
const Words = styled.div`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  font-size: 1.3rem;
  line-height: 18px;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 6px;
  margin-top: 4px;
`;
const Small = styled.div`
  margin-top: 4px;
  font-size: 1.2rem;
  line-height: 16px;
  color: ${({ theme }) => theme.colors.neutral600};
`;

export const useIsLate = ({ state, due }: Pick<Card, 'state' | 'due'>): boolean =>
  useNowAs((now) => isLate({ state, due: due === null ? null : Date.parse(due) }, now.getTime()));

/** One question: what is asked, when its answer is due, who owes it. Enter opens it. */
export const QuestionCard = memo(function QuestionCard({
  question,
  glow,
  next,
  busy = false,
  onOpen,
  onAct,
}: {
  question: Card;
  glow: Glow;
  /** Shows the next act as a button: on a phone. */
  next: boolean;
  busy?: boolean;
  onOpen(id: string): void;
  onAct(question: Card, act: QuestionAct): void;
}) {
  const t = useT();
  const say = useSay();
  const late = useIsLate(question);
  const glows = useGlows(glow, question.id);
  const owed = OWED.includes(question.state);
  const [act] = actsOf(question);
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    onOpen(question.id);
  };
  const who = [question.agency, question.unit].filter(Boolean).join(' → ');
  return (
    <Sheet data-held={question.id} $glows={glows} $bar={late ? 'danger600' : question.note && owed ? 'warning600' : 'neutral200'}>
      <Face data-card={question.id} role="button" tabIndex={0} onClick={() => onOpen(question.id)} onKeyDown={press}>
        <Words>{question.text}</Words>
        <Line>
          {question.state === 'declined' && <Chip>{t('question.declined')}</Chip>}
          {question.state === 'released' && <Chip tone="success">{t('question.released')}</Chip>}
          {owed && question.due && <Due at={question.due} zone={question.meeting.timezone} />}
          {question.state === 'triaged' && question.climbed > 0 && <Chip tone="danger">{t(`climbed.${question.climbed}`)}</Chip>}
          {owed && question.note && <Chip tone="warning">{t('question.returned')}</Chip>}
          {question.afterMeeting && owed && <Chip>{t('question.after')}</Chip>}
        </Line>
        <Small>{who}</Small>
        <Small>
          {question.meeting.title} · {say.shortDay(question.meeting.starts, question.meeting.timezone)}
        </Small>
      </Face>
      {next && act && (
        <div style={{ marginTop: 8 }}>
          <Button fullWidth variant="secondary" disabled={busy} style={{ minHeight: 44 }} onClick={() => onAct(question, act)}>
            {t(labelOf(act, question))}
          </Button>
        </div>
      )}
    </Sheet>
  );
});
