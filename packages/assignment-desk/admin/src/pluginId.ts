export const PLUGIN_ID = 'assignment-desk';
export const HOME = `/plugins/${PLUGIN_ID}`;
export const DESK_SETTINGS = `/settings/${PLUGIN_ID}/desks`;
