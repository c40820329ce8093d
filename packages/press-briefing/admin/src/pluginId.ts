export const PLUGIN_ID = 'press-briefing';
export const HOME = `/plugins/${PLUGIN_ID}`;
