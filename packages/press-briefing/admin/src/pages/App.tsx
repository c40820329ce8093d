import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { CalendarPage } from './CalendarPage';
import { SeriesFormPage } from './SeriesFormPage';
import { SeriesPage } from './SeriesPage';
import { WeekPage } from './WeekPage';

export default function App() {
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.see, subject: null }]}>
      <Routes>
        <Route index element={<Navigate to="this-week" replace />} />
        <Route path="this-week" element={<WeekPage />} />
        <Route path="meetings/:occurrence" element={<WeekPage />} />
        <Route path="series" element={<SeriesPage />} />
        <Route path="series/new" element={<SeriesFormPage />} />
        <Route path="series/:id" element={<SeriesFormPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
