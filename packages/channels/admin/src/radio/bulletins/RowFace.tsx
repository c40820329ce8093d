import { Chip, sayClock, sayDuration } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { BulletinRow } from '../../../../contracts';
import { type RundownRow, secondsOf } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { ReadinessChip } from './chips';
import { counts } from './foresee';

/** What kind it is, and how much of it nobody reads: "Đọc + băng 0:35". */
export function useSayKind(): (row: Pick<BulletinRow, 'kind' | 'insert'>) => string {
  const t = useT();
  return ({ kind, insert }) =>
    kind === 'script' && insert ? t('bulletin.kind.withInsert', { length: sayDuration(insert) }) : t(`bulletin.kind.${kind}`);
}

type Props = {
  row: BulletinRow;
  number: number | null;
  time: RundownRow | undefined;
  current: boolean;
  over?: boolean;
  /** The title, as a button where the row can be opened. */
  title: ReactNode;
  trouble?: ReactNode;
};

/** What stands in the middle of a row, the same in the list and under the hand that carries it. */
export function RowFace({ row, number, time, current, over = false, title, trouble }: Props) {
  const t = useT();
  const sayKind = useSayKind();
  const out = !counts(row) && !row.spare;
  const kind = sayKind(row);
  const who = row.kind === 'sting' ? null : row.reader;
  const reader = who ? t('bulletin.readerShort', { name: who.name, rate: who.rate }) : '';
  const under = [kind, reader].filter(Boolean).join(' · ');
  return (
    <>
      <span className="number num out">{number}</span>
      <div className="what" style={{ minWidth: 0, padding: '6px 0', overflowWrap: 'anywhere' }}>
        <span className="out">{title}</span> {row.float && !out && <Chip>{t('bulletin.floats')}</Chip>}
        <Narrow>{under}</Narrow>
        {row.note && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {row.note}
          </Typography>
        )}
        {trouble}
      </div>
      <div className="facts">
        <span className="wide out">{kind}</span>
        <span
          className="wide"
          style={{ overflowWrap: 'anywhere' }}
          title={who ? t('bulletin.reader', { name: who.name, rate: who.rate }) : undefined}
        >
          {reader}
        </span>
        <span className="num planned out">
          <span className="label">{t('bulletin.planned')}</span>
          {row.planned > 0 ? sayDuration(row.planned) : ''}
        </span>
        <span className={row.ended ? 'num' : 'num out'} title={t(`bulletin.basis.${time?.basis ?? 'none'}`)}>
          <span className="label">{t(row.ended ? 'bulletin.measured' : 'bulletin.estimate')}</span>
          <Typography fontWeight={row.ended ? 'bold' : undefined} textColor={row.ended ? 'alternative700' : undefined}>
            {sayDuration(row.ended ? (row.measured ?? 0) : out ? 0 : secondsOf(row))}
          </Typography>
        </span>
        <span className="num">
          {time?.start != null && (
            <>
              <span className="label">{t('bulletin.start')}</span>
              {sayClock(new Date(time.start))}
            </>
          )}
        </span>
        <span className="num">
          {time?.back != null && (
            <>
              <span className="label">{t('bulletin.back')}</span>
              {sayClock(new Date(time.back))}
            </>
          )}
        </span>
        <span style={{ display: 'flex' }}>
          <ReadinessChip row={row} current={current} over={over} />
        </span>
      </div>
    </>
  );
}

/** Kind and reader under the title, where their own columns have no room. */
const Narrow = ({ children }: { children: string }) =>
  children ? (
    <Typography tag="p" variant="pi" textColor="neutral600" className="narrow">
      {children}
    </Typography>
  ) : null;
