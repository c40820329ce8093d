import { makeUseT } from '@hoitu/admin-kit';
import { PLUGIN_ID } from './pluginId';

/** `const t = useT(); t('board.title')` */
export const useT = makeUseT(PLUGIN_ID);
export type T = ReturnType<typeof useT>;
