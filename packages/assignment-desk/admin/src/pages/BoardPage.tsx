import { Blank, Failed, Loading, useLiveState } from '@hoitu/admin-kit';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useMemo, useRef, useState } from 'react';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskDesksQuery, useDeskPeopleQuery } from '../api';
import { useDeskBoardCampaignsQuery } from '../api/board';
import { BoardEmpty } from '../board/BoardEmpty';
import { BoardHead } from '../board/BoardHead';
import { BoardView } from '../board/BoardView';
import { FilterBar } from '../board/FilterBar';
import { useBoard } from '../board/useBoard';
import { useDrops } from '../board/useDrops';
import { useFilters } from '../board/useFilters';
import { useLanes } from '../board/useLanes';
import { ActDialog } from '../components/ActDialog';
import { AssignmentForm } from '../components/AssignmentForm';
import { DeskForm } from '../components/DeskForm';
import { Drawer } from '../components/Drawer';
import { Frame } from '../components/Frame';
import { KeyList } from '../components/KeyList';
import { useActing } from '../hooks/useActing';
import { usePresence } from '../presence';
import { useT } from '../useT';

const MANAGE = [{ action: PERMISSIONS.manageDesks, subject: null }];
const NONE: never[] = [];

export function BoardPage() {
  const t = useT();
  const filters = useFilters();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(MANAGE);
  const [dialog, setDialog] = useState<'new' | 'desk' | 'keys' | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const live = useLiveState();
  const onlookers = usePresence('board');
  const desksQuery = useDeskDesksQuery();
  const desks = desksQuery.data ?? NONE;
  const { data: people = NONE } = useDeskPeopleQuery({ all: 'false' });
  const { data: allCampaigns = NONE } = useDeskBoardCampaignsQuery();
  const campaigns = useMemo(() => allCampaigns.filter(({ state }) => state !== 'closed'), [allCampaigns]);
  const mayMake = desks.some((desk) => desk.mayAssign);

  const board = useBoard(filters);
  const lanes = useLanes(board.store, filters, { desks, people, campaigns: allCampaigns }, mayMake);
  const acting = useActing(
    (item) => void board.refresh([item.id]).catch(() => undefined),
    (item) => drops.back(item),
  );
  const drops = useDrops({ board, lanes, by: filters.by, desks, people, acting });

  const onNew = mayMake ? () => setDialog('new') : null;
  const onDesk = allowedActions.canManage ? () => setDialog('desk') : null;
  const failed = board.error ?? desksQuery.error;
  const nothing = board.store?.piles.every(({ items }) => items.length === 0);

  return (
    <Frame
      title={t('title')}
      people={onlookers.length + 1}
      actions={<BoardHead filters={filters} onlookers={onlookers} onNew={onNew} onDesk={onDesk} />}
    >
      <FilterBar filters={filters} desks={desks} people={people} campaigns={campaigns} counts={board.store?.counts} searchRef={searchRef} />
      {failed && <Failed error={failed} retry={() => void board.reload()} />}
      {!board.store && !failed && <Loading />}
      {nothing && <BoardEmpty filters={filters} noDesk={desks.length === 0} onNew={onNew} onDesk={onDesk} />}
      {board.store && !nothing && lanes.length === 0 && <Blank text={t('empty.filtered')} />}
      {board.store && !nothing && desksQuery.data && (
        <BoardView
          board={board}
          store={board.store}
          lanes={lanes}
          drops={drops}
          searchRef={searchRef}
          onNew={onNew}
          onList={() => setDialog('keys')}
          onOpen={filters.show}
        />
      )}
      {dialog === 'new' && (
        <AssignmentForm
          desks={desks}
          {...(filters.asked.desk ? { desk: filters.asked.desk } : {})}
          onClose={(saved) => {
            setDialog(null);
            if (!saved) return;
            toggleNotification({ type: 'success', message: t('done.create') });
            // The live stream brings it; where there is none, it is fetched.
            if (live !== 'live') void board.reload();
          }}
        />
      )}
      {dialog === 'keys' && <KeyList onClose={() => setDialog(null)} />}
      {dialog === 'desk' && <DeskForm onClose={() => setDialog(null)} />}
      {filters.open && <Drawer id={filters.open} desks={desks} acting={acting} onClose={() => filters.show(null)} />}
      <ActDialog acting={acting} />
    </Frame>
  );
}
