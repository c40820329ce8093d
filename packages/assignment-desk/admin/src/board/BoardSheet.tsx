import type { Glow } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useDeferredValue, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { Column } from '../../../domain/columns';
import { useT } from '../useT';
import { HEADS } from './Columns';
import { Heads, TABS, Tabs } from './Heads';
import { LaneView, type Over } from './LaneView';
import type { Lane } from './lanes';
import { endingIn, layoutOf, partOf, STEP, shift } from './layout';
import type { Pile } from './store';
import { useScroller } from './useScroller';
import { spotOf } from './walk';

/** How near (px) the end of a lane must come before the next page is asked for. */
const NEAR = 600;
/** How many pages are read without a hand that scrolls: of a lane in view, and at the very end, where nobody can scroll on. */
const UNASKED = { within: 3, atEnd: 12 };

export type SheetHandle = { /** Brings a card into view. */ reveal(lane: number, at: number): void };
type Props = {
  lanes: readonly Lane[];
  piles: readonly Pile[];
  shown: readonly Column[];
  narrow: boolean;
  chosen: Column;
  folded: ReadonlySet<string>;
  /** Ids of cards that stay drawn: the one with the focus, the one carried. */
  pinned: readonly string[];
  over: Over;
  glow: Glow;
  boardRef: RefObject<HTMLDivElement>;
  handle: RefObject<SheetHandle>;
  onChoose(column: Column): void;
  onFold(key: string): void;
  onOpen(id: string): void;
  onMore(columns: readonly Column[]): void;
};

/** Heads and lanes, of which only what is in view is drawn. */
export function BoardSheet(props: Props) {
  const { lanes, piles, shown, narrow, chosen, folded, pinned, over, glow, boardRef, handle, onChoose, onFold, onOpen, onMore } = props;
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const scroller = useScroller(boardRef, list, narrow);
  const layout = useMemo(() => layoutOf(lanes, shown, folded), [lanes, shown, folded]);
  const below = narrow ? TABS : HEADS;

  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: layout.rows.length,
    getScrollElement: () => scroller.element,
    estimateSize: (row) => layout.rows[row] ?? STEP,
    // A key function of its own for each layout: the heights are taken anew with it.
    // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
    getItemKey: useCallback((row: number) => row, [layout]),
    overscan: 3,
    scrollMargin: scroller.margin,
    scrollPaddingStart: below + 44,
    scrollPaddingEnd: 16,
    useFlushSync: false,
  });
  const rows = virtual.getVirtualItems();
  // In steps of some rows: less is drawn again at every turn of the wheel.
  // Deferred: React draws the cards in slices between frames, and a wheel that turns faster skips what nobody sees any more.
  const first = useDeferredValue(Math.max(0, (rows[0]?.index ?? 0) - ((rows[0]?.index ?? 0) % 3)));
  const last = useDeferredValue(Math.ceil(((rows.at(-1)?.index ?? -1) + 1) / 3) * 3);

  usePlace(layout, scroller.element, scroller.margin);
  useNextPages(layout, shown, piles, scroller.element, scroller.margin, onMore);
  useImperativeHandle(handle, () => ({
    reveal: (lane, at) => virtual.scrollToIndex((layout.lanes[lane]?.firstRow ?? 0) + 1 + at, { align: 'auto' }),
  }));

  const more = piles.some(({ next }) => next !== null);
  const pinsOf = useMemo(() => {
    const spots = pinned.map((id) => [spotOf(lanes, id)?.lane, id] as const);
    return (lane: number) => spots.flatMap(([at, id]) => (at === lane ? [id] : [])).join(' ');
  }, [lanes, pinned]);

  const overLane = over ? lanes.findIndex(({ key }) => over.cell.startsWith(`${key}/`)) : Number.NaN;

  return (
    <div ref={boardRef} data-board style={narrow ? {} : { height: scroller.height ?? '60vh', overflow: 'auto', overflowAnchor: 'none' }}>
      {narrow ? <Tabs piles={piles} chosen={chosen} onChoose={onChoose} /> : <Heads piles={piles} />}
      <div ref={list} style={{ position: 'relative', height: layout.height, minWidth: narrow ? 0 : shown.length * 158 - 8 }}>
        {layout.lanes.map((placed, index) => {
          const part = partOf(placed, first, last);
          const pins = pinsOf(index);
          // The lanes beside the one a card is held over are there too: an arrow leads to them.
          if (!part && !pins && !(Math.abs(index - overLane) <= 1)) return null;
          return (
            <LaneView
              key={placed.lane.key}
              lane={placed.lane}
              shown={shown}
              top={placed.top}
              body={placed.body}
              from={part?.from ?? 0}
              to={part?.to ?? 0}
              folded={folded.has(placed.lane.key)}
              more={more}
              pins={pins}
              over={over?.cell.startsWith(`${placed.lane.key}/`) ? over : null}
              below={below}
              glow={glow}
              onOpen={onOpen}
              onFold={onFold}
            />
          );
        })}
      </div>
      {more && (
        <Button variant="tertiary" onClick={() => onMore(shown)} style={{ minHeight: 44 }}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

const HANDS = ['scroll', 'wheel', 'touchmove'] as const;

type Layout = ReturnType<typeof layoutOf>;

/** Keeps the place: what one looks at stays where it is when lanes above it grow. */
function usePlace(layout: Layout, element: HTMLElement | null, margin: number): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = layout;
    if (!element || was === layout) return;
    const moved = shift(was, layout, element.scrollTop - margin);
    if (moved !== 0 && element.scrollTop > margin) element.scrollTop += moved;
  }, [layout, element, margin]);
}

/** Asks for the next pages of columns that end in view; some at once, then only as one scrolls on. */
function useNextPages(
  layout: Layout,
  shown: readonly Column[],
  piles: readonly Pile[],
  element: HTMLElement | null,
  margin: number,
  onMore: (columns: readonly Column[]) => void,
): void {
  const unasked = useRef(0);
  const latest = useRef({ layout, shown, piles, margin, onMore });
  latest.current = { layout, shown, piles, margin, onMore };
  useEffect(() => {
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      unasked.current = 0;
      ask(latest.current, element);
    };
    const scrolled = () => {
      frame ||= window.requestAnimationFrame(look);
    };
    // A turn of the wheel at the end moves nothing, but asks for more all the same.
    for (const hand of HANDS) element.addEventListener(hand, scrolled, { passive: true });
    return () => {
      for (const hand of HANDS) element.removeEventListener(hand, scrolled);
      window.cancelAnimationFrame(frame);
    };
  }, [element]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout or another column asks again; `piles` comes with them.
  useEffect(() => {
    if (!element) return;
    const atEnd = element.scrollTop + element.clientHeight + NEAR >= element.scrollHeight;
    if (unasked.current >= (atEnd ? UNASKED.atEnd : UNASKED.within)) return;
    unasked.current += 1;
    ask(latest.current, element);
  }, [element, layout, shown]);
}

function ask(
  {
    layout,
    shown,
    piles,
    margin,
    onMore,
  }: { layout: Layout; shown: readonly Column[]; piles: readonly Pile[]; margin: number; onMore(columns: readonly Column[]): void },
  element: HTMLElement,
): void {
  const open = piles.filter(({ name, next }) => next !== null && shown.includes(name)).map(({ name }) => name);
  if (open.length === 0) return;
  const top = element.scrollTop - margin;
  const ending = endingIn(layout, open, top, top + element.clientHeight + NEAR);
  if (ending.length > 0) onMore(ending);
}
