import { registerTrads } from '@hoitu/admin-kit';
import { PinMap } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../domain/permissions';
import { addStoryColumn, KnowTypes } from './panels/StoryColumn';
import { StoryPanel } from './panels/StoryPanel';
import { HOME, PLUGIN_ID } from './pluginId';

const MANAGE = [{ action: PERMISSIONS.manageDesks, subject: null }];
const READ = [{ action: PERMISSIONS.read, subject: null }];

type PanelApi = { addEditViewSidePanel(panels: unknown[]): void };

export default {
  register(app: StrapiApp) {
    const title = { id: `${PLUGIN_ID}.title`, defaultMessage: 'Assignment desk' };
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: PinMap,
      intlLabel: title,
      permissions: READ,
      Component: () => import('./pages/App'),
      position: 2,
    });
    app.addSettingsLink(
      { id: PLUGIN_ID, intlLabel: title },
      {
        id: `${PLUGIN_ID}-desks`,
        to: `${PLUGIN_ID}/desks`,
        intlLabel: { id: `${PLUGIN_ID}.desk.title`, defaultMessage: 'Desks' },
        permissions: MANAGE,
        Component: () => import('./desks/DesksPage'),
      },
    );
    app.widgets.register({
      id: 'my-work',
      pluginId: PLUGIN_ID,
      icon: PinMap,
      title: { id: `${PLUGIN_ID}.myWork.title`, defaultMessage: 'My work' },
      link: { label: { id: `${PLUGIN_ID}.myWork.open`, defaultMessage: 'Open my work' }, href: `${HOME}/my-work` },
      component: async () => (await import('./widgets/MyWorkWidget')).MyWorkWidget,
      permissions: READ,
    });
    app.widgets.register({
      id: 'today',
      pluginId: PLUGIN_ID,
      icon: PinMap,
      title: { id: `${PLUGIN_ID}.today.title`, defaultMessage: 'Desk today' },
      link: { label: { id: `${PLUGIN_ID}.today.open`, defaultMessage: 'Open the board' }, href: `${HOME}/board` },
      component: async () => (await import('./widgets/TodayWidget')).TodayWidget,
      permissions: READ,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID, isReady: false, initializer: KnowTypes });
  },

  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: PanelApi };
    apis.addEditViewSidePanel([StoryPanel]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStoryColumn);
  },

  registerTrads: registerTrads(PLUGIN_ID, { en: () => import('./translations/en.json'), vi: () => import('./translations/vi.json') }),
};
