import { Blank, Failed, Guard, Loading, useHas, useLive } from '@hoitu/admin-kit';
import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { useDeskDesksQuery } from '../api';
import { useDeskWorkloadQuery } from '../api/workload';
import { ActDialog } from '../components/ActDialog';
import { Frame } from '../components/Frame';
import { useActing } from '../hooks/useActing';
import { useFresh } from '../hooks/useFresh';
import { DESK_SETTINGS } from '../pluginId';
import { useT } from '../useT';
import { DaySheet } from '../workload/DaySheet';
import { Toolbar } from '../workload/Toolbar';
import { useSpan } from '../workload/useSpan';
import { WorkloadView } from '../workload/WorkloadView';

const STAFF = [{ action: PERMISSIONS.staff }];
const MANAGE = [{ action: PERMISSIONS.manageDesks }];

/** Who has how much to do on which day, who is away, who is free, and what nobody has. */
export function WorkloadPage() {
  return (
    <Guard rights={STAFF}>
      <Workload />
    </Guard>
  );
}

function Workload() {
  const t = useT();
  const span = useSpan();
  const acting = useActing();
  const mayManage = useHas(MANAGE);
  const desks = useDeskDesksQuery();
  const { currentData, data, error, refetch } = useDeskWorkloadQuery({
    from: span.from,
    to: span.to,
    ...(span.desk ? { desk: span.desk } : {}),
  });
  useFresh(refetch);
  useLive(['absence.'], refetch, refetch);
  // The week before stays while the next one loads: nothing jumps under the pointer.
  const workload = currentData ?? data;
  const actions = mayManage && (
    <LinkButton tag={Link} to={DESK_SETTINGS} variant="tertiary">
      {t('desk.title')}
    </LinkButton>
  );
  return (
    <Frame title={t('workload.title')} actions={actions}>
      <Toolbar span={span} desks={desks.data ?? []} />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!workload && !error && <Loading />}
      {workload && !error && workload.people.length === 0 && <Blank text={t('workload.empty')} action={actions || undefined} />}
      {workload && !error && workload.people.length > 0 && (
        <div aria-busy={currentData === undefined} style={{ opacity: currentData === undefined ? 0.6 : 1 }}>
          <WorkloadView workload={workload} acting={acting} onOpen={span.show} />
        </div>
      )}
      {workload && span.cell && (
        <DaySheet key={`${span.cell.person}:${span.cell.day}`} workload={workload} cell={span.cell} onClose={() => span.show(null)} />
      )}
      <ActDialog acting={acting} />
    </Frame>
  );
}
