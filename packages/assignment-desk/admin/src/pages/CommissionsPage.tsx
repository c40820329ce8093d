import { Guard } from '@hoitu/admin-kit';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { CommissionDetail } from '../commissions/CommissionDetail';
import { CommissionList } from '../commissions/CommissionList';
import { SheetPage } from '../commissions/SheetPage';

export function CommissionsPage() {
  return (
    <Guard rights={[{ action: PERMISSIONS.order }]}>
      <Routes>
        <Route index element={<CommissionList />} />
        <Route path=":id" element={<CommissionDetail />} />
        <Route path=":id/sheet" element={<SheetPage />} />
      </Routes>
    </Guard>
  );
}
