import { Failed, Loading } from '@hoitu/admin-kit';
import { Button, Flex, Main } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { createGlobalStyle, styled } from 'styled-components';
import { type Item, useLazyDeskListQuery } from '../api/list';
import { useSayChannel } from '../components/facts';
import { useT } from '../useT';
import { queryOf } from './address';
import type { ListAddress } from './useAddress';
import { useFilterWords } from './useFilterWords';

const MOST = 500;
const STEP = 200;

/** Strapi's shell is no part of the sheet, on the screen either: what one sees is what comes out. */
const Alone = createGlobalStyle`
  body > *:not([data-sheet]) { display: none !important; }
  body { background: #fff !important; }
  @page {
    size: A4 landscape;
    margin: 12mm 12mm 14mm;
    @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; }
  }
`;

/** Paper is white and ink is black, whatever the theme. */
const Sheet = styled.div`
  max-width: 273mm;
  min-height: 100vh;
  margin: 0 auto;
  padding: 24px 16px;
  background: #fff;
  color: #000;
  font-size: 9.5pt;
  line-height: 1.35;
  h1 {
    font-size: 16pt;
    font-weight: 700;
  }
  p {
    margin: 4px 0 12px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    text-align: left;
    font-weight: 700;
    border-bottom: 1.5px solid #000;
  }
  th,
  td {
    padding: 3px 8px 3px 0;
    vertical-align: top;
  }
  td {
    border-bottom: 1px solid #999;
    overflow-wrap: anywhere;
  }
  td.what {
    font-weight: 600;
  }
  td.clock,
  td.name {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  /* A phone shows what fits; the paper has it all. */
  @media screen and (max-width: 700px) {
    .less {
      display: none;
    }
    td.name,
    td.clock {
      white-space: normal;
    }
  }
  @media print {
    padding: 0;
    .screen {
      display: none;
    }
  }
`;

/** All that fits the filters, up to 500, as it goes on paper. */
export function PrintView({ at }: { at: ListAddress }) {
  const [host] = useState(() => Object.assign(document.createElement('div'), { className: 'hoitu-sheet' }));
  useEffect(() => {
    host.setAttribute('data-sheet', '');
    document.body.append(host);
    return () => host.remove();
  }, [host]);
  return createPortal(
    <>
      <Alone />
      <Paper at={at} />
    </>,
    host,
  );
}

function Paper({ at }: { at: ListAddress }) {
  const t = useT();
  const { locale } = useIntl();
  const words = useFilterWords(at.address);
  const { items, total, more, error, retry } = useAll(at);
  const [printedAt] = useState(() => new Date());
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  const complete = items !== null;
  useEffect(() => {
    // A frame later, so that the rows stand when the dialog asks for them.
    if (complete) requestAnimationFrame(() => window.print());
  }, [complete]);
  return (
    <Sheet>
      <Main>
        <Flex className="screen" gap={2} paddingBottom={4}>
          <Button onClick={() => window.print()} disabled={!complete}>
            {t('list.print')}
          </Button>
          <Button variant="tertiary" onClick={() => at.print(false)}>
            {t('list.toScreen')}
          </Button>
        </Flex>
        {error !== undefined && <Failed error={error} retry={retry} />}
        {!items && error === undefined && <Loading />}
        {items && (
          <>
            <h1>{t('list.sheet')}</h1>
            <p>
              {[
                t('list.printedAt', { at: clock.format(printedAt) }),
                ...words.map((word) => word.text),
                t(more ? 'list.countMore' : 'list.count', { count: total }),
              ].join(' · ')}
              {items.length < total && ` · ${t('list.firstOnly', { count: items.length })}`}
            </p>
            <Rows items={items} />
          </>
        )}
      </Main>
    </Sheet>
  );
}

/** What is read first gets the room; names and times take what they need. */
const COLUMNS = [
  ['slugline', '36%'],
  ['desk', '16%'],
  ['person', 'auto'],
  ['kind', '13%'],
  ['due', 'auto'],
  ['state', 'auto'],
  ['tags', '12%'],
] as const;

const SPARE: readonly string[] = ['desk', 'kind', 'tags'];

function Rows({ items }: { items: readonly Item[] }) {
  const t = useT();
  const { locale } = useIntl();
  const sayChannel = useSayChannel();
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'numeric', hour: '2-digit', minute: '2-digit' });
  return (
    <table>
      <thead>
        <tr>
          {COLUMNS.map(([name, width]) => (
            <th key={name} scope="col" className={SPARE.includes(name) ? 'less' : undefined} style={{ width }}>
              {t(`list.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className="what">
              {item.slugline}
              {item.embargo && ` [${t('embargoed', { at: day.format(new Date(item.embargo)) })}]`}
            </td>
            <td className="less">{item.deskName}</td>
            <td className="name">{item.assigneeName ?? t('nobody')}</td>
            <td className="less">{[t(`kind.${item.kind}`), ...item.channels.map(sayChannel)].join(', ')}</td>
            <td className="clock">{item.due ? day.format(new Date(item.due)) : '–'}</td>
            <td className="name">{t(`state.${item.state}`)}</td>
            <td className="less">{item.tags.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type All = { items: Item[] | null; total: number; more: boolean; error: unknown };

/** Page after page, until all is there or the paper is full. */
function useAll(at: ListAddress): All & { retry(): void } {
  const [read] = useLazyDeskListQuery();
  const [tries, setTries] = useState(0);
  const [all, setAll] = useState<All>({ items: null, total: 0, more: false, error: undefined });
  const query = JSON.stringify(queryOf(at.address));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again.
  useEffect(() => {
    let gone = false;
    const run = async () => {
      const items: Item[] = [];
      for (let page = 1; ; page++) {
        const answer = await read({ ...JSON.parse(query), page, pageSize: STEP }).unwrap();
        items.push(...answer.items);
        if (gone) return;
        const full = items.length >= MOST || answer.items.length < STEP;
        if (full) return setAll({ items: items.slice(0, MOST), total: answer.total, more: answer.more, error: undefined });
      }
    };
    run().catch((error: unknown) => !gone && setAll((now) => ({ ...now, error })));
    return () => {
      gone = true;
    };
  }, [query, read, tries]);
  return {
    ...all,
    retry: () => {
      setAll((now) => ({ ...now, error: undefined }));
      setTries((now) => now + 1);
    },
  };
}
