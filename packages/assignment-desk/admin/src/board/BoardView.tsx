import { closestCenter, DndContext, type DragEndEvent, DragOverlay, type DragStartEvent, pointerWithin } from '@dnd-kit/core';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type RefObject, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Board, Card, Desk } from '../../../contracts';
import { ruleOf } from '../../../domain/assignment';
import { actOfDrop, type Column, columnOf } from '../../../domain/columns';
import { sayRefusal } from '../../../domain/refusals';
import type { Acting } from '../hooks/useActing';
import { useNarrow } from '../hooks/useNarrow';
import { useT } from '../useT';
import { CardFace } from './BoardCard';
import { Columns } from './Columns';
import { useBoardSensors } from './dnd';
import { Lane } from './Lane';
import { lanesOf, type Moves, moved } from './lanes';

type Props = {
  board: Board;
  desks: Desk[];
  moves: Moves;
  acting: Acting;
  glowing: ReadonlySet<string>;
  boardRef: RefObject<HTMLDivElement>;
  onMove(item: Card, to: Card['state']): void;
  onDragging(dragging: boolean): void;
  onOpen(id: string): void;
  onMore(): void;
};

/** Columns by state, lanes by desk. A drop is an act; a refused one says why. */
export function BoardView({ board, desks, moves, acting, glowing, boardRef, onMove, onDragging, onOpen, onMore }: Props) {
  const t = useT();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const sensors = useBoardSensors();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<Column>('doing');
  const [dragged, setDragged] = useState<Card | null>(null);
  const columns = useMemo(() => moved(board.columns, moves), [board, moves]);
  const lanes = useMemo(() => lanesOf(columns, desks, t('lane.elsewhere')), [columns, desks, t]);
  const shown = columns.map((column) => column.name).filter((name) => !narrow || name === chosen);

  const begin = ({ active }: DragStartEvent) => {
    setDragged((active.data.current?.item as Card) ?? null);
    onDragging(true);
  };
  const end = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    onDragging(false);
    const item = active.data.current?.item as Card | undefined;
    const column = over?.data.current?.column as Column | undefined;
    if (!item || !column || columnOf(item.state) === column) return;
    const meant = actOfDrop(item.state, column, item.as);
    if (!meant.ok) return toggleNotification({ type: 'warning', message: sayRefusal(meant, locale) });
    onMove(item, ruleOf(meant.act).to);
    acting.act(item, meant.act);
  };
  const cancel = () => {
    setDragged(null);
    onDragging(false);
  };
  const said = (key: string) => () => t(`drag.${key}`);

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => (args.pointerCoordinates ? pointerWithin(args) : closestCenter(args))}
      onDragStart={begin}
      onDragEnd={end}
      onDragCancel={cancel}
      accessibility={{
        screenReaderInstructions: { draggable: t('drag.how') },
        announcements: {
          onDragStart: said('start'),
          onDragOver: ({ over }) => (over ? t('drag.over', { column: t(`column.${String(over.data.current?.column)}`) }) : undefined),
          onDragEnd: said('end'),
          onDragCancel: said('cancel'),
        },
      }}
    >
      <div ref={boardRef} style={{ overflowX: narrow ? 'hidden' : 'auto' }}>
        {narrow ? (
          <SingleSelect aria-label={t('column.choose')} value={chosen} onChange={(name) => setChosen(name as Column)}>
            {columns.map((column) => (
              <SingleSelectOption key={column.name} value={column.name}>
                {t('column.with', { name: t(`column.${column.name}`), count: column.total })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ) : (
          <Columns $count={shown.length}>
            {columns.map((column) => (
              <Flex key={column.name} gap={2} padding={1}>
                <Typography variant="pi" fontWeight="bold" textColor="neutral700">
                  {t(`column.${column.name}`)}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {column.total}
                </Typography>
              </Flex>
            ))}
          </Columns>
        )}
        <Box paddingTop={2}>
          {lanes.map((lane) => (
            <Lane key={lane.desk.id} lane={lane} shown={shown} glowing={glowing} onOpen={onOpen} />
          ))}
        </Box>
        {board.columns.some((column) => column.total > column.items.length) && (
          <Button variant="tertiary" onClick={onMore}>
            {t('more')}
          </Button>
        )}
      </div>
      <DragOverlay>
        {dragged && <CardFace item={dragged} style={{ transform: 'rotate(1.5deg)', boxShadow: '0 8px 24px rgba(33,33,52,.25)' }} />}
      </DragOverlay>
    </DndContext>
  );
}
