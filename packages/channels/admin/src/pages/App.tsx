import { Loading } from '@hoitu/admin-kit';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PreviewPage } from '../preview/PreviewPage';
import { ANY_RIGHT, RIGHTS, useCan } from '../rights';
import { CalendarPage } from './CalendarPage';
import { DestinationsPage } from './DestinationsPage';
import { OutboxPage } from './OutboxPage';
import { RecallPage } from './RecallPage';
import { RecallsPage } from './RecallsPage';
import { ScriptPage } from './ScriptPage';
import { ScriptsPage } from './ScriptsPage';

const Guarded = ({ by, children }: { by: typeof ANY_RIGHT; children: ReactNode }) => (
  <Page.Protect permissions={by}>{children}</Page.Protect>
);

/** A producer who sees no outbox begins with the scripts. */
function Home() {
  const can = useCan();
  if (can.isLoading) return <Loading />;
  return <Navigate to={can.outbox ? 'outbox' : can.scripts ? 'scripts' : can.recall ? 'recalls' : 'destinations'} replace />;
}

export default function App() {
  const recalls = [...RIGHTS.outbox, ...RIGHTS.recall];
  const scripts = [...RIGHTS.scripts, ...RIGHTS.outbox];
  return (
    <Guarded by={ANY_RIGHT}>
      <Routes>
        <Route
          path="outbox"
          element={
            <Guarded by={RIGHTS.outbox}>
              <OutboxPage />
            </Guarded>
          }
        />
        <Route
          path="calendar"
          element={
            <Guarded by={RIGHTS.outbox}>
              <CalendarPage />
            </Guarded>
          }
        />
        <Route
          path="recalls"
          element={
            <Guarded by={recalls}>
              <RecallsPage />
            </Guarded>
          }
        />
        <Route
          path="recalls/:id"
          element={
            <Guarded by={recalls}>
              <RecallPage />
            </Guarded>
          }
        />
        <Route
          path="preview"
          element={
            <Guarded by={[...RIGHTS.adapt, ...RIGHTS.outbox]}>
              <PreviewPage />
            </Guarded>
          }
        />
        <Route
          path="scripts"
          element={
            <Guarded by={scripts}>
              <ScriptsPage />
            </Guarded>
          }
        />
        <Route
          path="scripts/:id"
          element={
            <Guarded by={scripts}>
              <ScriptPage />
            </Guarded>
          }
        />
        <Route
          path="destinations"
          element={
            <Guarded by={[...RIGHTS.destinations, ...RIGHTS.outbox]}>
              <DestinationsPage />
            </Guarded>
          }
        />
        <Route path="*" element={<Home />} />
      </Routes>
    </Guarded>
  );
}
