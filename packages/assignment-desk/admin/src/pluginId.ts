export const PLUGIN_ID = 'assignment-desk';
export const HOME = `/plugins/${PLUGIN_ID}`;
