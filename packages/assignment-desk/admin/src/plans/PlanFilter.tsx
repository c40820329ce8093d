import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { Search } from '../components/Search';
import { useT } from '../useT';
import { Touch } from './Touch';

const ALL = 'all';

/** Search words and state, kept in the address; open ones are shown at first. */
export function usePlanFilter<S extends string>(states: readonly S[]) {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('state') ?? states[0];
  const put = (key: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  const state = states.find((one) => one === wanted);
  const q = params.get('q') ?? '';
  return {
    q,
    state,
    filtered: q !== '' || state !== states[0],
    query: { ...(q ? { q } : {}), ...(state ? { state } : {}) },
    put,
    clear: () => setParams({}, { replace: true }),
  };
}
type PlanFilterState = ReturnType<typeof usePlanFilter<string>>;

export function PlanFilter({ filter, states }: { filter: PlanFilterState; states: readonly string[] }) {
  const t = useT();
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={4}>
      <Touch>
        <Search q={filter.q} onSearch={(q) => filter.put('q', q)} />
        <SingleSelect
          aria-label={t('campaigns.filter.state')}
          size="S"
          value={filter.state ?? ALL}
          onChange={(state) => filter.put('state', state === states[0] ? '' : String(state))}
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
