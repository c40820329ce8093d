import { Guard, Loading } from '@hoitu/admin-kit';
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
    <Guard rights={ANY_RIGHT}>
      <Routes>
        <Route
          path="outbox"
          element={
            <Guard rights={RIGHTS.outbox}>
              <OutboxPage />
            </Guard>
          }
        />
        <Route
          path="bulletins"
          element={
            <Guard rights={BULLETIN_RIGHTS}>
              <BulletinsPage />
            </Guard>
          }
        />
        <Route
          path="bulletins/templates"
          element={
            <Guard rights={BULLETIN_RIGHTS}>
              <TemplatesPage />
            </Guard>
          }
        />
        <Route
          path="bulletins/:id"
          element={
            <Guard rights={BULLETIN_RIGHTS}>
              <BulletinPage />
            </Guard>
          }
        />
        <Route
          path="bulletins/:id/print"
          element={
            <Guard rights={BULLETIN_RIGHTS}>
              <PrintPage />
            </Guard>
          }
        />
        <Route
          path="bulletins/:id/prompter"
          element={
            <Guard rights={BULLETIN_RIGHTS}>
              <PrompterPage />
            </Guard>
          }
        />
        <Route
          path="calendar"
          element={
            <Guard rights={RIGHTS.outbox}>
              <CalendarPage />
            </Guard>
          }
        />
        <Route
          path="recalls"
          element={
            <Guard rights={recalls}>
              <RecallsPage />
            </Guard>
          }
        />
        <Route
          path="recalls/:id"
          element={
            <Guard rights={recalls}>
              <RecallPage />
            </Guard>
          }
        />
        <Route
          path="preview"
          element={
            <Guard rights={[...RIGHTS.adapt, ...RIGHTS.outbox]}>
              <PreviewPage />
            </Guard>
          }
        />
        <Route
          path="scripts"
          element={
            <Guard rights={RADIO_RIGHTS}>
              <ScriptsPage />
            </Guard>
          }
        />
        <Route
          path="scripts/:id"
          element={
            <Guard rights={RADIO_RIGHTS}>
              <ScriptPage />
            </Guard>
          }
        />
        <Route
          path="readings"
          element={
            <Guard rights={RADIO_RIGHTS}>
              <ReadingsPage />
            </Guard>
          }
        />
        <Route
          path="loudspeakers"
          element={
            <Guard rights={LOUDSPEAKER_RIGHTS}>
              <BroadcastsPage />
            </Guard>
          }
        />
        <Route
          path="loudspeakers/:id"
          element={
            <Guard rights={LOUDSPEAKER_RIGHTS}>
              <BroadcastPage />
            </Guard>
          }
        />
        <Route
          path="destinations"
          element={
            <Guard rights={[...RIGHTS.destinations, ...RIGHTS.outbox]}>
              <DestinationsPage />
            </Guard>
          }
        />
        <Route path="*" element={<Home />} />
      </Routes>
    </Guard>
  );
}
