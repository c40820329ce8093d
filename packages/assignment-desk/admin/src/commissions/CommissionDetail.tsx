import { Card, Failed, Loading, useTell } from '@hoitu/admin-kit';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Fragment, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CommissionDetail as Detail } from '../../../contracts';
import { sayDay } from '../../../domain/sheet';
import { useDeskCommissionQuery, useDeskTurnCommissionMutation } from '../api/commissions';
import { Changed } from '../campaigns/CampaignDetail';
import { Frame } from '../components/Frame';
import { useReread } from '../hooks/useReread';
import { Back } from '../plans/Back';
import { Columns, Stack } from '../plans/Columns';
import { sayPeriod } from '../plans/days';
import { NewWork, useMayAssign } from '../plans/NewWork';
import { ProgressCard } from '../plans/ProgressCard';
import { Touch } from '../plans/Touch';
import { TurnDialog } from '../plans/TurnDialog';
import { WorkByState } from '../plans/WorkByState';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { CommissionForm } from './CommissionForm';

/** One commission: what was agreed, what came of it, and its work. */
export function CommissionDetail() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDeskCommissionQuery(id);
  const [dialog, setDialog] = useState<'change' | 'close' | 'work' | null>(null);
  useReread(['commission.', 'assignment.'], refetch);
  const [turn] = useDeskTurnCommissionMutation();
  const shut = () => setDialog(null);

  return (
    <Frame
      title={data?.title ?? t('commissions.title')}
      subtitle={<Back to="commissions">{data && sayPeriod(data)}</Back>}
      actions={data && <Acts commission={data} onAsk={setDialog} />}
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Columns>
          <Stack>
            <Agreed commission={data} />
            <WorkByState work={data.work} others={data.others} all={`${HOME}/board?commission=${data.id}`} />
          </Stack>
          <Stack>
            <ProgressCard ordered progress={data.progress} state={data.state} />
            <Changed by={data.changedBy} at={data.updatedAt} />
          </Stack>
        </Columns>
      )}
      {data && dialog === 'change' && <CommissionForm item={data} onClose={shut} />}
      {data && dialog === 'work' && <NewWork preset={{ commission: data.id }} onClose={shut} />}
      {data && dialog === 'close' && (
        <TurnDialog of="commissions" send={() => turn({ id, to: 'close', version: data.version }).unwrap()} onClose={shut} />
      )}
    </Frame>
  );
}

const Facts = styled.dl`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 8px 16px;
  margin: 0;
  dd {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/** What stands in the contract. */
function Agreed({ commission }: { commission: Detail }) {
  const t = useT();
  const facts: [string, string][] = [
    [t('commissions.field.client'), commission.client],
    [t('commissions.field.contract'), commission.contract],
    ...(commission.acceptedOn ? [[t('commissions.accept.day'), sayDay(commission.acceptedOn)] as [string, string]] : []),
    ...(commission.notes ? [[t('commissions.field.notes'), commission.notes] as [string, string]] : []),
  ];
  return (
    <Card title={t('commissions.agreed')}>
      <Facts>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <Typography tag="dt" textColor="neutral600">
              {name}
            </Typography>
            <Typography tag="dd">{value}</Typography>
          </Fragment>
        ))}
      </Facts>
    </Card>
  );
}

function Acts({ commission, onAsk }: { commission: Detail; onAsk(dialog: 'change' | 'close' | 'work'): void }) {
  const t = useT();
  const tell = useTell();
  const mayAssign = useMayAssign();
  const [turn, { isLoading }] = useDeskTurnCommissionMutation();
  const { id, version, state } = commission;
  const reopen = () => tell(() => turn({ id, to: 'reopen', version }).unwrap(), t('commissions.done.reopen'));
  return (
    <Touch>
      {state === 'open' && (
        <>
          <Button variant="tertiary" onClick={() => onAsk('close')}>
            {t('commissions.close.title')}
          </Button>
          <Button variant="tertiary" onClick={() => onAsk('change')}>
            {t('form.change')}
          </Button>
        </>
      )}
      {state === 'closed' && (
        <Button variant="tertiary" loading={isLoading} onClick={() => void reopen()}>
          {t('campaigns.reopen')}
        </Button>
      )}
      <Button tag={Link} to={`${HOME}/commissions/${id}/sheet`} variant={state === 'open' ? 'secondary' : 'default'}>
        {t('commissions.sheet')}
      </Button>
      {mayAssign && state === 'open' && (
        <Button startIcon={<Plus />} onClick={() => onAsk('work')}>
          {t('commissions.assign')}
        </Button>
      )}
    </Touch>
  );
}
