import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, PERMISSIONS } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { rowOf } from '../services/tables';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const invitations = () => service(strapi, 'invitations');
  const actor = () => spine(strapi).actor();
  /** Who manages or accredits reads addresses and notes; who only sees the briefings does not. */
  const contacts = (ctx: unknown): boolean => {
    const viewer = spine(strapi).viewer(ctx);
    return viewer !== null && (viewer.can(PERMISSIONS.accredit) || viewer.can(PERMISSIONS.manage));
  };
  return {
    list: answering(admin.invitations, async ({ params, ctx }) => {
      const meeting = await service(strapi, 'occurrences').get(params.id ?? '');
      const items = await invitations().ofOccurrence(meeting.id, contacts(ctx));
      return { attendance: await invitations().attendance(meeting.id), items };
    }),
    plan: answering(admin.invitationPlan, ({ params, body }) => invitations().plan(params.id ?? '', body.delegates)),
    invite: answering(admin.invite, ({ params, body }) => invitations().invite(params.id ?? '', body.delegates, actor())),
    act: answering(admin.invitationAct, ({ params, body }) => invitations().act(params.id ?? '', body, actor())),
    link: answering(admin.invitationLink, async ({ params }) => {
      const row = await rowOf(strapi, 'invitation', params.id ?? '');
      if (row.withdrawn) throw refuse('invitation_withdrawn');
      return { url: service(strapi, 'links').invitation(row, await rowOf(strapi, 'occurrence', row.occurrence)) };
    }),
    walkIn: answering(admin.walkIn, ({ params, body }) => invitations().walkIn(params.id ?? '', body.delegate, actor())),
    checkInByCode: answering(admin.checkInByCode, ({ params }) => invitations().checkInByCode(params.code ?? '', actor())),
    letters: answering(admin.letters, async ({ params, query }) => {
      const meeting = await service(strapi, 'occurrences').get(params.id ?? '');
      return service(strapi, 'letters').ofOccurrence(meeting.id, query);
    }),
  };
};
