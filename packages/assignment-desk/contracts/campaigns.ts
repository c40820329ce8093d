import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { CAMPAIGN_STATES, PACES } from '../domain/campaign';
import { of } from './access';
import { day, id, kind, moment, state } from './schemas';

// Whether a number is enough is the domain's to say, in words.
export const pieces = z.int().min(0).max(100_000);
const target = z.strictObject({ kind: kind.optional(), channel: z.string().trim().min(1).max(40).optional(), count: pieces });

const fields = {
  title: z.string().trim().min(1).max(200),
  /** What the coverage is to say. */
  message: z.string().trim().max(10_000),
  fromDay: day,
  toDay: day,
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  targets: z.array(target).max(40),
};

export const newCampaign = z.strictObject({
  ...fields,
  message: fields.message.default(''),
  colour: fields.colour.default('#4945ff'),
  targets: fields.targets.default([]),
});
export const campaignChanges = z.strictObject({ version: z.int32(), changes: z.strictObject(fields).partial() });
/** The version the screen showed: a later one is a 409. */
export const atVersion = z.strictObject({ version: z.int32() });

export const campaignsQuery = z.strictObject({
  /** Words in any order of accents: "mua lon" finds "Mưa lớn". */
  q: z.string().max(100).optional(),
  state: z.enum(CAMPAIGN_STATES).optional(),
});

const counts = { planned: z.int(), underWay: z.int(), done: z.int() };
export const progress = z.object({
  lines: z.array(
    z.object({
      kind: kind.nullable(),
      channel: z.string().nullable(),
      count: z.int(),
      ...counts,
      /** Done of what is wanted, 0 to 1. */
      share: z.number(),
      pace: z.enum(PACES),
    }),
  ),
  all: z.object(counts),
  share: z.number().nullable(),
  pace: z.enum(PACES),
  /** How much of the period is over, 0 to 1. */
  elapsed: z.number(),
  /** By the newsroom's calendar: days until it begins, days left (0 on the last day), days since it ended. */
  when: z.enum(['ahead', 'running', 'over']),
  days: z.int(),
});

export const campaign = z.object({
  id,
  version: z.int32(),
  ...fields,
  state: z.enum(CAMPAIGN_STATES),
  changedBy: z.string(),
  updatedAt: moment,
  /** Counts everything, so that it is the same for all who look. */
  progress,
});

/** Work that belongs to a campaign or a commission, as far as the viewer may see it. */
export const belonging = z.object({
  id,
  slugline: z.string(),
  kind,
  state,
  stateAt: moment,
  due: moment.nullable(),
  assigneeName: z.string().nullable(),
});
export const withWork = {
  work: z.array(belonging),
  /** How many more there are: not shown to the viewer, or too many for one answer. */
  others: z.int(),
};
export const campaignDetail = campaign.extend(withWork);

export const campaignEndpoints = {
  campaigns: {
    method: 'GET',
    path: '/campaigns',
    handler: 'campaigns.list',
    access: of('read'),
    summary: 'Campaigns with their progress: open ones first, of them what is in trouble; 500 at most',
    query: campaignsQuery,
    response: z.array(campaign),
  },
  campaign: {
    method: 'GET',
    path: '/campaigns/:id',
    handler: 'campaigns.one',
    access: of('read'),
    summary: 'One campaign with its progress and the work the caller may see',
    response: campaignDetail,
  },
  createCampaign: {
    method: 'POST',
    path: '/campaigns',
    handler: 'campaigns.create',
    access: of('plan'),
    summary: 'Makes a campaign',
    body: newCampaign,
    response: campaign,
  },
  changeCampaign: {
    method: 'PUT',
    path: '/campaigns/:id',
    handler: 'campaigns.change',
    access: of('plan'),
    summary: 'Changes fields; a stale version is refused',
    body: campaignChanges,
    response: campaign,
  },
  closeCampaign: {
    method: 'POST',
    path: '/campaigns/:id/close',
    handler: 'campaigns.close',
    access: of('plan'),
    summary: 'Closes a campaign: it takes no more work',
    body: atVersion,
    response: campaign,
  },
  reopenCampaign: {
    method: 'POST',
    path: '/campaigns/:id/reopen',
    handler: 'campaigns.reopen',
    access: of('plan'),
    summary: 'Opens a closed campaign again',
    body: atVersion,
    response: campaign,
  },
} satisfies Record<string, Endpoint>;

export type NewCampaign = z.input<typeof newCampaign>;
export type CampaignChanges = z.input<typeof campaignChanges>['changes'];
export type CampaignsQuery = z.infer<typeof campaignsQuery>;
export type Campaign = z.infer<typeof campaign>;
export type CampaignDetail = z.infer<typeof campaignDetail>;
export type ProgressShape = z.infer<typeof progress>;
export type Belonging = z.infer<typeof belonging>;
