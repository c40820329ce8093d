import { PluginPage } from '@hoitu/admin-kit';
import { useTabs } from '../hooks';
import { useT } from '../useT';

export function QuestionsPage() {
  const t = useT();
  return (
    <PluginPage title={t('questions.page')} tabs={useTabs()}>
      {null}
    </PluginPage>
  );
}
