import type { Core } from '@strapi/strapi';
import { DEFAULT_PASSWORD, refuseDefaultPassword } from './default-password';
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
    const production = process.env.NODE_ENV === 'production';
    if (production && process.env.DEMO_SEED === 'true' && (process.env.DEMO_PASSWORD || DEFAULT_PASSWORD) === DEFAULT_PASSWORD)
      throw new Error('NODE_ENV is production: set DEMO_PASSWORD to a password of your own before the demo accounts are made.');
    if (process.env.DEMO_SEED === 'true') await seed(strapi);
    if (production) await refuseDefaultPassword(strapi);
  },
};
