import { registerTrads } from '@hoitu/admin-kit';
import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { StoryChannels } from './panels/StoryChannels';
import { HOME, PLUGIN_ID } from './pluginId';
import { RecallAction } from './recall/RecallAction';
import { ANY_RIGHT, RIGHTS } from './rights';

const label = (key: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage });

type PanelApi = { addEditViewSidePanel(panels: unknown[]): void; addDocumentAction(actions: unknown[]): void };

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: PaperPlane,
      intlLabel: label('title', 'Channels'),
      permissions: ANY_RIGHT,
      Component: () => import('./pages/App'),
      position: 3,
    });
    app.widgets.register({
      id: 'needs-person',
      pluginId: PLUGIN_ID,
      icon: PaperPlane,
      title: label('needs.title', 'Needs a person'),
      link: { label: label('needs.open', 'Open the outbox'), href: `${HOME}/outbox` },
      component: async () => (await import('./widgets/NeedsPerson')).NeedsPerson,
      permissions: RIGHTS.outbox,
    });
    app.widgets.register({
      id: 'sent-today',
      pluginId: PLUGIN_ID,
      icon: PaperPlane,
      title: label('today.title', 'Sent today'),
      link: { label: label('today.open', 'Open the calendar'), href: `${HOME}/calendar` },
      component: async () => (await import('./widgets/SentToday')).SentToday,
      permissions: RIGHTS.outbox,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: PanelApi };
    apis.addEditViewSidePanel([StoryChannels]);
    apis.addDocumentAction([RecallAction]);
  },

  registerTrads: registerTrads(PLUGIN_ID, { en: () => import('./translations/en.json'), vi: () => import('./translations/vi.json') }),
};
