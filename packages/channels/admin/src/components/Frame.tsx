import { type PageTab, PluginPage } from '@hoitu/admin-kit';
import type { ReactNode } from 'react';
import { HOME } from '../pluginId';
import { RadioNav, useRadioPages } from '../radio/RadioNav';
import { useCan } from '../rights';
import { useT } from '../useT';
import { LiveSign } from './LiveSign';

/** The head and the tabs of every page here; a tab one may not open is not drawn. `live`: whether this page follows what happens. */
export function Frame({ actions, live = true, children }: { actions?: ReactNode; live?: boolean; children: ReactNode }) {
  const t = useT();
  const can = useCan();
  const radio = useRadioPages();
  const tabs: PageTab[] = [
    ...(can.outbox ? [{ to: `${HOME}/outbox`, label: t('outbox.title') }] : []),
    ...(can.outbox ? [{ to: `${HOME}/calendar`, label: t('calendar.title') }] : []),
    ...(can.outbox || can.recall ? [{ to: `${HOME}/recalls`, label: t('recalls.title') }] : []),
    ...(radio.entry ? [{ to: radio.entry, label: t('radio.title') }] : []),
    ...(can.broadcasts || can.broadcastApprove || can.outbox ? [{ to: `${HOME}/loudspeakers`, label: t('broadcasts.title') }] : []),
    ...(can.destinations || can.outbox ? [{ to: `${HOME}/destinations`, label: t('destinations.title') }] : []),
  ];
  return (
    <PluginPage title={t('title')} status={live && <LiveSign />} actions={actions} tabs={tabs} label={t('tabs')}>
      {radio.here && <RadioNav pages={radio.pages} />}
      {children}
    </PluginPage>
  );
}
