import { Chip, Due, Initials } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Desk } from '../../../contracts';
import type { State } from '../../../domain/assignment';
import { isPending } from '../../../domain/due';
import type { Item } from '../api/list';
import { useSayMoment } from '../components/facts';
import { useT } from '../useT';

const FALLBACK = '#8e8ea9';

/** A desk by its colour and its name: never by the colour alone. */
export function DeskName({ item, desks }: { item: Item; desks: ReadonlyMap<string, Desk> }) {
  return (
    <Flex gap={2}>
      <Box
        aria-hidden
        style={{ width: 8, height: 8, borderRadius: 2, flex: 'none', background: desks.get(item.desk)?.colour ?? FALLBACK }}
      />
      <Typography variant="pi" textColor="neutral700" ellipsis title={item.deskName}>
        {item.deskName}
      </Typography>
    </Flex>
  );
}

/** Who has it; and who is asked, until they answer. */
export function Who({ item }: { item: Item }) {
  const t = useT();
  if (!item.assigneeName)
    return (
      <Typography variant="pi" textColor="neutral600" style={{ fontStyle: 'italic', whiteSpace: 'nowrap' }}>
        {t('nobody')}
      </Typography>
    );
  return (
    <Flex gap={2}>
      <span aria-hidden>
        <Initials name={item.assigneeName} />
      </span>
      <Typography variant="pi" textColor="neutral800" ellipsis title={item.assigneeName}>
        {item.assigneeName}
      </Typography>
    </Flex>
  );
}

export function When({ item }: { item: Item }) {
  const say = useSayMoment();
  if (!item.due) return <Typography textColor="neutral600">–</Typography>;
  if (isPending(item.state)) return <Due at={item.due} />;
  return (
    <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
      {say(item.due)}
    </Typography>
  );
}

const TONES: Partial<Record<State, 'secondary' | 'success'>> = { offered: 'secondary', published: 'success' };

/** Where it stands. Waiting for an answer and done have their colour; the word says the same. */
export function Standing({ item }: { item: Item }) {
  const t = useT();
  const say = useSayMoment();
  const tone = TONES[item.state];
  const more = item.state === 'offered' && item.offerUntil ? t('answerBy', { at: say(item.offerUntil) }) : (item.note ?? undefined);
  return (
    <Flex>
      <Chip tone={tone ?? 'neutral'} {...(more ? { title: more } : {})}>
        {t(`state.${item.state}`)}
      </Chip>
    </Flex>
  );
}

/** What a headline must not be read without. */
export function Warnings({ item }: { item: Item }) {
  const t = useT();
  const say = useSayMoment();
  return (
    <>
      {item.priority === 1 && <Chip tone="warning">{t('priority.1')}</Chip>}
      {item.embargo && <Chip tone="warning">{t('embargoed', { at: say(item.embargo) })}</Chip>}
      {item.closed && <Chip>{t('closed')}</Chip>}
    </>
  );
}
