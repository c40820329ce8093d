import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, PERMISSIONS } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const people = () => service(strapi, 'people');
  const actor = () => spine(strapi).actor();
  /** Who accredits or manages reads addresses; who only sees the briefings does not. */
  const contacts = (ctx: unknown): boolean => {
    const viewer = spine(strapi).viewer(ctx);
    return viewer !== null && (viewer.can(PERMISSIONS.accredit) || viewer.can(PERMISSIONS.manage));
  };
  return {
    agencies: answering(admin.agencies, ({ ctx }) => people().agencies(contacts(ctx))),
    agencyCreate: answering(admin.agencyCreate, ({ body }) => people().createAgency(body, actor())),
    agencyChange: answering(admin.agencyChange, ({ body, params }) => people().changeAgency(params.id ?? '', body, actor())),
    agencyLink: answering(admin.agencyLink, ({ body, params }) => people().agencyLink(params.id ?? '', body, actor())),
    delegates: answering(admin.delegates, ({ query, ctx }) => people().delegates(query, contacts(ctx))),
    delegateCreate: answering(admin.delegateCreate, ({ body }) => people().createDelegate(body, actor())),
    delegateChange: answering(admin.delegateChange, ({ body, params }) => people().changeDelegate(params.id ?? '', body, actor())),
    delegateAct: answering(admin.delegateAct, ({ body, params }) => people().act(params.id ?? '', body, actor())),
    delegateGrant: answering(admin.delegateGrant, ({ body }) => people().grant(body, actor())),
    delegateImport: answering(admin.delegateImport, ({ body }) => people().import(body, actor())),
    destinations: answering(admin.destinations, async () => (await spine(strapi).ask('destinations.list')?.()) ?? null),
    units: answering(admin.units, ({ ctx }) => people().units(contacts(ctx))),
    unitCreate: answering(admin.unitCreate, ({ body }) => people().createUnit(body, actor())),
    unitChange: answering(admin.unitChange, ({ body, params }) => people().changeUnit(params.id ?? '', body, actor())),
    accounts: answering(admin.accounts, () => people().accounts()),
  };
};
