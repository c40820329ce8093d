import type { Core } from '@strapi/strapi';
import { seed } from './seed';

type Locales = { findByCode(code: string): Promise<unknown>; create(locale: { code: string; name: string }): Promise<unknown> };

async function ensureEnglish(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as Locales;
  if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English (en)' });
}

export default {
  register() {},
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureEnglish(strapi);
    if (process.env.DEMO_SEED !== 'true') return;
    await seed(strapi);
  },
};
