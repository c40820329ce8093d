import { KeyList, useHas } from '@hoitu/admin-kit';
import { useMemo, useState } from 'react';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskDesksQuery, useDeskPeopleQuery } from '../api';
import { useDeskCampaignHeadsQuery } from '../api/campaigns';
import { BoardBody } from '../board/BoardBody';
import { BoardHead } from '../board/BoardHead';
import { useFilters } from '../board/useFilters';
import { DeskForm } from '../components/DeskForm';
import { Frame } from '../components/Frame';
import { useReread } from '../hooks/useReread';
import { usePresence } from '../presence';
import { useT } from '../useT';

const MANAGE = [{ action: PERMISSIONS.manageDesks }];
const NONE: never[] = [];

const KEYS = [
  ['move', '← ↑ → ↓'],
  ['open', 'Enter'],
  ['pick', 'Space'],
  ['new', 'n'],
  ['search', '/'],
  ['list', '?'],
] as const;

export function BoardPage() {
  const t = useT();
  const filters = useFilters();
  const mayManage = useHas(MANAGE);
  const [dialog, setDialog] = useState<'new' | 'desk' | 'keys' | null>(null);
  const onlookers = usePresence('board');
  const { data: desks = NONE, isSuccess, error } = useDeskDesksQuery();
  const { data: people = NONE } = useDeskPeopleQuery({ all: 'false' });
  const { data: campaigns = NONE, refetch } = useDeskCampaignHeadsQuery();
  useReread(['campaign.'], refetch);
  const known = useMemo(() => ({ desks, people, campaigns }), [desks, people, campaigns]);
  const onNew = desks.some((desk) => desk.mayAssign) ? () => setDialog('new') : null;
  const onDesk = mayManage ? () => setDialog('desk') : null;
  const close = () => setDialog(null);

  return (
    <Frame
      title={t('title')}
      people={onlookers.length + 1}
      actions={<BoardHead filters={filters} onlookers={onlookers} onNew={onNew} onDesk={onDesk} />}
    >
      <BoardBody
        filters={filters}
        known={known}
        ready={isSuccess}
        failure={error}
        making={dialog === 'new'}
        onNew={onNew}
        onMade={close}
        onDesk={onDesk}
        onList={() => setDialog('keys')}
      />
      {dialog === 'keys' && <KeyList title={t('keys.title')} keys={KEYS} say={(name) => t(`keys.${name}`)} onClose={close} />}
      {dialog === 'desk' && <DeskForm onClose={close} />}
    </Frame>
  );
}
