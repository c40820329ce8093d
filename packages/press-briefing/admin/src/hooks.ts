import type { PageTab } from '@hoitu/admin-kit';
import { useAuth, useRBAC } from '@strapi/strapi/admin';
import { createElement } from 'react';
import { PERMISSIONS } from '../../domain/permissions';
import { HOME } from './pluginId';
import { LateBadge } from './questions/LateBadge';
import { useT } from './useT';

export function useTabs(): PageTab[] {
  const t = useT();
  const may = useMay();
  const people = may.see || may.manage || may.accredit;
  const tabs: (PageTab | false)[] = [
    may.see && { to: `${HOME}/this-week`, label: t('tab.week') },
    may.see && { to: `${HOME}/series`, label: t('tab.series') },
    may.see && { to: `${HOME}/calendar`, label: t('tab.calendar') },
    may.see && { to: `${HOME}/questions`, label: t('tab.questions'), badge: createElement(LateBadge) },
    may.answer && { to: `${HOME}/answers`, label: t('tab.answers') },
    people && { to: `${HOME}/agencies`, label: t('tab.agencies') },
    may.see && { to: `${HOME}/figures`, label: t('tab.figures') },
  ];
  return tabs.filter((tab): tab is PageTab => tab !== false);
}

const ASKED = Object.values(PERMISSIONS).map((action) => ({ action, subject: null }));

/** What the person on this screen may do. The server asks again. */
export function useMay() {
  // Strapi checks once: where the page stands before the permissions have come, it would be told "none" for ever. A context that
  // changes with them, and that nothing reads, has them checked again.
  const permissions = useAuth('useMay', (auth) => auth.permissions);
  const { isLoading, allowedActions } = useRBAC(ASKED as Parameters<typeof useRBAC>[0], undefined, `${permissions.length} permissions`);
  const { canSee, canManage, canDecide, canAccredit, canAnswer } = allowedActions;
  return {
    /** The answer is not here yet: nobody may be turned away for that. */
    loading: isLoading,
    see: canSee === true,
    manage: canManage === true,
    decide: canDecide === true,
    accredit: canAccredit === true,
    answer: canAnswer === true,
  };
}
