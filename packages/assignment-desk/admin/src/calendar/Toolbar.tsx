import { SearchWords } from '@hoitu/admin-kit';
import { Button, Checkbox, Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { RefObject } from 'react';
import { styled } from 'styled-components';
import type { Desk } from '../../../contracts';
import { useT } from '../useT';
import { Views } from '../views/Views';
import { type CalendarAddress, SHOWS, VIEWS } from './useCalendar';

/** Beside each other on a desk; two in a row on a phone. */
const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  align-items: center;
  @media (max-width: 767px) {
    display: grid;
    grid-template-columns: 1fr 1fr;
    width: 100%;
    > :first-child {
      grid-column: 1 / -1;
    }
  }
`;

/** Where one is, where one goes, and what is shown. */
export function Toolbar({
  address,
  title,
  desks,
  searchRef,
  onStep,
}: {
  address: CalendarAddress;
  title: string;
  desks: readonly Desk[];
  searchRef: RefObject<HTMLInputElement>;
  onStep(step: -1 | 0 | 1): void;
}) {
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
        <Typography tag="h2" variant="delta" aria-live="polite" style={{ textTransform: 'none' }}>
          {title.charAt(0).toLocaleUpperCase() + title.slice(1)}
        </Typography>
      </Flex>
      <Choices>
        <SearchWords
          size="S"
          label={t('filter.search')}
          q={address.q}
          onSearch={(q) => address.put({ q: q || null })}
          searchRef={searchRef}
        />
        <SingleSelect aria-label={t('calendar.view')} value={address.view} onChange={(view) => address.put({ view: String(view) })}>
          {VIEWS.map((view) => (
            <SingleSelectOption key={view} value={view}>
              {t(`calendar.view.${view}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <SingleSelect
          aria-label={t('calendar.show')}
          value={address.show}
          onChange={(show) => address.put({ show: show === 'all' ? null : String(show) })}
        >
          {SHOWS.map((show) => (
            <SingleSelectOption key={show} value={show}>
              {t(`calendar.show.${show}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <SingleSelect
          aria-label={t('filter.desk')}
          value={address.desk || 'all'}
          onChange={(desk) => address.put({ desk: desk === 'all' ? null : String(desk) })}
        >
          <SingleSelectOption value="all">{t('filter.allDesks')}</SingleSelectOption>
          {desks.map((desk) => (
            <SingleSelectOption key={desk.id} value={desk.id}>
              {desk.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Checkbox checked={address.mine} onCheckedChange={(on) => address.put({ mine: on === true ? 'true' : null })}>
          {t('filter.mine')}
        </Checkbox>
        <Views page="calendar" />
      </Choices>
    </Flex>
  );
}
