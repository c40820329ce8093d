import { Blank, Failed, Loading, useLiveState } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';
import type { Desk } from '../../../contracts';
import { ActDialog } from '../components/ActDialog';
import { AssignmentForm } from '../components/AssignmentForm';
import { Drawer } from '../components/Drawer';
import { useActing } from '../hooks/useActing';
import { useT } from '../useT';
import { BoardEmpty } from './BoardEmpty';
import { BoardView } from './BoardView';
import { FilterBar } from './FilterBar';
import type { Known } from './lanes';
import { useBoard } from './useBoard';
import { useDrops } from './useDrops';
import type { Filters } from './useFilters';
import { useLanes } from './useLanes';

type Props = {
  filters: Filters;
  known: Known & { desks: Desk[] };
  /** False while the desks are being read. */
  ready: boolean;
  failure: unknown;
  making: boolean;
  onNew: (() => void) | null;
  onMade(): void;
  onDesk: (() => void) | null;
  onList(): void;
};

/** The board below its head: what it is narrowed by, its cards, and the dialogs they lead to. */
export function BoardBody({ filters, known, ready, failure, making, onNew, onMade, onDesk, onList }: Props) {
  const t = useT();
  const { toggleNotification } = useNotification();
  const live = useLiveState();
  const searchRef = useRef<HTMLInputElement>(null);
  const { desks, people, campaigns } = known;
  const board = useBoard(filters);
  const { lanes, piles } = useLanes(board.store, filters, known, onNew !== null);
  const acting = useActing(
    (item) => void board.refresh([item.id]).catch(() => undefined),
    (item) => drops.back(item),
  );
  const drops = useDrops({ board, lanes, by: filters.by, desks, people, acting });

  // The same function at every drawing: cards are drawn again only when they changed.
  const show = useRef(filters.show);
  useEffect(() => {
    show.current = filters.show;
  });
  const open = useCallback((id: string) => show.current(id), []);

  const error = board.error ?? failure;
  const nothing = board.store?.piles.every(({ items }) => items.length === 0);
  const made = (saved: boolean | undefined) => {
    onMade();
    if (!saved) return;
    toggleNotification({ type: 'success', message: t('done.create') });
    // The live stream brings it; where there is none, it is fetched.
    if (live !== 'live') void board.reload();
  };
  return (
    <>
      <FilterBar filters={filters} desks={desks} people={people} campaigns={campaigns} counts={board.store?.counts} searchRef={searchRef} />
      {Boolean(error) && <Failed error={error} retry={() => void board.reload()} />}
      {!board.store && !error && <Loading />}
      {nothing && <BoardEmpty filters={filters} noDesk={desks.length === 0} onNew={onNew} onDesk={onDesk} />}
      {board.store && !nothing && lanes.length === 0 && <Blank text={t('empty.filtered')} />}
      {board.store && !nothing && ready && (
        <BoardView
          board={board}
          piles={piles}
          lanes={lanes}
          drops={drops}
          waiting={filters.only === 'waiting'}
          searchRef={searchRef}
          onNew={onNew}
          onList={onList}
          onOpen={open}
        />
      )}
      {making && <AssignmentForm desks={desks} {...(filters.asked.desk ? { desk: filters.asked.desk } : {})} onClose={made} />}
      {filters.open && <Drawer id={filters.open} desks={desks} acting={acting} onClose={() => filters.show(null)} />}
      <ActDialog acting={acting} />
    </>
  );
}
