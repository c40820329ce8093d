import { Caution, sayClock, sayDuration, useNow } from '@hoitu/admin-kit';
import { Button, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { BulletinAct, BulletinRow, BulletinView } from '../../../../contracts';
import { nextUp } from '../../../../domain/radio/acts';
import { rundown, secondsOf } from '../../../../domain/radio/rundown';
import { useT } from '../../useT';
import { pulledIn } from './foresee';
import { Big, Box, Figure, OverUnder, Strip } from './Standing';
import { timingOf } from './timing';
import { useTitle } from './useTitle';

/** How long a press of Next can be taken back. */
const BACK_MS = 10_000;
/** Two presses closer than this are one: a pedal bounces, a hand trembles. */
const BOUNCE_MS = 600;

const Current = styled(Box)`
  flex: 1 1 260px;
  min-width: 0;
  @media (max-width: 900px) {
    flex-basis: 100%;
    order: -1;
  }
`;
const Title = styled.p`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  font-size: 2rem;
  line-height: 2.6rem;
  font-weight: 700;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  @media (max-width: 900px) {
    font-size: 1.7rem;
    line-height: 2.2rem;
  }
`;
const Acts = styled.div`
  flex: 0 1 auto;
  display: flex;
  flex-direction: column;
  gap: 6px;
  min-width: 200px;
  max-width: 340px;
  & > button {
    height: auto;
    min-height: 44px;
    white-space: normal;
    justify-content: center;
  }
  @media (max-width: 900px) {
    flex-basis: 100%;
    max-width: none;
    flex-direction: row;
    & > button:first-child {
      flex: 1 1 auto;
      min-height: 56px;
    }
  }
`;

type Props = {
  bulletin: BulletinView;
  /** Milliseconds that the server's clock is ahead of this one. */
  skew: number;
  /** Presses that wait for the network. */
  unsent: number;
  acts: boolean;
  onAct(act: BulletinAct): void;
  onDone(): void;
};

/** On air: the clock, what is read and for how long yet, how the end stands; Next for a hand, the space bar or a pedal. */
export function OnAir({ bulletin, skew, unsent, acts, onAct, onDone }: Props) {
  const t = useT();
  const titleOf = useTitle();
  const here = useNow(1_000);
  const now = new Date(here.getTime() + skew);
  const row = bulletin.rows.find(({ id }) => id === bulletin.current) ?? null;
  const next = nextUp(bulletin.rows, pulledIn(bulletin.rows)) as BulletinRow | undefined;
  const began = row?.began ? Date.parse(row.began) : null;
  const elapsed = began === null ? 0 : Math.max(0, Math.floor((now.getTime() - began) / 1000));
  const left = row ? secondsOf(row) - elapsed : 0;
  const { over } = rundown(timingOf(bulletin), bulletin.rows, now.getTime());
  const mayBack = began !== null && now.getTime() - began < BACK_MS;

  const pressedAt = useRef(0);
  const press = () => {
    if (!acts || !next || Date.now() - pressedAt.current < BOUNCE_MS) return;
    pressedAt.current = Date.now();
    onAct({ do: 'next', item: bulletin.current });
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target as HTMLElement;
      const busy = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
      if (busy || document.querySelector('[role=dialog], [role=menu]')) return;
      // A button that has the focus keeps its space bar, but a title in the list has Enter for itself.
      const free = at === document.body || at.closest('[data-row]') !== null || at.closest('button, a') === null;
      if (event.key !== 'PageDown' && !(event.key === ' ' && free)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <Strip role="region" aria-label={t('bulletin.state.on_air')} data-on-air={bulletin.current ?? ''}>
      <Figure label={t('bulletin.clock')} value={sayClock(now)} />
      <Current>
        <Typography variant="pi" textColor="neutral700">
          {t('bulletin.nowReading')}
        </Typography>
        <Title>{row ? titleOf(row) : t('bulletin.nothingLeft')}</Title>
        {row && (
          <Typography style={{ fontVariantNumeric: 'tabular-nums' }} textColor={left < 0 ? 'danger700' : 'neutral800'}>
            {t(left < 0 ? 'bulletin.elapsedOver' : 'bulletin.elapsed', {
              elapsed: sayDuration(elapsed),
              left: sayDuration(Math.abs(left)),
            })}
          </Typography>
        )}
      </Current>
      <Box>
        <Typography variant="pi" textColor="neutral700">
          {t('bulletin.hardEnd')}
        </Typography>
        <Big>{sayClock(new Date(bulletin.hardEnd))}</Big>
      </Box>
      <OverUnder over={over} />
      {acts && (
        <Acts>
          {next ? (
            <Button size="L" onClick={press}>
              {t('bulletin.next', { title: titleOf(next) })}
            </Button>
          ) : (
            <Button size="L" onClick={onDone}>
              {t('bulletin.done')}
            </Button>
          )}
          {mayBack && row && (
            <Button variant="tertiary" onClick={() => onAct({ do: 'back', item: row.id })}>
              {t('bulletin.backOne', { seconds: Math.max(0, Math.ceil((BACK_MS - (now.getTime() - (began ?? 0))) / 1000)) })}
            </Button>
          )}
        </Acts>
      )}
      {unsent > 0 && (
        <Caution role="alert" fontWeight="bold" style={{ flexBasis: '100%' }}>
          {t('bulletin.unsent', { count: unsent })}
        </Caution>
      )}
    </Strip>
  );
}
