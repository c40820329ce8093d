import { PrintCopy } from '@hoitu/admin-kit';
import { type ReactNode, useEffect, useState } from 'react';
import { css, styled } from 'styled-components';
import type { Invitation, Occurrence } from '../../../contracts';
import { useSay } from '../say';
import { useT } from '../useT';
import { atTheDoor } from './finding';

const ink = css`
  color: #000;
  font-family: 'Times New Roman', 'Noto Serif', serif;
  font-size: 12pt;
  line-height: 1.4;
`;
const Sheet = styled.article`
  ${ink}
  h1 {
    margin: 0 0 6pt;
    font-size: 15pt;
    font-weight: 700;
    text-align: center;
  }
  p {
    margin: 0 0 4pt;
  }
`;
const Table = styled.table`
  width: 100%;
  margin-top: 10pt;
  border-collapse: collapse;
  th,
  td {
    padding: 4pt 6pt;
    border: 0.5pt solid #000;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
    height: 26pt;
  }
`;
export const Words = styled.div`
  ${ink}
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** Prints what is handed over, once, and takes it away again: the page's own paper copy is not in its way. */
export function usePrint(): { print(sheet: ReactNode): void; paper: ReactNode } {
  const [sheet, setSheet] = useState<ReactNode>(null);
  useEffect(() => {
    if (sheet === null) return;
    const done = () => setSheet(null);
    window.addEventListener('afterprint', done);
    // After the copy is laid out.
    const frame = window.requestAnimationFrame(() => window.print());
    return () => {
      window.cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [sheet]);
  return { print: setSheet, paper: sheet === null ? null : <PrintCopy>{sheet}</PrintCopy> };
}

/** Lines left free for those who come without an invitation. */
const FREE = ['free-1', 'free-2', 'free-3', 'free-4', 'free-5'];

/** The list that lies at the door to be signed. */
export function AttendanceSheet({ meeting, invitations }: { meeting: Occurrence; invitations: readonly Invitation[] }) {
  const t = useT();
  const say = useSay();
  return (
    <Sheet data-sheet="attendance">
      <h1>{t('session.sheet.title')}</h1>
      <p>
        <strong>{meeting.title}</strong>
      </p>
      <p>{say.whenFull(meeting)}</p>
      {meeting.room && <p>{meeting.room}</p>}
      <Table>
        <thead>
          <tr>
            <th style={{ width: '5%' }}>{t('session.sheet.no')}</th>
            <th style={{ width: '28%' }}>{t('session.sheet.name')}</th>
            <th style={{ width: '35%' }}>{t('session.sheet.agency')}</th>
            <th>{t('session.sheet.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {atTheDoor(invitations)
            .filter((one) => one.rsvp !== 'no' || one.checkedInAt)
            .map((one, n) => (
              <tr key={one.id}>
                <td>{n + 1}</td>
                <td>
                  {one.substitute ? `${one.substitute.name} (${t('session.instead', { name: one.name })})` : one.name}
                  {one.rsvp === 'online' && ` (${t('session.rsvp.online')})`}
                </td>
                <td>{[one.agencyName, one.substitute?.role ?? one.role].filter(Boolean).join(', ')}</td>
                <td />
              </tr>
            ))}
          {FREE.map((line) => (
            <tr key={line}>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </Table>
    </Sheet>
  );
}

export function MinutesSheet({ minutes }: { minutes: string }) {
  return <Words data-sheet="minutes">{minutes}</Words>;
}
