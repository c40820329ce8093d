import { PluginPage } from '@hoitu/admin-kit';
import type { ReactNode } from 'react';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { LiveSign } from './LiveSign';

/** The head all pages of the desk share. */
export function Frame({
  title,
  subtitle,
  actions,
  children,
}: {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useT();
  const tabs = [
    { to: `${HOME}/board`, label: t('tab.board') },
    { to: `${HOME}/my-work`, label: t('tab.myWork') },
  ];
  return (
    <PluginPage title={title} subtitle={subtitle} status={<LiveSign />} actions={actions} tabs={tabs} label={t('title')}>
      {children}
    </PluginPage>
  );
}
