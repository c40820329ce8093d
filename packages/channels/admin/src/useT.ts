import { makeUseT } from '@hoitu/admin-kit';
import { PLUGIN_ID } from './pluginId';

/** `const t = useT(); t('outbox.title')` */
export const useT = makeUseT(PLUGIN_ID);
