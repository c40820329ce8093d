import { PluginPage } from '@hoitu/admin-kit';
import { useTabs } from '../hooks';
import { useT } from '../useT';

export function AnswersPage() {
  const t = useT();
  return (
    <PluginPage title={t('answers.page')} tabs={useTabs()}>
      {null}
    </PluginPage>
  );
}
