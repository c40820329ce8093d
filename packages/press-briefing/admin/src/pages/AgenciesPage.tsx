import { PluginPage } from '@hoitu/admin-kit';
import { useTabs } from '../hooks';
import { useT } from '../useT';

export function AgenciesPage() {
  const t = useT();
  return (
    <PluginPage title={t('agencies.page')} tabs={useTabs()}>
      {null}
    </PluginPage>
  );
}
