import { Chip, sayMoment, saySpan, useNow } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { DestinationView } from '../../../contracts';
import { useT } from '../useT';

/** Whether it answered last time, and when. */
export function Health({ health }: { health: DestinationView['health'] }) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  if (!health) return <Chip tone="neutral">{t('health.never')}</Chip>;
  const when = sayMoment(new Date(health.at), now, locale);
  return (
    <Chip tone={health.ok ? 'success' : 'danger'} title={health.why || undefined}>
      {t(health.ok ? 'health.ok' : 'health.bad', { when })}
    </Chip>
  );
}

const Track = styled.div<{ $part: number }>`
  height: 6px;
  border-radius: 3px;
  background: ${({ theme }) => theme.colors.neutral200};
  overflow: hidden;
  &::after {
    content: '';
    display: block;
    height: 100%;
    width: ${({ $part }) => Math.round($part * 100)}%;
    background: ${({ theme, $part }) => ($part >= 1 ? theme.colors.danger600 : $part >= 0.8 ? theme.colors.warning600 : theme.colors.success600)};
  }
`;

/** How much of each limit of the network is used up. */
export function Quota({ quota }: { quota: DestinationView['quota'] }) {
  const t = useT();
  const { locale } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {quota.map(({ max, perMs, used }) => {
        const text = t('quota', {
          used,
          max,
          span: perMs < 60_000 ? t('quota.seconds', { count: Math.round(perMs / 1000) }) : saySpan(perMs, locale),
        });
        return (
          <Box key={`${max}/${perMs}`}>
            <Typography variant="pi" textColor="neutral700">
              {text}
            </Typography>
            <Track $part={Math.min(1, used / max)} role="img" aria-label={text} />
          </Box>
        );
      })}
    </Flex>
  );
}

/** What goes there and when, in short words. */
export function Habits({ destination, sectionName }: { destination: DestinationView; sectionName(slug: string): string }) {
  const t = useT();
  const { byDefault, approval, quiet, sections, locales } = destination;
  const said = [
    t(byDefault ? 'habit.byDefault' : 'habit.onDemand'),
    ...(approval ? [t('habit.approval')] : []),
    ...(quiet ? [t('habit.quiet', quiet)] : []),
    ...(sections.length ? [t('destination.sections', { list: sections.map(sectionName).join(', ') })] : []),
    ...(locales.length ? [t('destination.locales', { list: locales.join(', ') })] : []),
  ];
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {said.join(' · ')}
    </Typography>
  );
}
