import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { keyframes, styled } from 'styled-components';
import type { Desk } from '../../../contracts';
import type { Item } from '../api/list';
import { useT } from '../useT';
import { type Sort, type SortKey, sortAfter } from './address';
import { ListRow } from './ListRow';
import { useRowKeys } from './useRowKeys';
import type { Selecting } from './useSelection';

const glow = keyframes`
  from { background: var(--glow); }
`;

/*
 * The design system's own table moves the focus from cell to cell and draws every cell again at each step: with two hundred rows
 * that is felt. This one is its look on plain elements, and a row is what takes the focus.
 */
const Sheet = styled.table`
  --glow: ${({ theme }) => theme.colors.primary200};
  width: 100%;
  border-collapse: collapse;
  th {
    padding: 0 8px;
    height: 36px;
    text-align: left;
    white-space: nowrap;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: ${({ theme }) => theme.colors.neutral0};
    /* A collapsed border stays behind when its cell sticks. */
    box-shadow: inset 0 -1px 0 ${({ theme }) => theme.colors.neutral150};
  }
  td {
    height: 36px;
    padding: 4px 8px;
    vertical-align: middle;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr {
    cursor: pointer;
    /* Not under the headings, nor under the bar of what is chosen. */
    scroll-margin: 44px 0 88px;
  }
  tr[data-bar='danger600'] td:first-child {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.danger600};
  }
  tr[data-bar='warning600'] td:first-child {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.warning600};
  }
  td:first-child,
  th:first-child {
    padding-left: 12px;
  }
  tbody tr:hover,
  tbody tr[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
  tbody tr:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  @media (prefers-reduced-motion: no-preference) {
    tbody tr[data-glows='true'] {
      animation: ${glow} 1.6s ease-out;
    }
  }
  .what {
    min-width: 200px;
  }
  .desk,
  .person,
  .kind {
    max-width: 190px;
    overflow: hidden;
  }
  .tags {
    max-width: 220px;
    overflow: hidden;
  }
  @media (max-width: 1280px) {
    .tags {
      display: none;
    }
  }
  @media (max-width: 1080px) {
    .updated {
      display: none;
    }
  }
  @media (max-width: 900px) {
    .kind {
      display: none;
    }
  }
`;

/** Scrolls sideways only where it must: what scrolls by itself cannot keep its headings at the top of the window. */
const Pane = styled(Box)`
  @media (max-width: 900px) {
    overflow-x: auto;
  }
`;

const Heading = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  min-height: 32px;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
  svg {
    width: 8px;
    height: 8px;
  }
`;

type Column = { name: string; sort?: SortKey };
const COLUMNS: Column[] = [
  { name: 'slugline', sort: 'slugline' },
  { name: 'desk' },
  { name: 'person', sort: 'assignee' },
  { name: 'kind' },
  { name: 'due', sort: 'due' },
  { name: 'state', sort: 'state' },
  { name: 'tags' },
  { name: 'updated', sort: 'updated' },
];

type Props = {
  items: readonly Item[];
  desks: ReadonlyMap<string, Desk>;
  glowing: ReadonlySet<string>;
  old: boolean;
  /** Whether there is anything this person may do to many. */
  choosable: boolean;
  sort: Sort;
  selecting: Selecting;
  onSort(sort: Sort): void;
  onOpen(id: string): void;
};

/** The list as a table: sorted by its headings, walked with the arrows, chosen with Space or the boxes. */
export function ListTable({ items, desks, glowing, old, choosable, sort, selecting, onSort, onOpen }: Props) {
  const t = useT();
  const keys = useRowKeys(items, choosable ? selecting : null, onOpen);
  return (
    <Pane background="neutral0" hasRadius shadow="tableShadow" style={{ opacity: old ? 0.6 : 1 }}>
      <Sheet role="grid" aria-multiselectable={choosable} aria-label={t('list.title')} aria-busy={old}>
        <thead>
          <tr>
            {choosable && (
              <th scope="col" style={{ width: 40 }}>
                <Flex>
                  <Checkbox aria-label={t('list.selectPage')} checked={selecting.part} onCheckedChange={selecting.page} />
                </Flex>
              </th>
            )}
            {COLUMNS.map((column) => (
              <Head key={column.name} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...keys.props}>
          {items.map((item, index) => (
            <ListRow
              key={item.id}
              item={item}
              desks={desks}
              glows={glowing.has(item.id)}
              chosen={choosable ? selecting.ids.has(item.id) : null}
              tabbed={index === keys.here}
              onToggle={selecting.toggle}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </Sheet>
    </Pane>
  );
}

function Head({ column: { name, sort: key }, sort, onSort }: { column: Column; sort: Sort; onSort(sort: Sort): void }) {
  const t = useT();
  const by = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  const label = (
    <Typography variant="sigma" textColor={by ? 'primary600' : 'neutral600'} style={{ textTransform: 'none', fontSize: '1.2rem' }}>
      {t(`list.column.${name}`)}
    </Typography>
  );
  return (
    <th scope="col" className={name} {...(key ? { 'aria-sort': by ?? 'none' } : {})}>
      {key ? (
        <Heading type="button" title={t('list.sortBy', { name: t(`list.column.${name}`) })} onClick={() => onSort(sortAfter(sort, key))}>
          {label}
          {by === 'ascending' && <CaretUp aria-hidden />}
          {by === 'descending' && <CaretDown aria-hidden />}
        </Heading>
      ) : (
        label
      )}
    </th>
  );
}
