import { Chip, Due, sayMoment, type Tone, useNowAs } from '@hoitu/admin-kit';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Card } from '../../../contracts';
import { isPending, lateness } from '../../../domain/due';
import type { Kind as KindName } from '../../../domain/work';
import { useT } from '../useT';

const Since = styled.span`
  font-size: 1.2rem;
  line-height: 1.43;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.neutral600};
`;

const KIND_TONES: Record<KindName, Tone> = {
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
  return (
    <>
      <Kind item={item} />
      <Channels item={item} />
      <Marks item={item} />
      <When item={item} />
    </>
  );
}

/** The same in one line: what comes first stays when the line is too short. */
export function FactLine({ item }: { item: Card }) {
  return (
    <>
      <Kind item={item} />
      <When item={item} />
      <Marks item={item} short />
      <Channels item={item} />
    </>
  );
}

function Kind({ item }: { item: Card }) {
  const t = useT();
  return <Chip tone={KIND_TONES[item.kind]}>{t(`kind.${item.kind}`)}</Chip>;
}

function Channels({ item }: { item: Card }) {
  const sayChannel = useSayChannel();
  return item.channels.map((channel) => (
    <Chip key={channel} tone={RADIO.test(channel) ? 'alternative' : 'neutral'}>
      {sayChannel(channel)}
    </Chip>
  ));
}

/** Urgent, closed, under embargo. `short` says of an embargo that is over no more. */
function Marks({ item, short = false }: { item: Card; short?: boolean }) {
  const t = useT();
  const say = useSayMoment();
  const over = useNowAs((now) => item.embargo !== null && Date.parse(item.embargo) <= now.getTime());
  return (
    <>
      {item.priority === 1 && <Chip tone="warning">{t('priority.1')}</Chip>}
      {item.closed && <Chip>{t('closed')}</Chip>}
      {item.embargo && !(short && over) && (
        <Chip tone="warning" title={t('embargoed', { at: say(item.embargo) })}>
          {t(short ? 'board.embargo' : 'embargoed', { at: say(item.embargo) })}
        </Chip>
      )}
    </>
  );
}

/** When it is due while it is pending; since when it is where it is, after that. */
function When({ item }: { item: Card }) {
  const t = useT();
  const say = useSayMoment();
  if (isPending(item.state)) return item.due && <Due at={item.due} />;
  return <Since>{t(`since.${item.state}`, { at: say(item.stateAt) })}</Since>;
}

/** The colour at the left edge of a card; words beside it say the same. */
export function useBar(item: Card): 'danger600' | 'warning600' | 'neutral200' {
  const late = useNowAs((now) => lateness(item, now.toISOString()));
  return late === 'late' ? 'danger600' : late === 'soon' ? 'warning600' : 'neutral200';
}

/** A moment as an editor says it, in the language of the screen. Said anew when the day is another. */
export function useSayMoment(): (iso: string) => string {
  const { locale } = useIntl();
  const day = useNowAs((now) => now.toDateString());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day makes it another function, and so the words are said anew.
  return useCallback((iso) => sayMoment(new Date(iso), new Date(), locale), [day, locale]);
}

export const CHANNELS = ['web', 'radio', 'social', 'print', 'tv'];

/** A channel as people call it; an own name stays as it was written. */
export function useSayChannel(): (channel: string) => string {
  const t = useT();
  return (channel) => (CHANNELS.includes(channel) ? t(`channel.${channel}`) : channel);
}
