import type { Core } from '@strapi/strapi';
import { DEFAULT_PASSWORD, refuseDefaultPassword } from './default-password';
import { seed } from './seed';

type Locale = { id: number; name: string };
type Locales = {
  findByCode(code: string): Promise<Locale | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(which: { id: number }, to: { name: string }): Promise<unknown>;
};

/** English beside Vietnamese, and each under the name its own readers know; a name somebody chose is kept. */
async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as Locales;
  if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English' });
  const vi = await locales.findByCode('vi');
  if (vi?.name === 'Vietnamese (vi)') await locales.update({ id: vi.id }, { name: 'Tiếng Việt' });
}

export default {
  register() {},
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi);
    const production = process.env.NODE_ENV === 'production';
    if (production && process.env.DEMO_SEED === 'true' && (process.env.DEMO_PASSWORD || DEFAULT_PASSWORD) === DEFAULT_PASSWORD)
      throw new Error('NODE_ENV is production: set DEMO_PASSWORD to a password of your own before the demo accounts are made.');
    if (process.env.DEMO_SEED === 'true') await seed(strapi);
    if (production) await refuseDefaultPassword(strapi);
  },
};
