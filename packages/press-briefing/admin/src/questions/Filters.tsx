import { Button, Searchbar, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { Occurrence } from '../../../contracts';
import { usePressAgenciesQuery, usePressUnitsQuery } from '../api';
import { useSay } from '../say';
import { useT } from '../useT';
import type { Filters as Given } from './useFilters';
import { NARROW } from './useNarrow';

const SETTLE_MS = 250;

/** In one line where there is room; on a phone two and two below the search, so that the questions begin above the fold. */
const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  padding-bottom: 16px;
  > * {
    flex: 1 1 170px;
    min-width: 0;
    max-width: 280px;
  }
  > :first-child {
    flex: 2 1 220px;
    max-width: none;
  }
  > button {
    flex: none;
  }
  @media ${NARROW} {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    > * {
      max-width: none;
    }
    > :first-child {
      grid-column: 1 / -1;
    }
    > button {
      min-height: 44px;
    }
  }
`;

function Pick({
  name,
  label,
  value,
  options,
  onChange,
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange(value: string | null): void;
}) {
  const t = useT();
  return (
    <div>
      <SingleSelect
        name={name}
        aria-label={label}
        placeholder={label}
        value={value ?? ''}
        onClear={() => onChange(null)}
        clearLabel={t('filter.clear')}
        onChange={(next: string | number) => onChange(String(next))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </div>
  );
}

/** Meeting, unit, agency, late ones, and words without accents. */
export function Filters({
  filters,
  put,
  meetings,
  late,
  search,
}: {
  filters: Given;
  put(name: string, value: string | null): void;
  meetings: Occurrence[];
  late: number;
  search: RefObject<HTMLInputElement>;
}) {
  const t = useT();
  const say = useSay();
  const { data: units = [] } = usePressUnitsQuery();
  const { data: agencies = [] } = usePressAgenciesQuery();
  const [words, setWords] = useState(filters.q ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the words start the wait.
  useEffect(() => {
    if (words.trim() === (filters.q ?? '')) return;
    const timer = window.setTimeout(() => put('q', words.trim()), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  useEffect(() => setWords((now) => (now.trim() === (filters.q ?? '') ? now : (filters.q ?? ''))), [filters.q]);
  const named = (all: { id: string; name: string }[]) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Bar role="search">
      <div>
        <Searchbar
          ref={search}
          name="q"
          value={words}
          maxLength={200}
          placeholder={t('filter.search')}
          clearLabel={t('filter.clear')}
          onClear={() => setWords('')}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setWords(event.target.value)}
        >
          {t('filter.search')}
        </Searchbar>
      </div>
      <Pick
        name="occurrence"
        label={t('filter.meeting')}
        value={filters.occurrence}
        options={meetings.map((one) => ({ value: one.id, label: `${say.shortDay(one.starts, one.timezone)} · ${one.title}` }))}
        onChange={(value) => put('occurrence', value)}
      />
      <Pick name="unit" label={t('filter.unit')} value={filters.unit} options={named(units)} onChange={(value) => put('unit', value)} />
      <Pick
        name="agency"
        label={t('filter.agency')}
        value={filters.agency}
        options={named(agencies)}
        onChange={(value) => put('agency', value)}
      />
      <Button
        size="L"
        variant={filters.late ? 'danger-light' : 'tertiary'}
        aria-pressed={filters.late}
        onClick={() => put('only', filters.late ? null : 'late')}
      >
        {t('filter.late', { count: late })}
      </Button>
    </Bar>
  );
}
