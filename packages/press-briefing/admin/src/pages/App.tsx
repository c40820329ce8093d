import { Guard } from '@hoitu/admin-kit';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../../domain/permissions';
import { useMay } from '../hooks';
import { HOME } from '../pluginId';
import { AgenciesPage } from './AgenciesPage';
import { AnswersPage } from './AnswersPage';
import { CalendarPage } from './CalendarPage';
import { CheckInPage } from './CheckInPage';
import { CoveragePage } from './CoveragePage';
import { FiguresPage } from './FiguresPage';
import { HolidaysPage } from './HolidaysPage';
import { QuestionsPage } from './QuestionsPage';
import { SeriesFormPage } from './SeriesFormPage';
import { SeriesPage } from './SeriesPage';
import { SessionPage } from './SessionPage';
import { WeekPage } from './WeekPage';

/** A page for who has any of these rights. */
const For = ({ rights, children }: { rights: (keyof typeof PERMISSIONS)[]; children: ReactNode }) => (
  <Guard rights={rights.map((right) => ({ action: PERMISSIONS[right] }))}>{children}</Guard>
);
const seen = (page: ReactNode) => <For rights={['see']}>{page}</For>;

/** Each opens where its own work is. */
function Start() {
  const may = useMay();
  if (may.loading) return <Page.Loading />;
  return <Navigate to={may.see ? 'this-week' : may.answer ? 'answers' : 'agencies'} replace />;
}

/** What is owed: all of it for who sees the briefing, one's own for who only answers. */
function Due() {
  const may = useMay();
  if (may.loading) return <Page.Loading />;
  return <Navigate to={`${HOME}/${may.see ? 'questions' : 'answers'}`} replace />;
}

export default function App() {
  return (
    <Routes>
      <Route index element={<Start />} />
      <Route path="this-week" element={seen(<WeekPage />)} />
      <Route path="meetings/:occurrence" element={seen(<WeekPage />)} />
      <Route path="meetings/:occurrence/coverage" element={seen(<CoveragePage />)} />
      <Route path="meetings/:occurrence/session" element={seen(<SessionPage />)} />
      <Route
        path="check-in/:code"
        element={
          <For rights={['manage']}>
            <CheckInPage />
          </For>
        }
      />
      <Route path="series" element={seen(<SeriesPage />)} />
      <Route path="series/new" element={seen(<SeriesFormPage />)} />
      <Route path="series/:id" element={seen(<SeriesFormPage />)} />
      <Route path="calendar" element={seen(<CalendarPage />)} />
      <Route path="holidays" element={seen(<HolidaysPage />)} />
      <Route path="due" element={<Due />} />
      <Route path="questions" element={seen(<QuestionsPage />)} />
      <Route
        path="answers"
        element={
          <For rights={['answer']}>
            <AnswersPage />
          </For>
        }
      />
      {(['agencies', 'delegates', 'units'] as const).map((view) => (
        <Route
          key={view}
          path={view === 'agencies' ? view : `agencies/${view}`}
          element={
            <For rights={['see', 'manage', 'accredit']}>
              <AgenciesPage view={view} />
            </For>
          }
        />
      ))}
      <Route path="figures" element={seen(<FiguresPage />)} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
