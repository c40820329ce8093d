import { Frame } from '../components/Frame';
import { useT } from '../useT';

export function CampaignsPage() {
  const t = useT();
  return <Frame title={t('campaigns.title')}>{null}</Frame>;
}
