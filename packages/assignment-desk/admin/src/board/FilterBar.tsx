import { Chip } from '@hoitu/admin-kit';
import { Checkbox, Flex, Searchbar, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import type { Board, Desk } from '../../../contracts';
import { useT } from '../useT';
import type { Filters } from './useFilters';

const SETTLE_MS = 200;

export function FilterBar({
  filters,
  desks,
  counts,
  searchRef,
}: {
  filters: Filters;
  desks: Desk[];
  counts: Board['counts'] | undefined;
  searchRef: RefObject<HTMLInputElement>;
}) {
  const t = useT();
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3}>
      <Search filters={filters} searchRef={searchRef} />
      <SingleSelect
        aria-label={t('filter.desk')}
        size="S"
        value={filters.desk || 'all'}
        onChange={(desk) => filters.put({ desk: desk === 'all' ? null : String(desk) })}
      >
        <SingleSelectOption value="all">{t('filter.allDesks')}</SingleSelectOption>
        {desks.map((desk) => (
          <SingleSelectOption key={desk.id} value={desk.id}>
            {desk.name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Checkbox checked={filters.mine} onCheckedChange={(on) => filters.put({ mine: on === true ? 'true' : null })}>
        {t('filter.mine')}
      </Checkbox>
      <Checkbox checked={filters.cancelled} onCheckedChange={(on) => filters.put({ cancelled: on === true ? 'true' : null })}>
        {t('filter.cancelled')}
      </Checkbox>
      {counts && counts.late.total > 0 && <Chip tone="danger">{t('count.late', { count: counts.late.total })}</Chip>}
      {counts && counts.soon.total > 0 && <Chip tone="warning">{t('count.soon', { count: counts.soon.total })}</Chip>}
      {counts && counts.waiting.total > 0 && <Chip tone="secondary">{t('count.waiting', { count: counts.waiting.total })}</Chip>}
    </Flex>
  );
}

/** Asks when the person pauses, not at every letter. */
function Search({ filters, searchRef }: { filters: Filters; searchRef: RefObject<HTMLInputElement> }) {
  const t = useT();
  const [words, setWords] = useState(filters.q);
  const { put } = filters;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` is a new function at every render; only the words start the wait.
  useEffect(() => {
    if (words === filters.q) return;
    const timer = window.setTimeout(() => put({ q: words.trim() || null }), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  return (
    <Searchbar
      ref={searchRef}
      name="q"
      size="S"
      value={words}
      placeholder={t('filter.search')}
      clearLabel={t('clear')}
      onClear={() => setWords('')}
      onChange={(event) => setWords(event.target.value)}
    >
      {t('filter.search')}
    </Searchbar>
  );
}
