import { PluginPage, useRights } from '@hoitu/admin-kit';
import type { ReactNode } from 'react';
import { PERMISSIONS } from '../../../domain/permissions';
import { AHEAD } from '../../../domain/rank';
import { HOME } from '../pluginId';
import { useT } from '../useT';
import { LiveSign } from './LiveSign';

const STAFF = [{ action: PERMISSIONS.staff }];
const ORDER = [{ action: PERMISSIONS.order }];

/** The list opens with the work ahead: what is over is one press away, and years of it are not what one comes for. */
const OPEN = AHEAD.join(',');

/** The head all pages of the desk share. */
export function Frame({
  title,
  subtitle,
  actions,
  people,
  children,
}: {
  title: string;
  subtitle?: ReactNode;
  /** How many look at this page, oneself among them. */
  people?: number;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useT();
  const { has } = useRights();
  const tabs = [
    { to: `${HOME}/board`, label: t('tab.board') },
    { to: `${HOME}/calendar`, label: t('calendar.title') },
    { to: `${HOME}/list?states=${OPEN}`, label: t('list.title') },
    { to: `${HOME}/my-work`, label: t('tab.myWork') },
    ...(has(STAFF) ? [{ to: `${HOME}/workload`, label: t('workload.title') }] : []),
    { to: `${HOME}/campaigns`, label: t('campaigns.title') },
    ...(has(ORDER) ? [{ to: `${HOME}/commissions`, label: t('commissions.title') }] : []),
  ];
  return (
    <PluginPage title={title} subtitle={subtitle} status={<LiveSign people={people} />} actions={actions} tabs={tabs} label={t('title')}>
      {children}
    </PluginPage>
  );
}
