import { makeUseT } from '@hoitu/admin-kit';
import { PLUGIN_ID } from './pluginId';

export const useT = makeUseT(PLUGIN_ID);
