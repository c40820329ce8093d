import {
  type CollisionDetection,
  closestCorners,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Column } from '../../../domain/columns';

/** What a place for cards tells of itself: a cell of a lane, or, without a lane, a column as such (its tab on a phone). */
export type DropData = { lane: string | null; column: Column };

const STEPS: Record<string, { along: 'x' | 'y'; step: -1 | 1 }> = {
  [KeyboardCode.Left]: { along: 'x', step: -1 },
  [KeyboardCode.Right]: { along: 'x', step: 1 },
  [KeyboardCode.Up]: { along: 'y', step: -1 },
  [KeyboardCode.Down]: { along: 'y', step: 1 },
};

/** An arrow carries a picked-up card to the next column of the lane, or to the same column of the next lane. */
const toNextCell: KeyboardCoordinateGetter = (
  event,
  { currentCoordinates: now, context: { over, droppableRects, droppableContainers } },
) => {
  const move = STEPS[event.code];
  if (!move) return undefined;
  event.preventDefault();
  const here = over?.data.current as DropData | undefined;
  const from = over && droppableRects.get(over.id);
  if (!here || !from) return now;
  const next = droppableContainers
    .getEnabled()
    .flatMap(({ id, data }) => {
      const rect = droppableRects.get(id);
      const { lane, column } = data.current as DropData;
      const inLine = move.along === 'x' ? lane === here.lane : column === here.column && lane !== null;
      return rect && inLine ? [{ rect, away: (move.along === 'x' ? rect.left - from.left : rect.top - from.top) * move.step }] : [];
    })
    .filter(({ away }) => away > 8)
    .sort((a, b) => a.away - b.away)[0]?.rect;
  if (!next) return now;
  // Sideways the height stays: a lane may be taller than the screen.
  const y = move.along === 'x' ? Math.min(Math.max(now.y, next.top + 4), next.bottom - 8) : next.top + 4;
  return { x: next.left + 4, y };
};

/** The cell under the pointer; for the keyboard, the one in which the card's corner lies. A column's tab lies over the cells. */
export const cellUnder: CollisionDetection = (args) => {
  const { pointerCoordinates, collisionRect } = args;
  const corner = { x: collisionRect.left + 8, y: collisionRect.top + 8 };
  const found = pointerWithin({ ...args, pointerCoordinates: pointerCoordinates ?? corner });
  const tabs = found.filter(({ id }) => String(id).startsWith('tab:'));
  if (tabs.length > 0) return tabs;
  return found.length > 0 || pointerCoordinates ? found : closestCorners(args);
};

/** Mouse at once, touch after a short hold so that a list can be scrolled, keyboard by Space. */
export function useBoardSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNextCell,
      // At once: while it glides, the next arrow would start from nowhere.
      scrollBehavior: 'auto',
      keyboardCodes: { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] },
    }),
  );
}
