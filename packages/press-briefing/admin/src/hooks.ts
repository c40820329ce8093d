import { type PageTab, useRights } from '@hoitu/admin-kit';
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
    may.see && { to: `${HOME}/this-week`, label: t('tab.week'), covers: `${HOME}/meetings/` },
    may.see && { to: `${HOME}/series`, label: t('tab.series') },
    may.see && { to: `${HOME}/calendar`, label: t('tab.calendar') },
    may.see && { to: `${HOME}/questions`, label: t('tab.questions'), badge: createElement(LateBadge) },
    may.answer && { to: `${HOME}/answers`, label: t('tab.answers') },
    people && { to: `${HOME}/agencies`, label: t('tab.agencies') },
    may.see && { to: `${HOME}/figures`, label: t('tab.figures') },
  ];
  return tabs.filter((tab): tab is PageTab => tab !== false);
}

const RIGHTS = Object.entries(PERMISSIONS).map(([name, action]) => [name, [{ action }]] as const);

/** What the person on this screen may do; `loading` while that is not known. The server asks again. */
export function useMay(): Record<keyof typeof PERMISSIONS, boolean> & { loading: boolean } {
  const { loading, has } = useRights();
  return {
    ...(Object.fromEntries(RIGHTS.map(([name, rights]) => [name, has(rights)])) as Record<keyof typeof PERMISSIONS, boolean>),
    loading,
  };
}
