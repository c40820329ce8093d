import type { Core } from '@strapi/strapi';

export const DEFAULT_PASSWORD = 'Hoitu-demo-2026';

const emails = ['admin', 'editor', 'reporter', 'producer', 'press'].map((name) => `${name}@hoitu.test`);

type Auth = { validatePassword(password: string, hash: string): Promise<boolean> };

/** In production, no demo account may stand open with the password everybody knows, however it came into the database. */
export async function refuseDefaultPassword(strapi: Core.Strapi): Promise<void> {
  const users = (await strapi.db.query('admin::user').findMany({ where: { email: { $in: emails } } })) as {
    email: string;
    password: string | null;
  }[];
  const auth = strapi.service('admin::auth') as unknown as Auth;
  for (const { email, password } of users)
    if (password && (await auth.validatePassword(DEFAULT_PASSWORD, password)))
      throw new Error(
        `NODE_ENV is production, but ${email} still has the demo's default password. Change it, or begin with an empty data folder and DEMO_PASSWORD.`,
      );
}
