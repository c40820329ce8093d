/** What a new browser begins with. Strapi has no setting for these; a choice once made is kept. */
const beginnings = {
  'strapi-admin-language': 'vi',
  // The banner about Strapi's own media library stands over every page otherwise.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

export default {
  config: {
    locales: ['vi'],
    tutorials: false,
    notifications: { releases: false },
  },
  register() {
    for (const [key, value] of Object.entries(beginnings)) if (!window.localStorage.getItem(key)) window.localStorage.setItem(key, value);
  },
};
