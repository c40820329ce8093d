import { sayMoment, useNow } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DeliveryView } from '../../../contracts';
import { useT } from '../useT';
import { DeliveryLine, speaksUp } from './DeliveryLine';
import { StateChip } from './StateChip';

export type StoryGroup = { story: string; headline: string; deliveries: DeliveryView[] };

/** What stands at each destination now: the newest delivery to it, `deliveries` being newest first. */
const standing = (deliveries: DeliveryView[]): DeliveryView[] => [
  ...deliveries.reduce((first, one) => (first.has(one.destination.id) ? first : first.set(one.destination.id, one)), new Map()).values(),
];

/** One story in one line: headline, how it stands at each destination, when. What needs a person or went wrong stands below it. */
export function OutboxStory({ group, mayResolve, glowing }: { group: StoryGroup; mayResolve: boolean; glowing: ReadonlySet<string> }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { headline, deliveries } = group;
  const [newest] = deliveries;
  if (!newest) return null;
  const when = new Date(newest.at);
  const shown = open ? deliveries : deliveries.filter(speaksUp);
  const quiet = standing(deliveries).filter((one) => !speaksUp(one));
  return (
    <Box
      tag="li"
      paddingLeft={4}
      paddingRight={2}
      paddingTop={1}
      paddingBottom={1}
      background={deliveries.some(({ id }) => glowing.has(id)) ? 'primary100' : undefined}
      style={{ transition: 'background 0.8s', borderTop: '1px solid rgba(128, 128, 160, 0.2)' }}
    >
      <Flex gap={{ initial: 1, medium: 4 }} wrap="wrap" justifyContent="space-between">
        <Typography tag="h2" variant="omega" fontWeight="bold" style={{ flex: '1 1 24rem', overflowWrap: 'anywhere' }}>
          {headline}
        </Typography>
        {!open &&
          quiet.map((one) => (
            <Flex key={one.id} gap={1}>
              <Place delivery={one} />
              <StateChip state={one.state} operation={one.operation} why={one.why} />
            </Flex>
          ))}
        <Flex gap={2} style={{ marginLeft: 'auto' }}>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
            {t('version', { version: newest.storyVersion })} ·{' '}
            <time
              dateTime={when.toISOString()}
              title={new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(when)}
            >
              {sayMoment(when, now, locale)}
            </time>
          </Typography>
          <Button
            variant="ghost"
            size="S"
            aria-expanded={open}
            aria-label={`${t(open ? 'details.less' : 'details.more')}: ${headline}`}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'details.less' : 'details.more')}
          </Button>
        </Flex>
      </Flex>
      {shown.length > 0 && (
        <Box tag="ul" paddingLeft={{ initial: 0, medium: 4 }}>
          {shown.map((delivery) => (
            <DeliveryLine key={delivery.id} delivery={delivery} mayResolve={mayResolve} glows={glowing.has(delivery.id)} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** The destination's name, which leads to the story there where it has an address. */
function Place({ delivery: { destination, link, operation } }: { delivery: DeliveryView }) {
  if (!link || operation === 'retract')
    return (
      <Typography variant="pi" textColor="neutral700">
        {destination.name}
      </Typography>
    );
  return (
    <Typography tag="a" href={link} target="_blank" rel="noreferrer" variant="pi" textColor="primary600">
      {destination.name}
    </Typography>
  );
}
