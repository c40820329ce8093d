export const PLUGIN_ID = 'newsroom';
export const HOME = `/plugins/${PLUGIN_ID}`;
/** Who sees the spine's health and may check the seal. */
export const SPINE = [{ action: `plugin::${PLUGIN_ID}.spine`, subject: null }];
