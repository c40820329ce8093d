import type { Glow } from '@hoitu/admin-kit';
import { memo } from 'react';
import { styled } from 'styled-components';
import type { Column } from '../../../domain/columns';
import { Cell, cellOf, type Verdict } from './Cell';
import { Columns } from './Columns';
import { LaneHead } from './LaneHead';
import type { Lane } from './lanes';
import { SIZE } from './layout';

const Place = styled.section`
  position: absolute;
  left: 0;
  right: 0;
  user-select: none;
`;

export type Over = { cell: string; verdict: Verdict } | null;
const NONE: readonly string[] = [];

/** One lane: its head and its cells, each with the cards `from` … `to` that are in view. */
export const LaneView = memo(function LaneView({
  lane,
  shown,
  top,
  body,
  from,
  to,
  folded,
  more,
  pins,
  over,
  below,
  glow,
  onOpen,
  onFold,
}: {
  lane: Lane;
  shown: readonly Column[];
  top: number;
  body: number;
  from: number;
  to: number;
  folded: boolean;
  more: boolean;
  /** Cards of this lane that stay although they are out of view, a space between. */
  pins: string;
  over: Over;
  below: number;
  glow: Glow;
  onOpen(id: string): void;
  onFold(key: string): void;
}) {
  const held = pins ? pins.split(' ') : NONE;
  return (
    <Place aria-label={lane.title} data-lane={lane.key} style={{ top, height: SIZE.head + body }}>
      <LaneHead lane={lane} folded={folded} more={more} below={below} onFold={() => onFold(lane.key)} />
      {!folded && (
        <Columns $count={shown.length}>
          {shown.map((column) => (
            <Cell
              key={column}
              lane={lane.key}
              column={column}
              items={lane.cells[column]}
              from={from}
              to={to}
              pins={held}
              over={over?.cell === cellOf(lane.key, column) ? over.verdict : 'none'}
              height={body}
              glow={glow}
              onOpen={onOpen}
            />
          ))}
        </Columns>
      )}
    </Place>
  );
});
