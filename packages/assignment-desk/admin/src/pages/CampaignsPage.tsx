import { Route, Routes } from 'react-router-dom';
import { CampaignDetail } from '../campaigns/CampaignDetail';
import { CampaignList } from '../campaigns/CampaignList';

export function CampaignsPage() {
  return (
    <Routes>
      <Route index element={<CampaignList />} />
      <Route path=":id" element={<CampaignDetail />} />
    </Routes>
  );
}
