import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { RecallView, Receipt } from '../../../contracts';
import { useT } from '../useT';

/** Paper is white and its letters black, in a dark admin too. Sizes are those of an official letter. */
const Sheet = styled.article`
  max-width: 210mm;
  margin: 0 auto;
  color: #111;
  background: #fff;
  font-family: 'Times New Roman', 'Noto Serif', 'Liberation Serif', serif;
  font-size: 12pt;
  line-height: 1.4;
  overflow-wrap: anywhere;
  .head,
  h2,
  .law {
    text-align: center;
  }
  .head > span {
    display: block;
    font-weight: bold;
  }
  .head > span + span {
    display: inline-block;
    border-bottom: 1px solid #111;
  }
  h2 {
    margin: 24px 0 4px;
    font-size: 15pt;
    font-weight: bold;
    text-transform: uppercase;
  }
  h3 {
    margin: 20px 0 6px;
    font-size: 12pt;
    font-weight: bold;
  }
  .law {
    font-style: italic;
    margin-bottom: 20px;
  }
  dl {
    display: grid;
    grid-template-columns: 42mm minmax(0, 1fr);
    gap: 4px 16px;
    margin: 0;
  }
  dt,
  th {
    font-weight: bold;
  }
  dd {
    margin: 0;
    white-space: pre-wrap;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 10.5pt;
  }
  th,
  td {
    padding: 4px 6px;
    border: 1px solid #555;
    text-align: left;
    vertical-align: top;
  }
  .time {
    white-space: nowrap;
  }
  thead {
    display: table-header-group;
  }
  tr,
  .sign {
    break-inside: avoid;
  }
  .sign {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px;
    margin-top: 32px;
    text-align: center;
  }
  .sign > div {
    min-height: 36mm;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    min-width: 560px;
  }
  @media (max-width: 640px) {
    dl {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    dl {
      grid-template-columns: 42mm minmax(0, 1fr);
    }
    .scroll {
      overflow: visible;
    }
    .scroll table {
      min-width: 0;
    }
  }
`;

/** The record of a withdrawal or correction as it is signed and kept: what, why, who, when, and what each destination answered. */
export function RecordPaper({ recall, timezone }: { recall: RecallView; timezone: string }) {
  const t = useT();
  const { locale } = useIntl();
  const zone = timezone ? { timeZone: timezone } : {};
  const full = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', ...zone }).format(new Date(iso));
  const facts: [string, string][] = [
    [t('record.headline'), recall.headline],
    [t('record.version'), String(recall.storyVersion)],
    [t('record.reason'), recall.reason],
    ...(recall.note ? ([[t(`recall.note.${recall.act}`), recall.note]] as [string, string][]) : []),
    [t('record.by'), recall.by],
    [t('record.at'), full(recall.at)],
    [t('record.done'), recall.doneAt ? full(recall.doneAt) : t('record.open')],
  ];
  return (
    <Sheet lang={locale}>
      <p className="head">
        <span>{t('record.state')}</span>
        <span>{t('record.motto')}</span>
      </p>
      <h2>{t(`record.title.${recall.act}`)}</h2>
      <p className="law">{t('record.law')}</p>
      <dl>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <h3>{t('record.receipts')}</h3>
      {recall.receipts.length === 0 ? <p>{t('recall.nowhere')}</p> : <Receipts receipts={recall.receipts} full={full} />}
      {recall.stopped.length > 0 && (
        <>
          <h3>{t('recall.stopped')}</h3>
          <p>{recall.stopped.map((one) => `${one.name} (${t(`operation.${one.operation}`)})`).join('; ')}</p>
        </>
      )}
      <div className="sign">
        <Signed name={t('record.maker')} />
        <Signed name={t('record.head')} />
      </div>
    </Sheet>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

function Signed({ name }: { name: string }) {
  const t = useT();
  return (
    <div>
      <strong>{name}</strong>
      <br />
      <em>{t('record.sign')}</em>
    </div>
  );
}

function Receipts({ receipts, full }: { receipts: readonly Receipt[]; full(iso: string): string }) {
  const t = useT();
  const stands = ({ done, live, operation, state }: Receipt): string =>
    done
      ? t(operation === 'retract' && state === 'delivered' ? 'state.pulled' : `state.${state}`)
      : t(live ? 'recall.maybeLive' : 'record.waits');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reached by the keyboard.
    <section className="scroll" tabIndex={0} aria-label={t('record.receipts')}>
      <table>
        <thead>
          <tr>
            {['place', 'act', 'state', 'remote', 'when'].map((column) => (
              <th key={column} scope="col">
                {t(`record.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {receipts.map((one) => (
            <tr key={one.delivery}>
              <td>{one.destination.name}</td>
              <td>{t(`operation.${one.operation}`)}</td>
              <td>{stands(one)}</td>
              <td>{one.remoteId ?? one.link ?? '–'}</td>
              <td className="time">{one.at ? full(one.at) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
