import { Chip, sayMoment, type Tone, useNow } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import type { BulletinRow } from '../../../../contracts';
import type { BulletinState, Readiness } from '../../../../domain/radio/bulletin';
import { useT } from '../../useT';

const STATE_TONES: Record<BulletinState, Tone> = { planned: 'neutral', locked: 'primary', on_air: 'danger', done: 'success' };

/** How far a bulletin is. "On air" is red, as the lamp at the studio's door. */
export function BulletinChip({ state }: { state: BulletinState }) {
  const t = useT();
  return <Chip tone={STATE_TONES[state]}>{t(`bulletin.state.${state}`)}</Chip>;
}

const TONES: Record<Readiness, Tone> = {
  pulled: 'danger',
  missing: 'danger',
  outdated: 'warning',
  draft: 'alternative',
  waiting: 'secondary',
  ready: 'success',
};

/** How far an item is, in a word: on air and after it, what became of it. */
export function ReadinessChip({ row, current, over }: { row: BulletinRow; current: boolean; over: boolean }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  const { readiness, since } = row;
  if (current) return <Chip tone="danger">{t('bulletin.now')}</Chip>;
  if (row.killed && row.ended)
    return <Chip tone="danger">{t('bulletin.killedAt', { when: sayMoment(new Date(row.ended), now, locale) })}</Chip>;
  if (row.ended) return <Chip>{t('bulletin.aired')}</Chip>;
  if (readiness === 'pulled')
    return (
      <Chip tone="danger">
        {since ? t('bulletin.pulledAt', { when: sayMoment(new Date(since), now, locale) }) : t('bulletin.ready.pulled')}
      </Chip>
    );
  if (row.killed) return <Chip tone="danger">{t('bulletin.killed')}</Chip>;
  if (over) return row.spare ? null : <Chip>{t('bulletin.unread')}</Chip>;
  const approved = readiness === 'ready' && row.script !== null;
  return <Chip tone={TONES[readiness]}>{t(approved ? 'bulletin.ready.approved' : `bulletin.ready.${readiness}`)}</Chip>;
}
