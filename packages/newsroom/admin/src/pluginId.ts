export const PLUGIN_ID = 'newsroom';
export const HOME = `/plugins/${PLUGIN_ID}`;
