import { type RefObject, useLayoutEffect, useState } from 'react';

const LEAST = 380;
const BELOW = 16;

type Scroller = {
  element: HTMLElement | null /** How far below the scroller's beginning the list begins. */;
  margin: number;
  height: number | null;
};

const scrollingAbove = (from: HTMLElement): HTMLElement => {
  for (let up = from.parentElement; up; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up !== document.body) return up;
  return document.documentElement;
};

/**
 * What scrolls the board: on a wide screen its own window, as high as the page leaves room, so that heads and sideways scrolling
 * stay within it; on a phone the page itself.
 */
export function useScroller(board: RefObject<HTMLElement>, list: RefObject<HTMLElement>, narrow: boolean): Scroller {
  const [scroller, setScroller] = useState<Scroller>({ element: null, margin: 0, height: null });
  useLayoutEffect(() => {
    const own = board.current;
    if (!own) return;
    const element = narrow ? scrollingAbove(own) : own;
    const measure = () => {
      if (!list.current) return;
      const margin = Math.round(list.current.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop);
      const top = own.getBoundingClientRect().top + (narrow ? 0 : scrollingAbove(own).scrollTop);
      const height = narrow ? null : Math.max(LEAST, Math.floor(window.innerHeight - top - BELOW));
      setScroller((now) => (now.element === element && now.margin === margin && now.height === height ? now : { element, margin, height }));
    };
    measure();
    // The bar above wraps and unfolds: what stands beside the board moves it.
    const watch = new ResizeObserver(measure);
    for (const each of own.parentElement?.children ?? []) if (each !== own) watch.observe(each);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [board, list, narrow]);
  return scroller;
}
