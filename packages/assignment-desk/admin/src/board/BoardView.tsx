import { DndContext, type DragEndEvent, type DragOverEvent, DragOverlay, type DragStartEvent } from '@dnd-kit/core';
import { UndoBar } from '@hoitu/admin-kit';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Card } from '../../../contracts';
import type { Column } from '../../../domain/columns';
import { useNarrow } from '../hooks/useNarrow';
import { useT } from '../useT';
import { CardFace } from './BoardCard';
import { BoardSheet, type SheetHandle } from './BoardSheet';
import { cellUnder, type DropData, useBoardSensors } from './dnd';
import type { Lane } from './lanes';
import type { Pile } from './store';
import type { BoardState } from './useBoard';
import type { useDrops } from './useDrops';
import { useFocus } from './useFocus';
import { useFolded } from './useFolded';
import { useKeys } from './useKeys';

type Props = {
  board: BoardState;
  piles: readonly Pile[];
  lanes: readonly Lane[];
  drops: ReturnType<typeof useDrops>;
  /** Only offers are asked for: a phone shows their column. */
  waiting: boolean;
  searchRef: RefObject<HTMLInputElement>;
  onNew: (() => void) | null;
  onList(): void;
  onOpen(id: string): void;
};

const LIFTED = { transform: 'rotate(1.5deg)', boxShadow: '0 8px 24px rgba(33,33,52,.25)' };
// Never in the way of the next press.
const OVERLAY = { pointerEvents: 'none' } as const;

/** Columns by state, lanes by desk, person or campaign. A drop is an act or a change; a refused one says why. */
export function BoardView({ board, piles, lanes, drops, waiting, searchRef, onNew, onList, onOpen }: Props) {
  const t = useT();
  const sensors = useBoardSensors();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<Column>('doing');
  useEffect(() => {
    if (waiting) setChosen('offered');
  }, [waiting]);
  const [dragged, setDragged] = useState<Card | null>(null);
  const [folded, fold] = useFolded();
  const boardRef = useRef<HTMLDivElement>(null);
  const sheet = useRef<SheetHandle>(null);
  const names = piles.map(({ name }) => name).join(' ');
  const shown = useMemo(() => (narrow ? [chosen] : (names.split(' ') as Column[])), [narrow, chosen, names]);
  const focus = useFocus({ board: boardRef, sheet, lanes, shown, folded });
  useKeys({ onNew, onList, search: searchRef, dragging: dragged !== null, step: focus.step });
  const draggedId = dragged?.id ?? null;
  const pinned = useMemo(() => [...new Set([focus.focused, draggedId].filter((id) => id !== null))], [focus.focused, draggedId]);

  // A tab sticks to the edge at which the page begins to scroll: it must not slide away from under the finger that reached it.
  const onTab = useRef(false);
  const scroll = useMemo(() => ({ acceleration: 12, interval: 10, canScroll: () => !onTab.current }), []);
  const hover = (event: DragOverEvent) => {
    onTab.current = (event.over?.data.current as DropData | undefined)?.lane === null;
    drops.hover(event);
  };
  const begin = ({ active }: DragStartEvent) => {
    setDragged(board.find(String(active.id)) ?? null);
    board.hold(true);
  };
  const cease = () => {
    onTab.current = false;
    setDragged(null);
    drops.leave();
    board.hold(false);
  };
  const end = (event: DragEndEvent) => {
    cease();
    drops.drop(event);
  };
  const sayOver = ({ over }: Pick<DragOverEvent, 'over'>) => {
    const data = over?.data.current as DropData | undefined;
    if (!data) return undefined;
    const lane = lanes.find(({ key }) => key === data.lane)?.title;
    const column = t(`column.${data.column}`);
    return lane ? t('drag.overLane', { column, lane }) : t('drag.over', { column });
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={cellUnder}
      autoScroll={scroll}
      onDragStart={begin}
      onDragOver={hover}
      onDragEnd={end}
      onDragCancel={cease}
      accessibility={{
        screenReaderInstructions: { draggable: t('drag.how') },
        announcements: {
          onDragStart: () => t('drag.start'),
          onDragOver: sayOver,
          onDragEnd: () => t('drag.end'),
          onDragCancel: () => t('drag.cancel'),
        },
      }}
    >
      <BoardSheet
        lanes={lanes}
        piles={piles}
        shown={shown}
        narrow={narrow}
        chosen={chosen}
        folded={folded}
        pinned={pinned}
        over={drops.over}
        glow={board.glow}
        boardRef={boardRef}
        handle={sheet}
        onChoose={setChosen}
        onFold={fold}
        onOpen={onOpen}
        onMore={board.more}
      />
      <DragOverlay dropAnimation={null} style={OVERLAY}>
        {dragged && <CardFace item={dragged} style={LIFTED} />}
      </DragOverlay>
      <UndoBar undo={drops.undo} words={{ undo: t('drag.undo'), close: t('close') }} onForget={drops.forget} />
    </DndContext>
  );
}
