import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Where the words stand when nothing has been read: at the line the eyes are on. */
export const EYES = 0.32;
/** With motion reduced the words go on by so many lines at once, as often as the pace asks. */
const STEP_LINES = 2;

type Given = {
  words: RefObject<HTMLDivElement>;
  /** px a second. */
  pace: number;
  lineHeight: number;
};

/**
 * Moves the words up at an even pace, frame by frame, by a transform: nothing is laid out anew while somebody reads. Where motion is
 * to be reduced they step by whole lines instead. `at` is how far they are, in px.
 */
export function useScroll({ words, pace, lineHeight }: Given) {
  const [running, setRunning] = useState(false);
  const [calm] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const at = useRef(0);
  const latest = useRef({ pace, lineHeight });
  latest.current = { pace, lineHeight };

  const draw = useCallback(() => {
    if (words.current) words.current.style.transform = `translate3d(0, ${-at.current}px, 0)`;
  }, [words]);
  const end = useCallback(() => words.current?.offsetHeight ?? 0, [words]);
  const go = useCallback(
    (to: number) => {
      at.current = Math.min(Math.max(0, to), end());
      draw();
    },
    [draw, end],
  );

  useEffect(() => {
    if (!running) return;
    let frame = 0;
    let last = performance.now();
    let owed = 0;
    const move = (now: number) => {
      // A page that was out of sight does not leap: it goes on from where it stood.
      const seconds = Math.min(0.25, (now - last) / 1000);
      last = now;
      const step = latest.current.lineHeight * STEP_LINES;
      owed += seconds * latest.current.pace;
      if (!calm || owed >= step) {
        const by = calm ? step : owed;
        owed -= by;
        go(at.current + by);
      }
      if (at.current >= end()) return setRunning(false);
      frame = requestAnimationFrame(move);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [running, calm, go, end]);

  return { at, running, setRunning, go, end };
}
