import type { PageTab } from '@hoitu/admin-kit';
import { useAuth } from '@strapi/strapi/admin';
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

/**
 * What the person on this screen may do. The server asks again. Not by `useRBAC`, which looks once: where a page is loaded anew its
 * rights may come after that, and who has them would be turned away for good.
 */
export function useMay() {
  const rights = useAuth('useMay', (auth) => auth.permissions);
  const loading = useAuth('useMay', (auth) => auth.isLoading);
  const may = (right: keyof typeof PERMISSIONS) => rights.some(({ action }) => action === PERMISSIONS[right]);
  return {
    /** The answer is not here yet: nobody may be turned away for that. */
    loading,
    see: may('see'),
    manage: may('manage'),
    decide: may('decide'),
    accredit: may('accredit'),
    answer: may('answer'),
  };
}
