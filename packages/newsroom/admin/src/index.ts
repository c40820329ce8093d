import { registerTrads } from '@hoitu/admin-kit';
import { Bell } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { HOME, PLUGIN_ID, SPINE } from './pluginId';
import { type DocumentAction, withEmbargo } from './publish/withEmbargo';

type ActionApi = { addDocumentAction(change: (actions: DocumentAction[]) => DocumentAction[]): void };

export default {
  register(app: StrapiApp) {
    const title = { id: `${PLUGIN_ID}.notices.title`, defaultMessage: 'Notices' };
    // Everyone has an inbox: no permission is asked for, and one sees only one's own.
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Bell,
      intlLabel: title,
      permissions: [],
      Component: () => import('./pages/App'),
      position: 1,
    });
    app.addSettingsLink(
      { id: PLUGIN_ID, intlLabel: { id: `${PLUGIN_ID}.name`, defaultMessage: 'Hội Tụ' } },
      {
        id: `${PLUGIN_ID}-health`,
        to: `${PLUGIN_ID}/health`,
        intlLabel: { id: `${PLUGIN_ID}.health.title`, defaultMessage: 'Newsroom spine' },
        permissions: SPINE,
        Component: () => import('./pages/Health'),
      },
    );
    app.widgets.register({
      id: 'notices',
      pluginId: PLUGIN_ID,
      icon: Bell,
      title,
      link: { label: { id: `${PLUGIN_ID}.notices.all`, defaultMessage: 'All notices' }, href: HOME },
      component: async () => (await import('./widgets/NoticesWidget')).NoticesWidget,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ActionApi };
    apis.addDocumentAction((actions) => actions.map((action) => (action.type === 'publish' ? withEmbargo(action) : action)));
  },

  registerTrads: registerTrads(PLUGIN_ID, { en: () => import('./translations/en.json'), vi: () => import('./translations/vi.json') }),
};
