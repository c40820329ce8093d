import { registerTrads } from '@hoitu/admin-kit';
import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../domain/permissions';
import { HOME, PLUGIN_ID } from './pluginId';

const SEE = [{ action: PERMISSIONS.see, subject: null }];
const label = (key: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage });

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Calendar,
      intlLabel: label('title', 'Press briefing'),
      permissions: SEE,
      Component: () => import('./pages/App'),
      position: 4,
    });
    app.widgets.register({
      id: 'next-briefing',
      pluginId: PLUGIN_ID,
      icon: Calendar,
      title: label('widget.title', 'Next briefing'),
      link: { label: label('widget.open', 'Open press briefing'), href: HOME },
      component: async () => (await import('./widgets/NextBriefing')).NextBriefing,
      permissions: SEE,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: registerTrads(PLUGIN_ID, { en: () => import('./translations/en.json'), vi: () => import('./translations/vi.json') }),
};
