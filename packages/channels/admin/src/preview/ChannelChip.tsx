import { Chip, sayDuration, sayMoment, useNow } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import type { Previewed } from '../../../contracts';
import { NEEDS_PERSON } from '../../../domain/delivery';
import { StateChip } from '../components/StateChip';
import { useT } from '../useT';
import type { StoryPreview } from './api';
import { errorsOf } from './foretell';
import { useSayNumber } from './say';

export type About = Pick<StoryPreview, 'status' | 'embargo' | 'timezone'>;

/** How one channel stands, in one word: trouble first, then what it waits for, then what will happen. */
export function ChannelChip({ channel, about }: { channel: Previewed; about: About }) {
  const t = useT();
  const say = useSayNumber();
  const { locale } = useIntl();
  const now = useNow();
  const { left, on, next, state, operation, heldFor, until, measures, approval, adaptation } = channel;
  const moment = (iso: string) => sayMoment(new Date(iso), now, locale, about.timezone);
  const ahead = (iso: string | null | undefined): iso is string => Boolean(iso) && Date.parse(iso as string) > now.getTime();

  if (left && next !== 'retract') return <Chip title={t(`left.${left}.why`)}>{t(`left.${left}`)}</Chip>;
  if (next === 'retract') return <Chip tone="danger">{t('chip.retract')}</Chip>;
  if (!on) return <Chip>{t('chip.off')}</Chip>;
  // Nothing will change there: what stands, stands.
  if (next === null && state) return <StateChip state={state} operation={operation} heldFor={heldFor} until={until} />;
  const over = measures.find(({ used, limit }) => limit !== null && used > limit);
  const errors = errorsOf(channel);
  if (errors.length > 0)
    return (
      <Chip tone="danger" title={errors[0]?.say[locale.startsWith('vi') ? 'vi' : 'en']}>
        {over && over.limit !== null ? t('chip.over', { count: say(over.used - over.limit) }) : t('chip.errors', { count: errors.length })}
      </Chip>
    );
  if (state && NEEDS_PERSON.includes(state)) return <StateChip state={state} operation={operation} heldFor={heldFor} until={until} />;
  if (ahead(about.embargo)) return <Chip tone="warning">{t('chip.embargo', { when: moment(about.embargo) })}</Chip>;
  if (ahead(adaptation?.at)) return <Chip tone="secondary">{t('chip.at', { when: moment(adaptation?.at as string) })}</Chip>;
  if (approval && about.status !== 'published') return <Chip tone="warning">{t('chip.approval')}</Chip>;
  if (state && about.status === 'published') return <StateChip state={state} operation={operation} heldFor={heldFor} until={until} />;
  const seconds = measures.find(({ unit }) => unit === 'seconds');
  if (seconds) return <Chip tone="alternative">{sayDuration(seconds.used)}</Chip>;
  return <Chip tone="success">{t('chip.ready')}</Chip>;
}
