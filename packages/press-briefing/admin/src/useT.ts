import { makeUseT } from '@hoitu/admin-kit';
import { PLUGIN_ID } from './pluginId';

/** `const t = useT(); t('tab.week')` */
export const useT = makeUseT(PLUGIN_ID);
