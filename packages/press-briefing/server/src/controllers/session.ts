import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, PERMISSIONS } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rightsOf = (ctx: unknown) => {
    const viewer = spine(strapi).viewer(ctx);
    return { manage: viewer?.can(PERMISSIONS.manage) === true, decide: viewer?.can(PERMISSIONS.decide) === true };
  };
  return {
    read: answering(admin.session, ({ params, ctx }) => service(strapi, 'session').read(params.id ?? '', rightsOf(ctx))),
    take: answering(admin.sessionOps, ({ params, body, ctx }) =>
      service(strapi, 'session').take(params.id ?? '', body.ops, rightsOf(ctx), spine(strapi).actor()),
    ),
  };
};
