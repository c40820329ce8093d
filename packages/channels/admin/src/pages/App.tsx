import { Loading } from '@hoitu/admin-kit';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PreviewPage } from '../preview/PreviewPage';
import { BroadcastPage } from '../radio/broadcasts/BroadcastPage';
import { BroadcastsPage } from '../radio/broadcasts/BroadcastsPage';
import { BulletinPage } from '../radio/bulletins/BulletinPage';
import { BulletinsPage } from '../radio/bulletins/BulletinsPage';
import { PrintPage } from '../radio/bulletins/print/PrintPage';
import { TemplatesPage } from '../radio/bulletins/templates/TemplatesPage';
import { ReadingsPage } from '../radio/presenters/ReadingsPage';
import { PrompterPage } from '../radio/prompter/PrompterPage';
import { ScriptPage } from '../radio/script/ScriptPage';
import { ScriptsPage } from '../radio/script/ScriptsPage';
import { ANY_RIGHT, BULLETIN_RIGHTS, LOUDSPEAKER_RIGHTS, RADIO_RIGHTS, RIGHTS, useCan } from '../rights';
import { CalendarPage } from './CalendarPage';
import { DestinationsPage } from './DestinationsPage';
import { OutboxPage } from './OutboxPage';
import { RecallPage } from './RecallPage';
import { RecallsPage } from './RecallsPage';

const Guarded = ({ by, children }: { by: typeof ANY_RIGHT; children: ReactNode }) => (
  <Page.Protect permissions={by}>{children}</Page.Protect>
);

/** A producer who sees no outbox begins with the scripts. */
function Home() {
  const can = useCan();
  if (can.isLoading) return <Loading />;
  const first = [
    can.outbox && 'outbox',
    (can.scripts || can.bulletins) && 'scripts',
    (can.broadcasts || can.broadcastApprove) && 'loudspeakers',
    can.recall && 'recalls',
  ].find(Boolean);
  return <Navigate to={first || 'destinations'} replace />;
}

export default function App() {
  const recalls = [...RIGHTS.outbox, ...RIGHTS.recall];
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
          path="bulletins"
          element={
            <Guarded by={BULLETIN_RIGHTS}>
              <BulletinsPage />
            </Guarded>
          }
        />
        <Route
          path="bulletins/templates"
          element={
            <Guarded by={BULLETIN_RIGHTS}>
              <TemplatesPage />
            </Guarded>
          }
        />
        <Route
          path="bulletins/:id"
          element={
            <Guarded by={BULLETIN_RIGHTS}>
              <BulletinPage />
            </Guarded>
          }
        />
        <Route
          path="bulletins/:id/print"
          element={
            <Guarded by={BULLETIN_RIGHTS}>
              <PrintPage />
            </Guarded>
          }
        />
        <Route
          path="bulletins/:id/prompter"
          element={
            <Guarded by={BULLETIN_RIGHTS}>
              <PrompterPage />
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
            <Guarded by={RADIO_RIGHTS}>
              <ScriptsPage />
            </Guarded>
          }
        />
        <Route
          path="scripts/:id"
          element={
            <Guarded by={RADIO_RIGHTS}>
              <ScriptPage />
            </Guarded>
          }
        />
        <Route
          path="readings"
          element={
            <Guarded by={RADIO_RIGHTS}>
              <ReadingsPage />
            </Guarded>
          }
        />
        <Route
          path="loudspeakers"
          element={
            <Guarded by={LOUDSPEAKER_RIGHTS}>
              <BroadcastsPage />
            </Guarded>
          }
        />
        <Route
          path="loudspeakers/:id"
          element={
            <Guarded by={LOUDSPEAKER_RIGHTS}>
              <BroadcastPage />
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
