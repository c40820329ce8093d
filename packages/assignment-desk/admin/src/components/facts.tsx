import { Chip, Due, sayMoment, type Tone, useNow } from '@hoitu/admin-kit';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Card } from '../../../contracts';
import { isPending, lateness } from '../../../domain/due';
import type { Kind } from '../../../domain/work';
import { useT } from '../useT';

const KIND_TONES: Record<Kind, Tone> = {
  text: 'primary',
  photo: 'success',
  video: 'success',
  audio: 'alternative',
  social: 'secondary',
  live: 'danger',
};
const RADIO = /radio|fm|loa|phát thanh/i;

/** What decides about a card, in small words: kind, channels, due or since when, embargo. */
export function Facts({ item }: { item: Card }) {
  const t = useT();
  const say = useSayMoment();
  const sayChannel = useSayChannel();
  return (
    <>
      <Chip tone={KIND_TONES[item.kind]}>{t(`kind.${item.kind}`)}</Chip>
      {item.channels.map((channel) => (
        <Chip key={channel} tone={RADIO.test(channel) ? 'alternative' : 'neutral'}>
          {sayChannel(channel)}
        </Chip>
      ))}
      {item.priority === 1 && <Chip tone="warning">{t('priority.1')}</Chip>}
      {item.closed && <Chip>{t('closed')}</Chip>}
      {item.embargo && <Chip tone="warning">{t('embargoed', { at: say(item.embargo) })}</Chip>}
      {item.due && isPending(item.state) && <Due at={item.due} />}
      {!isPending(item.state) && (
        <Typography variant="pi" textColor="neutral600">
          {t(`since.${item.state}`, { at: say(item.stateAt) })}
        </Typography>
      )}
    </>
  );
}

/** The colour at the left edge of a card; words beside it say the same. */
export function useBar(item: Card): 'danger600' | 'warning600' | 'neutral200' {
  const now = useNow();
  const late = lateness(item, now.toISOString());
  return late === 'late' ? 'danger600' : late === 'soon' ? 'warning600' : 'neutral200';
}

/** A moment as an editor says it, in the language of the screen. */
export function useSayMoment(): (iso: string) => string {
  const { locale } = useIntl();
  const now = useNow();
  return (iso) => sayMoment(new Date(iso), now, locale);
}

export const CHANNELS = ['web', 'radio', 'social', 'print', 'tv'];

/** A channel as people call it; an own name stays as it was written. */
export function useSayChannel(): (channel: string) => string {
  const t = useT();
  return (channel) => (CHANNELS.includes(channel) ? t(`channel.${channel}`) : channel);
}
