/** Actions of this plugin. `see` covers closed briefings too, but no delegate's address or telephone. */
export const PERMISSIONS = {
  see: 'plugin::press-briefing.see',
  manage: 'plugin::press-briefing.manage',
  decide: 'plugin::press-briefing.decide',
  /** Agencies, delegates and their accreditation, with their addresses. */
  accredit: 'plugin::press-briefing.accredit',
  /** Answers the questions put to one's own unit, and sees no others. */
  answer: 'plugin::press-briefing.answer',
} as const;
