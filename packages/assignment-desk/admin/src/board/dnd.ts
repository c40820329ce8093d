import {
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

const STEPS: Record<string, -1 | 1> = { [KeyboardCode.Left]: -1, [KeyboardCode.Right]: 1 };

/** An arrow moves a picked-up card to the next column of its lane. */
const toNextCell: KeyboardCoordinateGetter = (
  event,
  { currentCoordinates, context: { droppableRects, droppableContainers, collisionRect } },
) => {
  const step = STEPS[event.code];
  if (!step || !collisionRect) return undefined;
  event.preventDefault();
  const here = collisionRect.left + collisionRect.width / 2;
  const cells = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => droppableRects.get(id) ?? [])
    .map((rect) => ({ rect, away: (rect.left + rect.width / 2 - here) * step }))
    .filter(({ away }) => away > 8)
    .sort((a, b) => a.away - b.away);
  const next = cells[0]?.rect;
  return next ? { x: next.left + 4, y: next.top + 4 } : currentCoordinates;
};

/** Mouse at once, touch after a short hold so that a list can be scrolled, keyboard by Space. */
export function useBoardSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNextCell,
      keyboardCodes: { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] },
    }),
  );
}
