import { closestCenter, DndContext, type DragEndEvent, type DragOverEvent, DragOverlay } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { Glow } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { BulletinRow, BulletinView } from '../../../../contracts';
import type { Rundown } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { upAndDown, useListSensors } from './dnd';
import { carried, DIVIDER, lineOf, placeIn } from './order';
import { Row } from './Row';
import { RowFace } from './RowFace';
import { actsOn, type May, type RowAct, RowMenu } from './RowMenu';
import { Heads, Line, List, Sheet } from './rowStyle';
import { SparesHead } from './SparesHead';
import { Trouble } from './Trouble';
import { useTitle } from './useTitle';

type Props = {
  bulletin: BulletinView;
  rundown: Rundown;
  glow: Glow;
  /** What this person may do to it now. */
  may: May;
  hold(on: boolean): void;
  touch(): void;
  onMove(item: string, after: string | null, spare: boolean): void;
  onOpen(item: string): void;
  onAct(item: string, act: RowAct): void;
  onReplace(item: string): void;
};

const HEADS = ['number', 'title', 'kind', 'presenter', 'planned', 'estimate', 'start', 'back', 'state'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['number', 'planned', 'estimate', 'start', 'back']);
const WIDE: ReadonlySet<string> = new Set(['kind', 'presenter']);

/** Whether an item may still be moved: what has been on air stays where it was. */
export const isFixed = (row: BulletinRow): boolean => row.began !== null || row.ended !== null;

/** The bulletin's items and, below the line, what lies beside it. One list to carry in: across the line too. */
export function Rows({ bulletin, rundown, glow, may, hold, touch, onMove, onOpen, onAct, onReplace }: Props) {
  const t = useT();
  const sensors = useListSensors();
  const titleOf = useTitle();
  const [dragged, setDragged] = useState<BulletinRow | null>(null);
  const { rows, current } = bulletin;
  const line = lineOf(rows);
  const times = new Map(rundown.rows.map((one) => [one.id, one]));
  const numbers = new Map(rows.filter(({ spare }) => !spare).map(({ id }, index) => [id, index + 1]));

  const sayPlace = ({ active, over }: Pick<DragOverEvent, 'active' | 'over'>) => {
    if (!over) return undefined;
    const next = carried(line, active.id, over.id) ?? line;
    const at = next.indexOf(String(active.id));
    const end = next.indexOf(DIVIDER);
    return at > end
      ? t('bulletin.drag.spare', { place: at - end, count: next.length - end - 1 })
      : t('bulletin.drag.place', { place: at + 1, count: end });
  };
  const named = (item: unknown) => {
    const row = rows.find(({ id }) => id === item);
    return row ? titleOf(row) : '';
  };
  const cease = () => {
    setDragged(null);
    hold(false);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    cease();
    const next = carried(line, active.id, over?.id);
    if (!next) return;
    const { after, spare } = placeIn(next, String(active.id));
    onMove(String(active.id), after, spare);
  };
  const draw = (row: BulletinRow) => (
    <Row
      key={row.id}
      row={row}
      number={numbers.get(row.id) ?? null}
      time={times.get(row.id)}
      current={row.id === current}
      over={bulletin.state === 'done'}
      moves={may.has('move') && !isFixed(row)}
      glow={glow}
      onOpen={onOpen}
      trouble={
        <Trouble
          row={row}
          onReplace={may.has('move') ? () => onReplace(row.id) : null}
          onWrite={may.has('set') ? () => onOpen(row.id) : null}
        />
      }
      menu={<RowMenu row={row} acts={actsOn(row, row.id === current, may)} onAct={(act) => onAct(row.id, act)} />}
    />
  );

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragStart={({ active }) => {
        setDragged(rows.find(({ id }) => id === active.id) ?? null);
        hold(true);
      }}
      onDragEnd={drop}
      onDragCancel={cease}
      accessibility={{
        screenReaderInstructions: { draggable: t('bulletin.drag.how') },
        announcements: {
          onDragStart: ({ active }) => t('bulletin.drag.start', { title: named(active.id) }),
          onDragOver: sayPlace,
          onDragEnd: ({ active, over }) => `${t('bulletin.drag.end')} ${sayPlace({ active, over }) ?? ''}`,
          onDragCancel: () => t('bulletin.drag.cancel'),
        },
      }}
    >
      <List onPointerMove={touch} data-rows>
        <SortableContext items={line} strategy={verticalListSortingStrategy}>
          <Sheet>
            <Heads aria-hidden>
              <span />
              {HEADS.map((name) => (
                <span key={name} className={[NUMBERS.has(name) && 'num', WIDE.has(name) && 'wide'].filter(Boolean).join(' ')}>
                  {t(`bulletin.column.${name}`)}
                </span>
              ))}
            </Heads>
            <ol aria-label={t('bulletin.rows')}>{rows.filter(({ spare }) => !spare).map(draw)}</ol>
          </Sheet>
          <SparesHead spares={rows.filter(({ spare }) => spare)} edits={may.has('move')} over={dragged !== null} />
          <Sheet>
            <ol aria-label={t('bulletin.spares')}>{rows.filter(({ spare }) => spare).map(draw)}</ol>
          </Sheet>
        </SortableContext>
        <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
          {dragged && (
            <List>
              <Line $glows={false} $current={false} $out={false} $trouble={null} $lifted>
                <span />
                <RowFace
                  row={dragged}
                  number={numbers.get(dragged.id) ?? null}
                  time={undefined}
                  current={false}
                  title={<b>{titleOf(dragged)}</b>}
                />
              </Line>
            </List>
          )}
        </DragOverlay>
      </List>
    </DndContext>
  );
}
