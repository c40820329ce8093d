import { PluginPage } from '@hoitu/admin-kit';
import { useTabs } from '../hooks';
import { useT } from '../useT';

export function FiguresPage() {
  const t = useT();
  return (
    <PluginPage title={t('figures.page')} tabs={useTabs()}>
      {null}
    </PluginPage>
  );
}
