import { Button, Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { DestinationView } from '../../../contracts';
import { useT } from '../useT';
import { VIEWS, type View } from './views';

type Props = {
  title: string;
  view: View;
  destination: string;
  destinations: readonly DestinationView[];
  put(changes: Record<string, string | null>): void;
  onStep(step: -1 | 0 | 1): void;
};

/** Where one is, where one goes, and what is shown. */
export function Toolbar({ title, view, destination, destinations, put, onStep }: Props) {
  const t = useT();
  return (
    <Flex gap={3} wrap="wrap" paddingBottom={3} justifyContent="space-between">
      <Flex gap={2} wrap="wrap">
        <IconButton label={t('calendar.back')} onClick={() => onStep(-1)} size="L">
          <ChevronLeft />
        </IconButton>
        <Button variant="tertiary" size="L" onClick={() => onStep(0)}>
          {t('calendar.today')}
        </Button>
        <IconButton label={t('calendar.forth')} onClick={() => onStep(1)} size="L">
          <ChevronRight />
        </IconButton>
        <Typography tag="h2" variant="delta" aria-live="polite">
          {title.charAt(0).toLocaleUpperCase() + title.slice(1)}
        </Typography>
      </Flex>
      <Flex gap={2} wrap="wrap">
        <SingleSelect aria-label={t('calendar.view')} value={view} onChange={(next) => put({ view: String(next) })}>
          {VIEWS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {t(`calendar.view.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <SingleSelect
          aria-label={t('filter.destination')}
          value={destination || 'all'}
          onChange={(next) => put({ destination: next === 'all' ? null : String(next) })}
        >
          <SingleSelectOption value="all">{t('filter.everywhere')}</SingleSelectOption>
          {destinations.map((one) => (
            <SingleSelectOption key={one.id} value={one.id}>
              {one.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
    </Flex>
  );
}
