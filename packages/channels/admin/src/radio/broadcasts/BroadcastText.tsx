import { sayDuration } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BroadcastView } from '../../../../contracts';
import { useSayInFull } from '../../preview/say';
import { useT } from '../../useT';
import { SaidText } from '../script/SaidText';
import type { Reading } from '../script/useReader';

/** A message that is not changed any more, or not by this person: the words and all that decides how they are played. */
export function BroadcastText({ broadcast, reading, zone }: { broadcast: BroadcastView; reading: Reading; zone: string }) {
  const t = useT();
  const sayInFull = useSayInFull(zone);
  const [asSaid, setAsSaid] = useState(false);
  const { repeats, everyMinutes } = broadcast;
  const facts: [string, string][] = [
    [t('broadcast.class'), `${t(`broadcast.class.${broadcast.class}`)}. ${t(`broadcast.means.${broadcast.class}`)}`],
    [t('broadcast.from'), sayInFull(broadcast.from)],
    [t('broadcast.until'), sayInFull(broadcast.until)],
    [
      t('broadcast.times'),
      `${repeats > 1 ? t('broadcast.plays', { count: repeats, minutes: everyMinutes }) : t('broadcast.playsOnce')} ${t('broadcast.takes', { time: sayDuration(broadcast.seconds) })}`,
    ],
    [t('broadcast.areas.named'), broadcast.areas.join(', ') || '–'],
    [t('broadcast.writer'), broadcast.writtenBy],
    ...(broadcast.approvedBy
      ? ([[t('broadcast.approver'), [broadcast.approvedBy, broadcast.secondBy].filter(Boolean).join(', ')]] as [string, string][])
      : []),
    ...(broadcast.checksum ? ([[t('broadcast.checksum'), broadcast.checksum]] as [string, string][]) : []),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '1.6rem', lineHeight: 1.65 }}>
          {broadcast.text || t('broadcast.noText')}
        </Typography>
      </Box>
      {broadcast.text && (
        <Box>
          <Button variant="tertiary" size="S" aria-pressed={asSaid} onClick={() => setAsSaid(!asSaid)}>
            {t('script.asSaid')}
          </Button>
          {asSaid && <SaidText part={reading.parts[0]} />}
        </Box>
      )}
      <Box tag="dl" style={{ display: 'grid', gap: '8px 16px', gridTemplateColumns: 'minmax(7rem, 30%) minmax(0, 1fr)' }}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </Box>
    </Flex>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {name}
    </Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
      {value}
    </Typography>
  </>
);
