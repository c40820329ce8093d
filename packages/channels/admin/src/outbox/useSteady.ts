import { useReducer, useRef, useState } from 'react';
import { type StoryGroup, steady } from './groups';

/**
 * Keeps the order of the list while the pointer or the focus is in it: live changes are drawn where they stand, new stories wait
 * until one leaves the list or asks for them.
 * @param page what tells one list from another: another filter or page begins anew
 */
export function useSteady(groups: StoryGroup[], page: string) {
  const [held, setHeld] = useState(false);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const order = useRef<{ page: string; stories: string[] }>({ page, stories: [] });
  const fresh = groups.map(({ story }) => story);
  const same = order.current.page === page;
  if (!held || !same || order.current.stories.length === 0) order.current = { page, stories: fresh };
  const { shown, waiting } = steady(groups, order.current.stories);
  return {
    shown,
    waiting,
    show: () => {
      order.current = { page, stories: fresh };
      redraw();
    },
    hold: {
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
    },
  };
}
