import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './logo.svg';
import vi from './vi.json';

/** What a new browser begins with. Strapi has no setting for these; a choice once made is kept. */
const beginnings = {
  'strapi-admin-language': 'vi',
  // The banner about Strapi's own media library stands over every page otherwise.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

/** What waits for a person comes first on the home page, what the CMS counts comes last. */
const FIRST = ['my-work', 'needs-person', 'notices', 'next-briefing'];

const placeOf = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

export default {
  config: {
    locales: ['vi'],
    // Strapi's own Vietnamese leaves gaps where newsroom people look every day.
    translations: { vi },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    for (const [key, value] of Object.entries(beginnings)) if (!window.localStorage.getItem(key)) window.localStorage.setItem(key, value);
    app.widgets.register((widgets) => [...widgets].sort((a, b) => placeOf(a.id) - placeOf(b.id)));
  },
};
