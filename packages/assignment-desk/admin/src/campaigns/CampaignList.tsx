import { Blank, Failed, Loading } from '@hoitu/admin-kit';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { CAMPAIGN_STATES } from '../../../domain/campaign';
import { useDeskCampaignsQuery } from '../api/campaigns';
import { Frame } from '../components/Frame';
import { useReread } from '../hooks/useReread';
import { Cards, PlanCard } from '../plans/PlanCard';
import { PlanFilter, usePlanFilter } from '../plans/PlanFilter';
import { Touch } from '../plans/Touch';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { CampaignForm } from './CampaignForm';
import { useMayPlan } from './useMayPlan';

/** Every campaign and how it goes. */
export function CampaignList() {
  const t = useT();
  const navigate = useNavigate();
  const filter = usePlanFilter(CAMPAIGN_STATES);
  const { data, error, refetch } = useDeskCampaignsQuery(filter.query);
  const mayPlan = useMayPlan();
  const [making, setMaking] = useState(false);
  useReread(['campaign.', 'assignment.'], refetch);

  const make = mayPlan && (
    <Button startIcon={<Plus />} onClick={() => setMaking(true)}>
      {t('campaigns.new')}
    </Button>
  );
  return (
    <Frame title={t('campaigns.title')} actions={<Touch>{make}</Touch>}>
      <PlanFilter filter={filter} states={CAMPAIGN_STATES} />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <Blank
          text={t(filter.filtered ? 'campaigns.empty.filtered' : 'campaigns.empty')}
          action={filter.filtered ? <Button onClick={filter.clear}>{t('empty.clear')}</Button> : make}
        />
      )}
      {data && data.length > 0 && (
        <Cards>
          {data.map((campaign) => (
            <PlanCard key={campaign.id} plan={campaign} to={`${HOME}/campaigns/${campaign.id}`} colour={campaign.colour}>
              {campaign.message && (
                <Typography variant="pi" textColor="neutral700" ellipsis>
                  {campaign.message}
                </Typography>
              )}
            </PlanCard>
          ))}
        </Cards>
      )}
      {making && (
        <CampaignForm
          onClose={(made) => {
            setMaking(false);
            if (made) navigate(`${HOME}/campaigns/${made.id}`);
          }}
        />
      )}
    </Frame>
  );
}
