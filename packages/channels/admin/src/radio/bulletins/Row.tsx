import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type Glow, useGlows } from '@hoitu/admin-kit';
import { Drag } from '@strapi/icons';
import { memo, type ReactNode } from 'react';
import type { BulletinRow } from '../../../../contracts';
import type { RundownRow } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { counts } from './foresee';
import { RowFace } from './RowFace';
import { Grip, Line, Opener } from './rowStyle';
import { inTrouble } from './Trouble';
import { useTitle } from './useTitle';

export type RowProps = {
  row: BulletinRow;
  number: number | null;
  time: RundownRow | undefined;
  current: boolean;
  /** The bulletin is over. */
  over: boolean;
  /** Whether it may be carried elsewhere. */
  moves: boolean;
  glow: Glow;
  onOpen(id: string): void;
  trouble: ReactNode;
  menu: ReactNode;
};

/** One item. Its title opens it and has the focus of the row; the handle carries it. */
export const Row = memo(function Row({ row, number, time, current, over, moves, glow, onOpen, trouble, menu }: RowProps) {
  const t = useT();
  const glows = useGlows(glow, row.id);
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({
    id: row.id,
    disabled: { draggable: !moves, droppable: !moves },
    attributes: { roleDescription: t('bulletin.drag.role') },
  });
  const title = useTitle()(row);
  return (
    <li
      ref={setNodeRef}
      data-item={row.id}
      style={{ transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.35 : undefined }}
    >
      <Line
        $glows={glows}
        $current={current}
        $out={!counts(row) && !row.spare}
        $trouble={inTrouble(row) ? (row.readiness === 'outdated' ? 'warning' : 'danger') : null}
        aria-current={current ? 'true' : undefined}
      >
        <Grip ref={setActivatorNodeRef} {...attributes} {...listeners} disabled={!moves} aria-label={t('bulletin.drag.grip', { title })}>
          <Drag aria-hidden />
        </Grip>
        <RowFace
          row={row}
          number={number}
          time={time}
          current={current}
          over={over}
          trouble={trouble}
          title={
            <Opener type="button" data-row={row.id} onClick={() => onOpen(row.id)}>
              {title}
            </Opener>
          }
        />
        <span className="menu">{menu}</span>
      </Line>
    </li>
  );
});
