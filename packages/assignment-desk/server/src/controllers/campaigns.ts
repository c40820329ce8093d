import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { campaignEndpoints as endpoints } from '../../../contracts/campaigns';
import { campaignsOf } from '../ask';
import { listCampaigns, readCampaign } from '../services/campaigns';
import { asker } from './viewer';

export const campaigns = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => campaignsOf(strapi);
  const actor = (ctx: unknown) => asker(strapi, ctx).actor;
  const at = (params: Record<string, string>, version: number) => ({ id: params.id ?? '', version });
  return {
    list: answering(endpoints.campaigns, async ({ query }) => listCampaigns(strapi, query)),
    one: answering(endpoints.campaign, async ({ params, ctx }) => readCampaign(strapi, params.id ?? '', asker(strapi, ctx).viewer)),
    create: answering(endpoints.createCampaign, async ({ body, ctx }) => service().shown(await service().create(body, actor(ctx)))),
    change: answering(endpoints.changeCampaign, async ({ params, body, ctx }) =>
      service().shown(await service().change(at(params, body.version), body.changes, actor(ctx))),
    ),
    close: answering(endpoints.closeCampaign, async ({ params, body, ctx }) =>
      service().shown(await service().close(at(params, body.version), actor(ctx))),
    ),
    reopen: answering(endpoints.reopenCampaign, async ({ params, body, ctx }) =>
      service().shown(await service().reopen(at(params, body.version), actor(ctx))),
    ),
  };
};
