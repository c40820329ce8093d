import { useDroppable } from '@dnd-kit/core';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Column } from '../../../domain/columns';
import { useT } from '../useT';
import { Columns, HEADS } from './Columns';
import type { Pile } from './store';

const Row = styled(Columns)`
  position: sticky;
  top: 0;
  z-index: 2;
  height: ${HEADS}px;
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Head = styled.div`
  display: flex;
  gap: 8px;
  align-items: center;
  padding: 0 4px;
  font-size: 1.2rem;
  font-weight: 700;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.neutral700};
`;

const Count = styled.span`
  padding: 0 8px;
  border-radius: 9px;
  line-height: 18px;
  font-variant-numeric: tabular-nums;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral700};
`;

/** "1.000+" where the server did not count to the end. */
export function useSayTotal(): (counted: { total: number; more: boolean }) => string {
  const { formatNumber } = useIntl();
  return ({ total, more }) => `${formatNumber(total)}${more ? '+' : ''}`;
}

/** The columns' names and sums; they stay in sight. */
export function Heads({ piles }: { piles: readonly Pile[] }) {
  const t = useT();
  const say = useSayTotal();
  return (
    <Row $count={piles.length} data-heads>
      {piles.map((pile) => (
        <Head key={pile.name} data-column={pile.name}>
          {t(`column.${pile.name}`)}
          <Count>{say(pile)}</Count>
        </Head>
      ))}
    </Row>
  );
}

/** How high the strip of tabs is. */
export const TABS = 52;

const Strip = styled.div`
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  gap: 4px;
  height: ${TABS}px;
  padding: 4px 0;
  overflow-x: auto;
  overscroll-behavior-x: contain;
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Tab = styled.button<{ $over: boolean }>`
  display: flex;
  flex: none;
  gap: 6px;
  align-items: center;
  min-height: 44px;
  padding: 0 12px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral0)};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  font-weight: 600;
  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** One column at a time: a press shows it, and a card carried onto a tab goes to that column of its own lane. */
export function Tabs({ piles, chosen, onChoose }: { piles: readonly Pile[]; chosen: Column; onChoose(column: Column): void }) {
  const t = useT();
  return (
    <Strip role="group" aria-label={t('column.choose')}>
      {piles.map((pile) => (
        <ColumnTab key={pile.name} pile={pile} chosen={pile.name === chosen} onChoose={() => onChoose(pile.name)} />
      ))}
    </Strip>
  );
}

function ColumnTab({ pile, chosen, onChoose }: { pile: Pile; chosen: boolean; onChoose(): void }) {
  const t = useT();
  const say = useSayTotal();
  const { setNodeRef, isOver } = useDroppable({ id: `tab:${pile.name}`, data: { lane: null, column: pile.name } });
  return (
    <Tab ref={setNodeRef} type="button" aria-pressed={chosen} $over={isOver} onClick={onChoose}>
      {t(`column.${pile.name}`)}
      <Count>{say(pile)}</Count>
    </Tab>
  );
}
