import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { open } from '../../../contracts';
import { agencyActs } from '../pages/agency';
import { answerActs } from '../pages/answer';
import { briefingActs } from '../pages/briefings';
import { calendarActs } from '../pages/calendars';
import { invitationActs } from '../pages/invitation-acts';
import type { PageCtx } from '../pages/koa';
import { lostActs } from '../pages/lost';

/** Pages of the public. Each answers by itself, so that nothing is left for `answering` to send. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const [invitation, agency, answer, lost, briefings, calendars] = [
    invitationActs(strapi),
    agencyActs(strapi),
    answerActs(strapi),
    lostActs(strapi),
    briefingActs(strapi),
    calendarActs(strapi),
  ];
  const paging = <E extends (typeof open)[keyof typeof open]>(endpoint: E, act: (ctx: PageCtx) => Promise<void>) =>
    answering<E, PageCtx>(endpoint, ({ ctx }) => act(ctx));

  return {
    invitation: paging(open.invitationPage, invitation.show),
    invitationAct: paging(open.invitationForm, invitation.act),
    invitationDocument: paging(open.invitationDocument, invitation.document),
    invitationCalendar: paging(open.invitationCalendar, calendars.one),
    agency: paging(open.agencyPage, agency.show),
    agencyAct: paging(open.agencyForm, agency.act),
    answer: paging(open.answerPage, answer.show),
    answerAct: paging(open.answerForm, answer.act),
    lost: paging(open.lostPage, lost.show),
    lostAct: paging(open.lostForm, lost.act),
    briefings: paging(open.briefings, briefings.list),
    briefing: paging(open.briefing, briefings.one),
    briefingDocument: paging(open.briefingDocument, briefings.document),
    briefingsFeed: paging(open.briefingsFeed, briefings.feed),
  };
};
