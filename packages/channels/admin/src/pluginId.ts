export const PLUGIN_ID = 'channels';
export const HOME = `/plugins/${PLUGIN_ID}`;
