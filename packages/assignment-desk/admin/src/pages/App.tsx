import { Guard } from '@hoitu/admin-kit';
import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { BoardPage } from './BoardPage';
import { MyWorkPage } from './MyWorkPage';

// What a phone in the rain does not need is not downloaded by it.
const CalendarPage = lazy(() => import('./CalendarPage').then((page) => ({ default: page.CalendarPage })));
const ListPage = lazy(() => import('./ListPage').then((page) => ({ default: page.ListPage })));
const WorkloadPage = lazy(() => import('./WorkloadPage').then((page) => ({ default: page.WorkloadPage })));
const CampaignsPage = lazy(() => import('./CampaignsPage').then((page) => ({ default: page.CampaignsPage })));
const CommissionsPage = lazy(() => import('./CommissionsPage').then((page) => ({ default: page.CommissionsPage })));

export default function App() {
  return (
    <Guard rights={[{ action: PERMISSIONS.read }]}>
      <Suspense fallback={<Page.Loading />}>
        <Routes>
          <Route path="board" element={<BoardPage />} />
          <Route path="calendar" element={<CalendarPage />} />
          <Route path="list" element={<ListPage />} />
          <Route path="my-work" element={<MyWorkPage />} />
          <Route path="workload" element={<WorkloadPage />} />
          <Route path="campaigns/*" element={<CampaignsPage />} />
          <Route path="commissions/*" element={<CommissionsPage />} />
          <Route path="*" element={<Navigate to="board" replace />} />
        </Routes>
      </Suspense>
    </Guard>
  );
}
