import { sayClock, sayDuration, saySigned } from '@hoitu/admin-kit';
import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { useIntl } from 'react-intl';
import { createGlobalStyle, styled } from 'styled-components';
import type { BulletinView, bulletinEndpoints } from '../../../../../contracts';
import { rundown } from '../../../../../domain/radio/rundown';
import { useT } from '../../../useT';
import { useSayKind } from '../RowFace';
import { timingOf } from '../timing';
import { useSayInsert } from '../useSayInsert';
import { useTitle } from '../useTitle';
import { sayDay } from '../words';

export type Reading = ResponseOf<typeof bulletinEndpoints.reading>;
export type ReadingPage = Reading['pages'][number];

/** Strapi's shell is no part of the paper, on the screen either: what one sees is what comes out. */
export const Alone = createGlobalStyle`
  body > *:not([data-sheet]) { display: none !important; }
  html, body { background: #fff !important; height: auto !important; overflow: visible !important; }
  @page {
    size: A4;
    margin: 16mm 16mm 18mm;
    @bottom-right { content: counter(page) ' / ' counter(pages); font: 10pt sans-serif; }
  }
`;

/** Paper is white and ink is black, whatever the theme. Letters that are read aloud have no serifs and much air. */
export const Paper = styled.div`
  max-width: 178mm;
  min-height: 100vh;
  margin: 0 auto;
  padding: 16px;
  background: #fff;
  color: #000;
  font-family: 'Noto Sans', Arial, Helvetica, sans-serif;
  font-size: 11pt;
  line-height: 1.4;
  overflow-wrap: anywhere;
  h1 {
    font-size: 20pt;
    line-height: 1.2;
    font-weight: 700;
    margin-bottom: 4px;
  }
  h2 {
    font-size: 16pt;
    line-height: 1.25;
    font-weight: 700;
    margin: 6mm 0 4mm;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin-top: 5mm;
    font-size: 10pt;
  }
  th {
    text-align: left;
    border-bottom: 1.5px solid #000;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    vertical-align: top;
  }
  td {
    border-bottom: 1px solid #999;
  }
  th,
  td.less {
    overflow-wrap: normal;
    word-break: keep-all;
  }
  .head > b {
    white-space: nowrap;
  }
  .num {
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  tr {
    break-inside: avoid;
  }
  .page {
    break-before: page;
    border-top: 1px dashed #999;
    margin-top: 24px;
    padding-top: 12px;
  }
  .head {
    display: flex;
    justify-content: space-between;
    gap: 8mm;
    padding-bottom: 2mm;
    border-bottom: 1.5px solid #000;
    font-variant-numeric: tabular-nums;
  }
  .words {
    font-size: 16pt;
    line-height: 1.6;
    margin: 0 0 5mm;
    white-space: pre-line;
    orphans: 3;
    widows: 3;
  }
  .insert {
    border: 2px solid #000;
    padding: 2mm 4mm;
    font-weight: 700;
    break-inside: avoid;
  }
  .notes {
    border-top: 1px solid #999;
    padding-top: 2mm;
    break-inside: avoid;
  }
  @media screen and (max-width: 640px) {
    .less {
      display: none;
    }
  }
  @media print {
    padding: 0;
    max-width: none;
    .screen {
      display: none;
    }
    .page {
      border-top: 0;
      margin-top: 0;
      padding-top: 0;
    }
  }
`;

/** The rundown: what comes when, and who reads it. */
export function Cover({ reading: { bulletin, pages } }: { reading: Reading }) {
  const t = useT();
  const { locale } = useIntl();
  const sayKind = useSayKind();
  const titleOf = useTitle();
  const { rows, total, over } = rundown(timingOf(bulletin), bulletin.rows, Date.parse(bulletin.startsAt));
  const times = new Map(rows.map((row) => [row.id, row]));
  const starts = new Date(bulletin.startsAt);
  const numbers = new Map(pages.map((page) => [page.item, page]));
  const shown = bulletin.rows.filter(({ id }) => times.get(id)?.counts);
  return (
    <section>
      <h1>{t('bulletin.titled', { name: bulletin.name, day: sayDay(starts, locale) })}</h1>
      <p>
        {t('bulletin.paper.sum', {
          start: sayClock(starts),
          end: sayClock(new Date(bulletin.hardEnd)),
          total: sayDuration(total),
          over: saySigned(over),
        })}
      </p>
      <table>
        <thead>
          <tr>
            {(['number', 'title', 'kind', 'presenter', 'start', 'back', 'estimate'] as const).map((name) => (
              <th
                key={name}
                scope="col"
                className={{ start: 'num', back: 'num less', estimate: 'num', kind: 'less', presenter: 'less' }[name as string]}
              >
                {t(`bulletin.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => {
            const time = times.get(row.id);
            return (
              <tr key={row.id}>
                <td>{numbers.get(row.id)?.number ?? index + 1}</td>
                <td>
                  <b>{titleOf(row)}</b> {row.float && `(${t('bulletin.floats')})`}
                  {row.note && <div>{row.note}</div>}
                </td>
                <td className="less">{sayKind(row)}</td>
                <td className="less">{numbers.get(row.id)?.presenter}</td>
                <td className="num">{time?.start != null && sayClock(new Date(time.start))}</td>
                <td className="num less">{time?.back != null && sayClock(new Date(time.back))}</td>
                <td className="num">{sayDuration(time?.seconds ?? 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** One item: whose it is, how long it runs, its words and how its names are said. */
export function ItemPage({ page, count, bulletin, said }: { page: ReadingPage; count: number; bulletin: BulletinView; said: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const titleOf = useTitle();
  const sayInsert = useSayInsert();
  const starts = new Date(bulletin.startsAt);
  const row = bulletin.rows.find(({ id }) => id === page.item);
  return (
    <section className="page" data-page={page.number}>
      <div className="head">
        <span>
          {bulletin.name} · {sayDay(starts, locale)} {sayClock(starts)}
        </span>
        <b>{t('bulletin.paper.item', { number: page.number, count })}</b>
      </div>
      <h2>{row ? titleOf(row) : page.title}</h2>
      <p>{[page.presenter, t('bulletin.paper.length', { length: sayDuration(page.seconds) })].filter(Boolean).join(' · ')}</p>
      <div style={{ height: '5mm' }} />
      {page.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
        <p key={index} className={part.kind === 'insert' ? 'words insert' : 'words'}>
          {part.kind === 'insert' ? sayInsert(part, row) : said ? part.said : part.written}
        </p>
      ))}
      {page.notes.length > 0 && (
        <p className="notes">
          {t('bulletin.paper.notes')} {page.notes.map(({ written, said: how }) => `${written}: ${how}`).join(' · ')}
        </p>
      )}
    </section>
  );
}
