import { PluginPage } from '@hoitu/admin-kit';
import { useTabs } from '../hooks';
import { useT } from '../useT';

export function SessionPage() {
  const t = useT();
  return (
    <PluginPage title={t('session.page')} tabs={useTabs()}>
      {null}
    </PluginPage>
  );
}
