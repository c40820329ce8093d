/** Actions of this plugin. `see` covers closed briefings too. */
export const PERMISSIONS = {
  see: 'plugin::press-briefing.see',
  manage: 'plugin::press-briefing.manage',
  decide: 'plugin::press-briefing.decide',
} as const;
