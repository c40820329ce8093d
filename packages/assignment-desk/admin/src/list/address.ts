import { STATES, type State } from '../../../domain/assignment';
import { KINDS, type Kind } from '../../../domain/work';
import type { ListQuery } from '../api/list';

export const SORT_KEYS = ['due', 'slugline', 'priority', 'state', 'assignee', 'updated'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = SortKey | `-${SortKey}`;
export const PAGE_SIZES = [50, 100, 200] as const;
const WHENS = ['today', 'week', 'late'] as const;
export type When = (typeof WHENS)[number];

export type Address = {
  desk: string;
  person: string;
  kind: Kind | '';
  campaign: string;
  commission: string;
  happening: string;
  tag: string;
  q: string;
  mine: boolean;
  when: When | '';
  states: State[];
  sort: Sort;
  page: number;
  pageSize: number;
};
/** What narrows the list; each is a chip that can be taken away. */
export const NARROWING = ['desk', 'person', 'kind', 'states', 'when', 'campaign', 'commission', 'happening', 'tag', 'q', 'mine'] as const;
export type Narrowing = (typeof NARROWING)[number];

const among = <T extends string>(all: readonly T[], value: string | null): T | '' => all.find((one) => one === value) ?? '';
const isSort = (value: string): value is Sort => SORT_KEYS.some((key) => value === key || value === `-${key}`);

/** An address as people send it to each other: what it does not know or cannot mean, it takes for not said. */
export function readAddress(params: URLSearchParams): Address {
  const text = (key: string, most: number) => (params.get(key) ?? '').slice(0, most);
  const sort = params.get('sort') ?? '';
  const page = Number(params.get('page'));
  const states = (params.get('states') ?? '').split(',');
  return {
    desk: text('desk', 64),
    person: /^(\d{1,12}|none)$/.test(params.get('person') ?? '') ? text('person', 12) : '',
    kind: among(KINDS, params.get('kind')),
    campaign: text('campaign', 64),
    commission: text('commission', 64),
    happening: text('happening', 64),
    tag: text('tag', 40),
    q: text('q', 100),
    mine: params.get('mine') === 'true',
    when: among(WHENS, params.get('when')),
    states: STATES.filter((state) => states.includes(state)),
    sort: isSort(sort) ? sort : 'due',
    page: Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1,
    pageSize: PAGE_SIZES.find((size) => String(size) === params.get('pageSize')) ?? 50,
  };
}

/** What the server is asked; empty filters are not sent. */
export function queryOf({ states, mine, ...address }: Address): ListQuery {
  const given = Object.fromEntries(Object.entries(address).filter(([, value]) => value !== ''));
  return { ...given, ...(mine ? { mine: 'true' } : {}), ...(states.length > 0 ? { states: states.join(',') } : {}) } as ListQuery;
}

export const isNarrowed = (address: Address): boolean =>
  NARROWING.some((key) => (key === 'states' ? address.states.length > 0 : Boolean(address[key])));

/** What a press on a heading sorts by: the same one again turns round; the newest change comes first. */
export function sortAfter(now: Sort, key: SortKey): Sort {
  if (key === 'updated') return now === '-updated' ? 'updated' : '-updated';
  return now === key ? `-${key}` : key;
}
