import { Button, Flex, Searchbar, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { usePressAgenciesQuery, usePressUnitsQuery } from '../api';
import { useSay } from '../say';
import { useT } from '../useT';
import type { Filters as Given } from './useFilters';

const SETTLE_MS = 250;

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
    <div style={{ flex: '1 1 170px', minWidth: 0, maxWidth: 280 }}>
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
    <Flex gap={2} wrap="wrap" paddingBottom={4} role="search">
      <div style={{ flex: '2 1 220px', minWidth: 0 }}>
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
    </Flex>
  );
}
