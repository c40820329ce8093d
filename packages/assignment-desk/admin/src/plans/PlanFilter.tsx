import { SearchWords, useQueryString } from '@hoitu/admin-kit';
import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useT } from '../useT';
import { Touch } from './Touch';

const ALL = 'all';

/** Search words and state, kept in the address; open ones are shown at first. */
export function usePlanFilter<S extends string>(states: readonly S[]) {
  const [params, put] = useQueryString();
  const wanted = params.get('state') ?? states[0];
  const state = states.find((one) => one === wanted);
  const q = params.get('q') ?? '';
  return {
    q,
    state,
    filtered: q !== '' || state !== states[0],
    query: { ...(q ? { q } : {}), ...(state ? { state } : {}) },
    put,
    clear: () => put({ q: null, state: null }),
  };
}
type PlanFilterState = ReturnType<typeof usePlanFilter<string>>;

export function PlanFilter({ filter, states }: { filter: PlanFilterState; states: readonly string[] }) {
  const t = useT();
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={4}>
      <Touch>
        <SearchWords size="S" label={t('filter.search')} q={filter.q} onSearch={(q) => filter.put({ q })} />
        <SingleSelect
          aria-label={t('campaigns.filter.state')}
          size="S"
          value={filter.state ?? ALL}
          onChange={(state) => filter.put({ state: state === states[0] ? null : String(state) })}
        >
          {states.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {t(`campaigns.state.${state}`)}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={ALL}>{t('campaigns.state.all')}</SingleSelectOption>
        </SingleSelect>
      </Touch>
    </Flex>
  );
}
