import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { CommissionDetail } from '../commissions/CommissionDetail';
import { CommissionList } from '../commissions/CommissionList';
import { SheetPage } from '../commissions/SheetPage';

export function CommissionsPage() {
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.order, subject: null }]}>
      <Routes>
        <Route index element={<CommissionList />} />
        <Route path=":id" element={<CommissionDetail />} />
        <Route path=":id/sheet" element={<SheetPage />} />
      </Routes>
    </Page.Protect>
  );
}
