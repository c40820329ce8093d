import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Detail } from '../../../contracts';
import { EVENT_WORDS, FIELD_WORDS } from '../../../domain/words';
import { useT } from '../useT';
import { useSayMoment } from './facts';
import { Section } from './Section';

/** What happened, newest first. */
export function History({ item }: { item: Detail }) {
  const t = useT();
  const say = useSayMoment();
  const language = useIntl().locale.startsWith('vi') ? 'vi' : 'en';
  return (
    <Section title={t('drawer.history')}>
      <ol>
        {item.history.map((event) => (
          <Box tag="li" key={event.id} paddingBottom={1}>
            <Typography>
              {event.by} · {EVENT_WORDS[event.type]?.[language] ?? event.type}
              {event.fields.length > 0 && `: ${event.fields.map((field) => FIELD_WORDS[field]?.[language] ?? field).join(', ')}`}
            </Typography>{' '}
            <Typography variant="pi" textColor="neutral600">
              {say(event.at)}
            </Typography>
            {event.note && (
              <Typography tag="p" variant="pi" textColor="neutral700">
                {event.note}
              </Typography>
            )}
          </Box>
        ))}
      </ol>
    </Section>
  );
}
