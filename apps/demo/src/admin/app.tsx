import type { StrapiApp } from '@strapi/strapi/admin';

const languageKey = 'strapi-admin-language';

export default {
  config: {
    locales: ['vi'],
    tutorials: false,
    notifications: { releases: false },
  },
  register() {
    // Strapi has no setting for the first language of a new browser: a choice once made is kept.
    if (!window.localStorage.getItem(languageKey)) window.localStorage.setItem(languageKey, 'vi');
  },
  bootstrap(_app: StrapiApp) {},
};
