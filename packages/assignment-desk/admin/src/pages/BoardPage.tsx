import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { Board, Card } from '../../../contracts';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskBoardQuery, useDeskDesksQuery } from '../api';
import { BoardView } from '../board/BoardView';
import { FilterBar } from '../board/FilterBar';
import type { Moves } from '../board/lanes';
import { useFilters } from '../board/useFilters';
import { useKeys } from '../board/useKeys';
import { ActDialog } from '../components/ActDialog';
import { AssignmentForm } from '../components/AssignmentForm';
import { DeskForm } from '../components/DeskForm';
import { Drawer } from '../components/Drawer';
import { Frame } from '../components/Frame';
import { KeyList } from '../components/KeyList';
import { useActing } from '../hooks/useActing';
import { useFresh } from '../hooks/useFresh';
import { useT } from '../useT';

const STEP = 60;
const MOST = 500;
const MANAGE = [{ action: PERMISSIONS.manageDesks, subject: null }];

export function BoardPage() {
  const t = useT();
  const filters = useFilters();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(MANAGE);
  const [limit, setLimit] = useState(STEP);
  const [dialog, setDialog] = useState<'new' | 'desk' | 'keys' | null>(null);
  const [dragging, setDragging] = useState(false);
  const [moves, setMoves] = useState<Moves>(new Map());
  const boardRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const desks = useDeskDesksQuery();
  const flag = (on: boolean) => (on ? 'true' : 'false') as 'true' | 'false';
  const board = useDeskBoardQuery({
    ...(filters.desk ? { desk: filters.desk } : {}),
    ...(filters.q ? { q: filters.q } : {}),
    mine: flag(filters.mine),
    cancelled: flag(filters.cancelled),
    limit,
  });
  const glowing = useFresh(board.refetch);
  const held = useHeld(board.data, dragging);

  const settle = (item: Card) => setMoves((now) => new Map([...now].filter(([id]) => id !== item.id)));
  const acting = useActing(undefined, settle);
  const mayMake = (desks.data ?? []).some((desk) => desk.mayAssign);
  const open = mayMake ? () => setDialog('new') : null;
  useKeys(boardRef, { onNew: open, onList: () => setDialog('keys'), search: searchRef, dragging });

  const actions = (
    <>
      {allowedActions.canManage && (
        <Button variant="tertiary" onClick={() => setDialog('desk')}>
          {t('desk.new')}
        </Button>
      )}
      {open && (
        <Button startIcon={<Plus />} onClick={open}>
          {t('form.new')}
        </Button>
      )}
    </>
  );
  const filtered = Boolean(filters.q || filters.desk || filters.mine);
  const nothing = held?.columns.every((column) => column.items.length === 0);

  return (
    <Frame title={t('title')} actions={actions}>
      <FilterBar filters={filters} desks={desks.data ?? []} counts={held?.counts} searchRef={searchRef} />
      {(board.error || desks.error) && <Failed error={board.error ?? desks.error} retry={() => void board.refetch()} />}
      {!held && !board.error && <Loading />}
      {held && nothing && <Blank text={emptyText()} action={emptyAct()} />}
      {held && !nothing && desks.data && (
        <BoardView
          board={held}
          desks={desks.data}
          moves={moves}
          acting={acting}
          glowing={glowing}
          boardRef={boardRef}
          onMove={(item, state) => setMoves((now) => new Map(now).set(item.id, { state, version: item.version }))}
          onDragging={setDragging}
          onOpen={filters.show}
          onMore={() => setLimit((now) => Math.min(MOST, now + STEP))}
        />
      )}
      {dialog === 'new' && (
        <AssignmentForm
          desks={desks.data ?? []}
          desk={filters.desk}
          onClose={(saved) => {
            setDialog(null);
            if (saved) toggleNotification({ type: 'success', message: t('done.create') });
          }}
        />
      )}
      {dialog === 'keys' && <KeyList onClose={() => setDialog(null)} />}
      {dialog === 'desk' && <DeskForm onClose={() => setDialog(null)} />}
      {filters.open && <Drawer id={filters.open} desks={desks.data ?? []} acting={acting} onClose={() => filters.show(null)} />}
      <ActDialog acting={acting} />
    </Frame>
  );

  function emptyText(): string {
    if (filtered) return t('empty.filtered');
    return (desks.data ?? []).length === 0 ? t('empty.noDesk') : t('empty.board');
  }
  function emptyAct() {
    if (filtered) return <Button onClick={() => filters.put({ q: null, desk: null, mine: null })}>{t('empty.clear')}</Button>;
    if ((desks.data ?? []).length === 0)
      return allowedActions.canManage && <Button onClick={() => setDialog('desk')}>{t('desk.new')}</Button>;
    return open && <Button onClick={open}>{t('form.new')}</Button>;
  }
}

/** The board as it was when a drag began: nothing moves under the pointer. */
function useHeld(board: Board | undefined, dragging: boolean): Board | undefined {
  const held = useRef(board);
  if (!dragging) held.current = board ?? held.current;
  return held.current;
}
