import type { Glow } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { QuestionCard as Card } from '../../../contracts';
import type { QuestionAct, QuestionState } from '../../../domain/question';
import { useT } from '../useT';
import { COLUMNS, Column, type ColumnName } from './Column';
import type { Filters } from './useFilters';
import { useNarrow } from './useNarrow';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(${COLUMNS.length}, minmax(200px, 1fr));
  gap: 12px;
  align-items: start;
  overflow-x: auto;
  padding: 3px;
`;
const Lane = styled.section`
  padding: 8px;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: color-mix(in srgb, ${({ theme }) => theme.colors.neutral150} 55%, ${({ theme }) => theme.colors.neutral100});
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
const Picker = styled.div`
  display: flex;
  gap: 4px;
  overflow-x: auto;
  margin-bottom: 12px;
`;
const Tab = styled.button<{ $on: boolean }>`
  flex: none;
  min-height: 44px;
  padding: 0 12px;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme, $on }) => ($on ? theme.colors.primary600 : theme.colors.neutral200)};
  background: ${({ theme, $on }) => ($on ? theme.colors.primary100 : theme.colors.neutral0)};
  color: ${({ theme, $on }) => ($on ? theme.colors.primary700 : theme.colors.neutral800)};
  font: inherit;
  font-size: 1.3rem;
  font-weight: 600;
  cursor: pointer;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

type Counts = Partial<Record<QuestionState, number>> | null;
const countOf = (counts: Counts, column: ColumnName): number =>
  column === 'closed' ? (counts?.released ?? 0) + (counts?.declined ?? 0) : (counts?.[column] ?? 0);

/** Five columns on a desk; on a phone one state at a time, each question with its next act under the thumb. */
export function Board({
  filters,
  counts,
  glow,
  may,
  busy,
  onOpen,
  onAct,
}: {
  filters: Filters;
  counts: Counts;
  glow: Glow;
  may: boolean;
  busy: boolean;
  onOpen(id: string): void;
  onAct(question: Card, act: QuestionAct): void;
}) {
  const t = useT();
  const narrow = useNarrow();
  const [shown, setShown] = useState<ColumnName>('submitted');
  // What is late lies with the units, or nearly all of it does.
  useEffect(() => {
    if (filters.late) setShown('triaged');
  }, [filters.late]);
  // Another question is asked: the pages that were opened are those of the last one.
  const key = JSON.stringify(filters);
  const column = (name: ColumnName) => (
    <Column
      key={`${name} ${key}`}
      column={name}
      filters={filters}
      glow={glow}
      next={narrow && may}
      busy={busy}
      onOpen={onOpen}
      onAct={onAct}
    />
  );
  if (narrow)
    return (
      <>
        <Picker role="group" aria-label={t('board.states')}>
          {COLUMNS.map((name) => (
            <Tab key={name} type="button" $on={name === shown} aria-pressed={name === shown} onClick={() => setShown(name)}>
              {t(`board.${name}`)} {counts && !filters.late ? countOf(counts, name) : ''}
            </Tab>
          ))}
        </Picker>
        {column(shown)}
      </>
    );
  return (
    <Grid>
      {COLUMNS.map((name) => (
        <Lane key={name} aria-label={t(`board.${name}`)}>
          <Flex gap={2} paddingBottom={2} paddingLeft={1}>
            <Typography tag="h2" variant="pi" fontWeight="bold" textColor="neutral800">
              {t(`board.${name}`)}
            </Typography>
            {counts && !filters.late && (
              <Typography variant="pi" textColor="neutral600">
                {countOf(counts, name)}
              </Typography>
            )}
          </Flex>
          {column(name)}
        </Lane>
      ))}
    </Grid>
  );
}
