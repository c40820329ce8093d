import { useLanguage } from '@hoitu/admin-kit';
import { Box, Button, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Detail } from '../../../contracts';
import { EVENT_WORDS } from '../../../domain/words';
import { useSayField, useSayValue } from '../form/say';
import { useT } from '../useT';
import { useSayMoment } from './facts';
import { Section } from './Section';

type Event = Detail['history'][number];
const FIRST = 8;
/** Text that is longer than this is read back on demand. */
const LONG = 80;

/** What happened, newest first; of a change, what stood there before and after. */
export function History({ item }: { item: Detail }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? item.history : item.history.slice(0, FIRST);
  return (
    <Section title={t('drawer.history')}>
      <ol>
        {shown.map((event) => (
          <Happened key={event.id} event={event} />
        ))}
      </ol>
      {!all && item.history.length > FIRST && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {t('history.all', { count: item.history.length })}
        </Button>
      )}
    </Section>
  );
}

function Happened({ event }: { event: Event }) {
  const say = useSayMoment();
  const sayField = useSayField();
  const language = useLanguage();
  // A change of before what stood there was kept still names its fields.
  const bare = event.fields.filter((field) => !event.changes.some((change) => change.field === field));
  return (
    <Box tag="li" paddingBottom={2}>
      <Typography>
        {event.by} · {EVENT_WORDS[event.type]?.[language] ?? event.type}
        {bare.length > 0 && `: ${bare.map(sayField).join(', ')}`}
      </Typography>{' '}
      <Typography variant="pi" textColor="neutral600">
        {say(event.at)}
      </Typography>
      {event.note && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {event.note}
        </Typography>
      )}
      {event.changes.map((change) => (
        <Changed key={change.field} change={change} />
      ))}
    </Box>
  );
}

function Changed({ change: { field, before, after } }: { change: Event['changes'][number] }) {
  const t = useT();
  const sayField = useSayField();
  const sayValue = useSayValue();
  const [open, setOpen] = useState(false);
  const said = { before: sayValue(field, before), after: sayValue(field, after) };
  if (said.before.length + said.after.length <= LONG)
    return (
      <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
        {t('history.change', { field: sayField(field), ...said })}
      </Typography>
    );
  return (
    <Box>
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'history.fold' : 'history.before', { field: sayField(field) })}
      </TextButton>
      {open && (
        <Box background="neutral100" hasRadius padding={2} marginTop={1}>
          <Typography variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {said.before}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
