import { useLanguage } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Detail } from '../../../contracts';
import { EVENT_WORDS } from '../../../domain/words';
import { useSayMoment } from '../components/facts';
import { useT } from '../useT';
import { useSayField, useSayValue } from './say';

type Event = Detail['history'][number];

/** "Mai: hạn nộp" – who did what, in few words. */
function useSayNews(): (event: Event) => string {
  const t = useT();
  const sayField = useSayField();
  const language = useLanguage();
  return ({ by, type, fields }) =>
    fields.length > 0
      ? t('news.changed', { by, fields: fields.map(sayField).join(', ') })
      : t('news.did', { by, what: EVENT_WORDS[type]?.[language] ?? type });
}

/** A calm band over the form: a colleague changed this while it stood open. */
export function NewsBand({ news, onShow }: { news: Event[]; onShow(): void }) {
  const t = useT();
  const sayNews = useSayNews();
  return (
    <Box background="secondary100" hasRadius padding={3} role="status">
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography textColor="neutral800">{news.slice(0, 3).map(sayNews).join(' · ')}</Typography>
        <Button variant="secondary" size="S" onClick={onShow}>
          {t('news.show')}
        </Button>
      </Flex>
    </Box>
  );
}

/** What was taken over from colleagues: who changed what, when, from what to what. */
export function NewsList({ news, taken }: { news: Event[]; taken: readonly string[] }) {
  const t = useT();
  const say = useSayMoment();
  const sayNews = useSayNews();
  const sayField = useSayField();
  const sayValue = useSayValue();
  return (
    <Box background="secondary100" hasRadius padding={3} role="status" data-news>
      <Typography fontWeight="semiBold" textColor="neutral800">
        {t('news.title')}
      </Typography>
      <ul>
        {news.map((event) => (
          <Box tag="li" key={event.id} paddingTop={1}>
            <Typography textColor="neutral800">{sayNews(event)}</Typography>{' '}
            <Typography variant="pi" textColor="neutral700">
              {say(event.at)}
            </Typography>
            {event.changes
              .filter(({ field }) => field !== 'brief')
              .map(({ field, before, after }) => (
                <Typography key={field} tag="p" variant="pi" textColor="neutral700">
                  {t('history.change', { field: sayField(field), before: sayValue(field, before), after: sayValue(field, after) })}
                </Typography>
              ))}
          </Box>
        ))}
      </ul>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {taken.length > 0 ? t('news.taken', { fields: taken.map(sayField).join(', ') }) : t('news.nothingTaken')}
      </Typography>
    </Box>
  );
}
