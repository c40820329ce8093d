import { Card, Failed, Loading, useTell } from '@hoitu/admin-kit';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CampaignDetail as Detail } from '../../../contracts';
import { useDeskCampaignQuery, useDeskTurnCampaignMutation } from '../api/campaigns';
import { Frame } from '../components/Frame';
import { useSayMoment } from '../components/facts';
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
import { CampaignForm } from './CampaignForm';
import { useMayPlan } from './useMayPlan';

/** A long message scrolls by itself: the work below stays in reach. */
const Message = styled.section`
  max-height: 32rem;
  overflow-y: auto;
`;

/** One campaign: what it is about, how it goes, and its work. */
export function CampaignDetail() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDeskCampaignQuery(id);
  const [dialog, setDialog] = useState<'change' | 'close' | 'work' | null>(null);
  useReread(['campaign.', 'assignment.'], refetch);
  const [turn] = useDeskTurnCampaignMutation();
  const shut = () => setDialog(null);

  return (
    <Frame
      title={data?.title ?? t('campaigns.title')}
      subtitle={<Back to="campaigns">{data && sayPeriod(data)}</Back>}
      actions={data && <Acts campaign={data} onAsk={setDialog} />}
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Columns>
          <Stack>
            {data.message && (
              <Card title={t('campaigns.field.message')}>
                <Message tabIndex={0} aria-label={t('campaigns.field.message')}>
                  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {data.message}
                  </Typography>
                </Message>
              </Card>
            )}
            <WorkByState work={data.work} others={data.others} all={`${HOME}/board?campaign=${data.id}`} />
          </Stack>
          <Stack>
            <ProgressCard progress={data.progress} state={data.state} />
            <Changed by={data.changedBy} at={data.updatedAt} />
          </Stack>
        </Columns>
      )}
      {data && dialog === 'change' && <CampaignForm item={data} onClose={shut} />}
      {data && dialog === 'work' && <NewWork preset={{ campaign: data.id }} onClose={shut} />}
      {data && dialog === 'close' && (
        <TurnDialog of="campaigns" send={() => turn({ id, to: 'close', version: data.version }).unwrap()} onClose={shut} />
      )}
    </Frame>
  );
}

function Acts({ campaign, onAsk }: { campaign: Detail; onAsk(dialog: 'change' | 'close' | 'work'): void }) {
  const t = useT();
  const tell = useTell();
  const mayPlan = useMayPlan();
  const mayAssign = useMayAssign();
  const [turn, { isLoading }] = useDeskTurnCampaignMutation();
  const { id, version, state } = campaign;
  const reopen = () => tell(() => turn({ id, to: 'reopen', version }).unwrap(), t('campaigns.done.reopen'));
  return (
    <Touch>
      {mayPlan && state === 'open' && (
        <>
          <Button variant="tertiary" onClick={() => onAsk('close')}>
            {t('campaigns.close.title')}
          </Button>
          <Button variant="tertiary" onClick={() => onAsk('change')}>
            {t('form.change')}
          </Button>
        </>
      )}
      {mayPlan && state === 'closed' && (
        <Button variant="tertiary" loading={isLoading} onClick={() => void reopen()}>
          {t('campaigns.reopen')}
        </Button>
      )}
      {mayAssign && state === 'open' && (
        <Button startIcon={<Plus />} onClick={() => onAsk('work')}>
          {t('campaigns.assign')}
        </Button>
      )}
    </Touch>
  );
}

/** Who wrote it last, and when. */
export function Changed({ by, at }: { by: string; at: string }) {
  const t = useT();
  const say = useSayMoment();
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('campaigns.changedBy', { by, at: say(at) })}
    </Typography>
  );
}
