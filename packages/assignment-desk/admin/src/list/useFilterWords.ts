import { useDeskDesksQuery, useDeskPeopleQuery } from '../api';
import { useT } from '../useT';
import { type Address, NARROWING, type Narrowing } from './address';
import { useTitles } from './useTitles';

/** The filters that are set, each in words: for the chips over the list and the heading on paper. */
export function useFilterWords(address: Address): { key: Narrowing; text: string }[] {
  const t = useT();
  const { data: desks = [] } = useDeskDesksQuery();
  const { data: people = [] } = useDeskPeopleQuery({ all: 'false' });
  const titleOf = useTitles(Boolean(address.campaign));
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? `#${id}`;
  const words: Record<Narrowing, string> = {
    desk: address.desk && (desks.find((desk) => desk.id === address.desk)?.name ?? t('lane.elsewhere')),
    person: address.person && (address.person === 'none' ? t('nobody') : nameOf(address.person)),
    kind: address.kind && t(`kind.${address.kind}`),
    states: address.states.map((state) => t(`state.${state}`)).join(', '),
    when: address.when && t(`list.when.${address.when}`),
    campaign: address.campaign && t('list.ofCampaign', { title: titleOf(address.campaign) }),
    commission: address.commission && t('list.ofCommission'),
    happening: address.happening && t('list.ofHappening'),
    tag: address.tag && t('list.tagged', { tag: address.tag }),
    q: address.q && t('list.searched', { words: address.q }),
    mine: address.mine ? t('filter.mine') : '',
  };
  return NARROWING.filter((key) => words[key]).map((key) => ({ key, text: words[key] }));
}
