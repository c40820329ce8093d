import { useIntl } from 'react-intl';

type Trads = Record<string, string>;
type Loaders = Record<string, () => Promise<{ default: Trads }>>;

/** Keys of a plugin's table as Strapi stores them: `<plugin>.<key>`. */
export const prefixed = (pluginId: string, trads: Trads): Trads =>
  Object.fromEntries(Object.entries(trads).map(([key, value]) => [`${pluginId}.${key}`, value]));

/** A plugin's `registerTrads`. A language we do not ship gets English rather than bare keys. */
export function registerTrads(pluginId: string, loaders: Loaders) {
  return ({ locales }: { locales: string[] }) =>
    Promise.all(
      locales.map(async (locale) => {
        const load = loaders[locale] ?? loaders['en'];
        return { data: load ? prefixed(pluginId, (await load()).default) : {}, locale };
      }),
    );
}

/** The `useT` of one plugin: `const t = useT(); t('board.title', { count })`. */
export function makeUseT(pluginId: string) {
  return () => {
    const { formatMessage } = useIntl();
    return (key: string, values?: Record<string, string | number>): string =>
      formatMessage({ id: `${pluginId}.${key}`, defaultMessage: key }, values) as string;
  };
}
