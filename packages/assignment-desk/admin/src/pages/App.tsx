import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { BoardPage } from './BoardPage';
import { MyWorkPage } from './MyWorkPage';

export default function App() {
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.read, subject: null }]}>
      <Routes>
        <Route path="board" element={<BoardPage />} />
        <Route path="my-work" element={<MyWorkPage />} />
        <Route path="*" element={<Navigate to="board" replace />} />
      </Routes>
    </Page.Protect>
  );
}
