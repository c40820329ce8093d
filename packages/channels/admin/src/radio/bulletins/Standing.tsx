import { sayClock, sayDuration, saySigned } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { BulletinView } from '../../../../contracts';
import type { Rundown } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';

/** Within so many seconds a bulletin ends on time: nobody reads more exactly. */
export const ON_TIME = 2;
export type Verdict = 'over' | 'under' | 'onTime';
export const verdictOn = (over: number): Verdict => (over > ON_TIME ? 'over' : over < -ON_TIME ? 'under' : 'onTime');

/** Stays in sight while the list scrolls below it. */
export const Strip = styled.div`
  position: sticky;
  top: 0;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  gap: 8px 12px;
  align-items: stretch;
  margin: 0 -4px 12px;
  padding: 8px 4px;
  background: ${({ theme }) => theme.colors.neutral100};
  @media (max-width: 900px) {
    gap: 6px;
  }
`;

export const Box = styled.div<{ $tone?: 'danger' | 'warning' | 'success' | undefined }>`
  flex: 0 1 auto;
  min-width: 118px;
  padding: 8px 16px;
  border: 1px solid ${({ theme, $tone }) => ($tone ? theme.colors[`${$tone}200`] : theme.colors.neutral150)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone }) => ($tone ? theme.colors[`${$tone}100`] : theme.colors.neutral0)};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  @media (max-width: 900px) {
    flex: 1 1 0;
    min-width: 84px;
    padding: 4px 8px;
  }
`;

export const Big = styled.span<{ $tone?: 'danger' | 'warning' | 'success' | undefined }>`
  display: block;
  font-size: 2.8rem;
  line-height: 3.4rem;
  font-weight: 700;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  color: ${({ theme, $tone }) =>
    $tone ? `color-mix(in srgb, ${theme.colors[`${$tone}700`]} 75%, ${theme.colors.neutral900})` : theme.colors.neutral800};
  @media (max-width: 900px) {
    font-size: 1.9rem;
    line-height: 2.4rem;
  }
`;

export const TONES = { over: 'danger', under: 'warning', onTime: 'success' } as const;

/** One figure under its name. */
export function Figure({
  label,
  value,
  tone,
  title,
}: {
  label: string;
  value: string;
  tone?: 'danger' | 'warning' | 'success';
  title?: string;
}) {
  return (
    <Box $tone={tone} title={title}>
      <Typography variant="pi" textColor="neutral700">
        {label}
      </Typography>
      <Big $tone={tone}>{value}</Big>
    </Box>
  );
}

/** Over or under, in a word and a figure. */
export function OverUnder({ over }: { over: number }) {
  const t = useT();
  const verdict = verdictOn(over);
  return (
    <div data-over={over} style={{ display: 'contents' }}>
      <Figure label={t(`bulletin.verdict.${verdict}`)} value={saySigned(over)} tone={TONES[verdict]} />
    </div>
  );
}

/** When it must be over, how long it is, and how much that is too much or too little; what to do about it beside. */
export function Standing({ bulletin, rundown, children }: { bulletin: BulletinView; rundown: Rundown; children?: ReactNode }) {
  const t = useT();
  return (
    <Strip role="region" aria-label={t('bulletin.standing')}>
      <Figure label={t('bulletin.hardEnd')} value={sayClock(new Date(bulletin.hardEnd))} />
      <Figure label={t(bulletin.state === 'done' ? 'bulletin.measuredTotal' : 'bulletin.total')} value={sayDuration(rundown.total)} />
      <OverUnder over={rundown.over} />
      {children}
    </Strip>
  );
}
