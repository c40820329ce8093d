import { registerTrads } from '@hoitu/admin-kit';
import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../domain/permissions';
import { HOME, PLUGIN_ID } from './pluginId';

const SEE = [{ action: PERMISSIONS.see, subject: null }];
/** Any of them opens the door; each page asks for its own right. */
const ANY = [PERMISSIONS.see, PERMISSIONS.manage, PERMISSIONS.accredit, PERMISSIONS.answer].map((action) => ({ action, subject: null }));
const ANSWERS = [PERMISSIONS.see, PERMISSIONS.answer].map((action) => ({ action, subject: null }));
const label = (key: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage });

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Calendar,
      intlLabel: label('title', 'Press briefing'),
      permissions: ANY,
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
    app.widgets.register({
      id: 'answers-due',
      pluginId: PLUGIN_ID,
      icon: Calendar,
      title: label('widget.answers', 'Answers due'),
      link: { label: label('widget.answers.open', 'Open what is owed'), href: `${HOME}/due` },
      component: async () => (await import('./widgets/AnswersDue')).AnswersDue,
      permissions: ANSWERS,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: registerTrads(PLUGIN_ID, { en: () => import('./translations/en.json'), vi: () => import('./translations/vi.json') }),
};
