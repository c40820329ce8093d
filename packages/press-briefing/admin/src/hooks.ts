import type { PageTab } from '@hoitu/admin-kit';
import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../domain/permissions';
import { HOME } from './pluginId';
import { useT } from './useT';

export function useTabs(): PageTab[] {
  const t = useT();
  return [
    { to: `${HOME}/this-week`, label: t('tab.week') },
    { to: `${HOME}/series`, label: t('tab.series') },
    { to: `${HOME}/calendar`, label: t('tab.calendar') },
  ];
}

const ASKED = [PERMISSIONS.manage, PERMISSIONS.decide].map((action) => ({ action, subject: null }));

/** What the person on this screen may do. The server asks again. */
export function useMay(): { manage: boolean; decide: boolean } {
  const { allowedActions } = useRBAC(ASKED as Parameters<typeof useRBAC>[0]);
  return { manage: allowedActions.canManage === true, decide: allowedActions.canDecide === true };
}
