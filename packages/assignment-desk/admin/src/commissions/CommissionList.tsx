import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { COMMISSION_STATES } from '../../../domain/commission';
import { useDeskCommissionsQuery } from '../api/commissions';
import { Frame } from '../components/Frame';
import { useReread } from '../hooks/useReread';
import { Cards, PlanCard } from '../plans/PlanCard';
import { PlanFilter, usePlanFilter } from '../plans/PlanFilter';
import { Touch } from '../plans/Touch';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { CommissionForm } from './CommissionForm';

/** Every commission, and what came of it. */
export function CommissionList() {
  const t = useT();
  const navigate = useNavigate();
  const filter = usePlanFilter(COMMISSION_STATES);
  const { data, error, refetch } = useDeskCommissionsQuery(filter.query);
  const [making, setMaking] = useState(false);
  useReread(['commission.', 'assignment.'], refetch);

  const make = (
    <Button startIcon={<Plus />} onClick={() => setMaking(true)}>
      {t('commissions.new')}
    </Button>
  );
  return (
    <Frame title={t('commissions.title')} actions={<Touch>{make}</Touch>}>
      <PlanFilter filter={filter} states={COMMISSION_STATES} />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <Blank
          text={t(filter.filtered ? 'commissions.empty.filtered' : 'commissions.empty')}
          action={filter.filtered ? <Button onClick={filter.clear}>{t('empty.clear')}</Button> : make}
        />
      )}
      {data && data.length > 0 && (
        <Cards>
          {data.map((commission) => (
            <PlanCard ordered key={commission.id} plan={commission} to={`${HOME}/commissions/${commission.id}`}>
              <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
                {commission.client} · {commission.contract}
              </Typography>
            </PlanCard>
          ))}
        </Cards>
      )}
      {making && (
        <CommissionForm
          onClose={(made) => {
            setMaking(false);
            if (made) navigate(`${HOME}/commissions/${made.id}`);
          }}
        />
      )}
    </Frame>
  );
}
