import path from 'node:path';

type Alias = { find: string | RegExp; replacement: string };
/** What is read here of Vite's own configuration: Vite is Strapi's dependency, not the app's. */
type Config = { resolve?: { alias?: Alias[] | Record<string, string> }; server?: { fs?: object } };

const root = path.resolve(process.cwd(), '../..');
const plugins = ['newsroom', 'assignment-desk', 'channels', 'press-briefing'];

/** While developing, the admin reads the plugins' sources, so that an edit shows at once (`pnpm dev`). */
export default (config: Config): Config => {
  if (process.env.NODE_ENV === 'production') return config;
  const sources = plugins.map(
    (name): Alias => ({
      find: `@hoitu/strapi-plugin-${name}/strapi-admin`,
      replacement: path.join(root, `packages/${name}/admin/src/index.ts`),
    }),
  );
  const given = config.resolve?.alias ?? [];
  const before = Array.isArray(given) ? given : Object.entries(given).map(([find, replacement]): Alias => ({ find, replacement }));
  return {
    ...config,
    resolve: { ...config.resolve, alias: [...sources, ...before] },
    server: { ...config.server, fs: { ...config.server?.fs, allow: [root] } },
  };
};
