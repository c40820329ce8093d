import { SearchWords } from '@hoitu/admin-kit';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { memo, type RefObject, useState } from 'react';
import { styled } from 'styled-components';
import type { Board, Desk, Person } from '../../../contracts';
import { LANE_KINDS } from '../../../domain/drops';
import { useNarrow } from '../hooks/useNarrow';
import { useT } from '../useT';
import { Views } from '../views/Views';
import { CountChips } from './CountChips';
import { FilterFields } from './FilterFields';
import type { Campaign } from './lanes';
import type { Filters } from './useFilters';

/** Under a thumb every field is as high as the thumb is wide. */
const Touch = styled(Flex)`
  @media (max-width: 640px) {
    & [role='combobox'],
    & form > div {
      min-height: 44px;
    }
    & form {
      flex: 1;
    }
    & label {
      display: flex;
      align-items: center;
      min-height: 44px;
    }
  }
`;

const PANEL = 'desk-board-filters';

type Props = {
  filters: Filters;
  desks: readonly Desk[];
  people: readonly Person[];
  campaigns: readonly Campaign[];
  counts: Board['counts'] | undefined;
  searchRef: RefObject<HTMLInputElement>;
};

/** What the board is narrowed by, what needs a look, and how it is grouped. On a phone the filters fold into one button. */
export const FilterBar = memo(function FilterBar({ filters, desks, people, campaigns, counts, searchRef }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const fields = (
    <FilterFields filters={filters} desks={desks} people={people} campaigns={campaigns.filter(({ state }) => state !== 'closed')} />
  );
  const lanes = <LaneChoice filters={filters} />;
  return (
    <Touch gap={2} wrap="wrap" paddingBottom={3}>
      <SearchWords
        size="S"
        label={t('filter.search')}
        q={filters.asked.q ?? ''}
        onSearch={(q) => filters.put({ q: q || null })}
        searchRef={searchRef}
      />
      {narrow ? (
        <Button
          variant="tertiary"
          startIcon={<Filter />}
          aria-expanded={unfolded}
          aria-controls={unfolded ? PANEL : undefined}
          onClick={() => setUnfolded(!unfolded)}
          style={{ height: 44 }}
        >
          {filters.count > 0 ? t('board.filter.foldedWith', { count: filters.count }) : t('board.filter.folded')}
        </Button>
      ) : (
        fields
      )}
      {narrow && unfolded && (
        <Flex id={PANEL} direction="column" alignItems="stretch" gap={3} width="100%" aria-label={t('board.filter.folded')} role="group">
          {fields}
          {lanes}
          <Views page="board" />
        </Flex>
      )}
      {counts && <CountChips counts={counts} filters={filters} />}
      {filters.count > 0 && (
        <Button variant="ghost" size="S" onClick={filters.clear} style={narrow ? { height: 44 } : {}}>
          {t('empty.clear')}
        </Button>
      )}
      {!narrow && (
        <Flex gap={2} style={{ marginLeft: 'auto' }}>
          {lanes}
          <Views page="board" />
        </Flex>
      )}
    </Touch>
  );
});

function LaneChoice({ filters }: { filters: Filters }) {
  const t = useT();
  return (
    <Flex gap={2}>
      <Typography aria-hidden variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {t('board.by')}
      </Typography>
      <Box>
        <SingleSelect
          aria-label={t('board.by')}
          size="S"
          value={filters.by}
          onChange={(by) => filters.put({ by: by === 'desk' ? null : String(by) })}
        >
          {LANE_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {t(`board.by.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
    </Flex>
  );
}
