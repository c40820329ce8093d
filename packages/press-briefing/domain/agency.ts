/** What sorts of press agencies there are. */
export const AGENCY_KINDS = ['newspaper', 'magazine', 'online', 'radio_tv', 'agency', 'portal', 'other'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];
