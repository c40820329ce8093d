import { PluginPage } from '@hoitu/admin-kit';
import { usePressAgenciesQuery } from '../api';
import { useTabs } from '../hooks';
import { AgencyList } from '../people/AgencyList';
import { DelegatesView } from '../people/DelegatesView';
import { UnitList } from '../people/UnitList';
import { Views } from '../people/Views';
import { useT } from '../useT';

const VIEWS = { agencies: AgencyList, delegates: DelegatesView, units: UnitList } as const;

/** The people of the press office: agencies, their delegates and accreditation, and the units that owe answers. */
export function AgenciesPage({ view }: { view: keyof typeof VIEWS }) {
  const t = useT();
  const tabs = useTabs();
  const { data: agencies = [] } = usePressAgenciesQuery();
  const awaiting = agencies.reduce((sum, { delegates }) => sum + delegates.requested, 0);
  const View = VIEWS[view];
  return (
    <PluginPage title={t('agencies.page')} tabs={tabs} label={t('title')}>
      <Views awaiting={awaiting} />
      <View />
    </PluginPage>
  );
}
