import { Failed, type Glow, Loading } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { QuestionCard as Card } from '../../../contracts';
import type { QuestionAct, QuestionState } from '../../../domain/question';
import { useBriefingQuestionsQuery } from '../api';
import { useT } from '../useT';
import { QuestionCard } from './QuestionCard';
import type { Filters } from './useFilters';

export const COLUMNS = ['submitted', 'triaged', 'answered', 'approved', 'closed'] as const;
export type ColumnName = (typeof COLUMNS)[number];

const PAGE = 40;
const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
  display: grid;
  gap: 8px;
`;

type Given = {
  column: ColumnName;
  filters: Filters;
  glow: Glow;
  next: boolean;
  busy: boolean;
  onOpen(id: string): void;
  onAct(question: Card, act: QuestionAct): void;
};

export const queryOf = (column: ColumnName, { late, ...filters }: Filters) => ({
  ...filters,
  ...(column === 'closed' ? { only: 'closed' as const } : { state: column as QuestionState }),
  ...(late ? { only: 'late' as const } : {}),
});

/** One page of a column behind the question `after`; the next one asks for itself. */
function Page({ after, onMore, ...given }: Given & { after: string | null; onMore: ((last: string) => void) | null }) {
  const t = useT();
  const { column, filters, glow, next, busy, onOpen, onAct } = given;
  const { data, error, isLoading, refetch } = useBriefingQuestionsQuery(
    { ...queryOf(column, filters), limit: PAGE, ...(after ? { after } : {}) },
    { refetchOnMountOrArgChange: true },
  );
  if (error && !data)
    return (
      <li>
        <Failed error={error} retry={() => void refetch()} />
      </li>
    );
  if (isLoading || !data)
    return (
      <li>
        <Loading />
      </li>
    );
  // What is late is owed: nothing that is done is.
  const items = column === 'closed' && filters.late ? [] : data.items;
  const last = items.at(-1)?.id;
  return (
    <>
      {items.map((question) => (
        <li key={question.id}>
          <QuestionCard question={question} glow={glow} next={next} busy={busy} onOpen={onOpen} onAct={onAct} />
        </li>
      ))}
      {items.length === 0 && !after && <li style={{ textAlign: 'center', padding: 12 }}>{t(`board.empty.${column}`)}</li>}
      {data.more && last && onMore && (
        <li>
          <Button fullWidth variant="tertiary" style={{ minHeight: 44 }} onClick={() => onMore(last)}>
            {t('board.more')}
          </Button>
        </li>
      )}
    </>
  );
}

/** The questions of one state, the most urgent first. */
export function Column(given: Given) {
  const t = useT();
  const [pages, setPages] = useState<string[]>([]);
  return (
    <List data-column={given.column} aria-label={t(`board.${given.column}`)}>
      {[null, ...pages].map((after, n) => (
        <Page
          key={after ?? 'first'}
          {...given}
          after={after}
          onMore={n === pages.length ? (last) => setPages((now) => [...now, last]) : null}
        />
      ))}
    </List>
  );
}
