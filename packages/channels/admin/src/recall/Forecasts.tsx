import { Chip, Failed, Loading, type Tone } from '@hoitu/admin-kit';
import type { StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Act } from '../../../contracts/recalls';
import { type Forecast, forecast } from '../../../domain/forecast';
import { useChannelsDestinationsQuery, useChannelsOfStoryQuery } from '../api';
import { useT } from '../useT';

const TONES: Record<Forecast, Tone> = {
  retract: 'danger',
  correct: 'primary',
  person: 'warning',
  stop: 'neutral',
  impossible: 'danger',
  none: 'neutral',
};
const NOTHING = { update: false, retract: false };

/** What will happen at each destination, said before anybody presses. What needs a person, or cannot be done, stands first. */
export function Forecasts({ story, act }: { story: StoryRef; act: Act }) {
  const t = useT();
  const stands = useChannelsOfStoryQuery(story);
  const places = useChannelsDestinationsQuery();
  if (stands.error) return <Failed error={stands.error} retry={() => void stands.refetch()} />;
  if (!stands.data || !places.data) return <Loading />;
  const kinds = new Map(places.data.kinds.map((kind) => [kind.kind, kind]));
  const order: Forecast[] = ['impossible', 'person', 'retract', 'correct', 'stop', 'none'];
  const lines = stands.data.deliveries
    .map((row) => {
      const kind = kinds.get(row.kind);
      return { ...row, will: forecast(act, row, { ...(kind?.can ?? NOTHING), byHand: kind?.reach === 'person' }) };
    })
    .sort((a, b) => order.indexOf(a.will) - order.indexOf(b.will));
  const told = lines.filter((one) => one.will !== 'none');
  const untouched = lines.filter((one) => one.will === 'none');
  return (
    <Box tag="section" aria-label={t('forecast.title')} background="neutral100" padding={3} hasRadius>
      <Typography tag="h3" fontWeight="bold" style={{ paddingBottom: 8, display: 'block' }}>
        {t('forecast.title')}
      </Typography>
      {told.length === 0 && <Typography textColor="neutral700">{t('forecast.nothing')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {told.map((one) => (
          <Flex tag="li" key={one.destination} gap={2} wrap="wrap" data-forecast={one.will}>
            <Typography fontWeight="semiBold" style={{ minWidth: '7rem', overflowWrap: 'anywhere' }}>
              {one.name}
            </Typography>
            <Chip tone={TONES[one.will]}>{t(`forecast.${act}.${one.will}`)}</Chip>
            {one.state === 'unknown' && (
              <Typography variant="pi" textColor="neutral700">
                {t('forecast.unknown')}
              </Typography>
            )}
          </Flex>
        ))}
      </Flex>
      {untouched.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingTop: 8, overflowWrap: 'anywhere' }}>
          {t('forecast.untouched', { names: untouched.map((one) => one.name).join(', ') })}
        </Typography>
      )}
    </Box>
  );
}
