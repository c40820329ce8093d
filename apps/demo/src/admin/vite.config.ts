import path from 'node:path';
import { mergeConfig, type UserConfig } from 'vite';

const plugins = ['newsroom', 'assignment-desk', 'channels', 'press-briefing'];

/** While developing, the admin reads the plugins' sources, so that an edit shows at once (`pnpm dev`). */
export default (config: UserConfig): UserConfig => {
  if (process.env.NODE_ENV === 'production') return config;
  const alias = Object.fromEntries(
    plugins.map((name) => [
      `@hoitu/strapi-plugin-${name}/strapi-admin`,
      path.resolve(process.cwd(), `../../packages/${name}/admin/src/index.ts`),
    ]),
  );
  return mergeConfig(config, { resolve: { alias }, server: { fs: { allow: [path.resolve(process.cwd(), '../..')] } } });
};
