import { useDndContext, useDroppable } from '@dnd-kit/core';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Card, Desk } from '../../../contracts';
import { actOfDrop, type Column, columnOf } from '../../../domain/columns';
import { useT } from '../useT';
import { BoardCard } from './BoardCard';
import { Columns } from './Columns';

export type LaneData = { desk: Desk; cells: { column: Column; items: Card[] }[] };

const Cell = styled(Box)<{ $over: 'yes' | 'no' | 'none' }>`
  min-height: 56px;
  outline: ${({ $over, theme }) => ($over === 'none' ? 'none' : `2px dashed ${$over === 'yes' ? theme.colors.primary600 : theme.colors.danger600}`)};
`;

/** One desk's row of cells. */
export function Lane({
  lane,
  shown,
  glowing,
  onOpen,
}: {
  lane: LaneData;
  shown: readonly Column[];
  glowing: ReadonlySet<string>;
  onOpen(id: string): void;
}) {
  const t = useT();
  const people = new Set(lane.cells.flatMap((cell) => cell.items.flatMap((item) => item.assignee ?? []))).size;
  const count = lane.cells.reduce((sum, cell) => sum + cell.items.length, 0);
  return (
    <Box tag="section" aria-label={lane.desk.name} paddingBottom={3}>
      <Flex gap={2} paddingBottom={1}>
        <span style={{ width: 10, height: 10, borderRadius: 3, background: lane.desk.colour, flex: 'none' }} />
        <Typography tag="h2" variant="delta" fontWeight="bold">
          {lane.desk.name}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('lane.sum', { people, count })}
        </Typography>
      </Flex>
      <Columns $count={shown.length}>
        {lane.cells
          .filter((cell) => shown.includes(cell.column))
          .map((cell) => (
            <LaneCell key={cell.column} desk={lane.desk.id} {...cell} glowing={glowing} onOpen={onOpen} />
          ))}
      </Columns>
    </Box>
  );
}

function LaneCell({
  desk,
  column,
  items,
  glowing,
  onOpen,
}: {
  desk: string;
  column: Column;
  items: Card[];
  glowing: ReadonlySet<string>;
  onOpen(id: string): void;
}) {
  const t = useT();
  const { active } = useDndContext();
  const dragged = active?.data.current?.item as Card | undefined;
  // Work moves along its own lane: another desk is a change of the work, not of where it stands.
  const { setNodeRef, isOver } = useDroppable({
    id: `${desk}:${column}`,
    data: { desk, column },
    disabled: dragged !== undefined && dragged.desk !== desk,
  });
  const over =
    !dragged || !isOver || columnOf(dragged.state) === column ? 'none' : actOfDrop(dragged.state, column, dragged.as).ok ? 'yes' : 'no';
  return (
    <Cell ref={setNodeRef} $over={over} background="neutral150" hasRadius padding={1} data-cell={`${desk}:${column}`}>
      <Flex tag="ul" aria-label={t(`column.${column}`)} direction="column" alignItems="stretch" gap={1}>
        {items.map((item) => (
          <li key={item.id}>
            <BoardCard item={item} glows={glowing.has(item.id)} onOpen={onOpen} />
          </li>
        ))}
      </Flex>
    </Cell>
  );
}
