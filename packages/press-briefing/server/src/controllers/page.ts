import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { open } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  invitation: answering(open.invitationPage, () => Promise.reject(new Error('unfinished'))),
  invitationAct: answering(open.invitationForm, () => Promise.reject(new Error('unfinished'))),
  invitationDocument: answering(open.invitationDocument, () => Promise.reject(new Error('unfinished'))),
  invitationCalendar: answering(open.invitationCalendar, () => Promise.reject(new Error('unfinished'))),
  agency: answering(open.agencyPage, () => Promise.reject(new Error('unfinished'))),
  agencyAct: answering(open.agencyForm, () => Promise.reject(new Error('unfinished'))),
  answer: answering(open.answerPage, () => Promise.reject(new Error('unfinished'))),
  answerAct: answering(open.answerForm, () => Promise.reject(new Error('unfinished'))),
  lost: answering(open.lostPage, () => Promise.reject(new Error('unfinished'))),
  lostAct: answering(open.lostForm, () => Promise.reject(new Error('unfinished'))),
  briefings: answering(open.briefings, () => Promise.reject(new Error('unfinished'))),
  briefing: answering(open.briefing, () => Promise.reject(new Error('unfinished'))),
  briefingDocument: answering(open.briefingDocument, () => Promise.reject(new Error('unfinished'))),
  briefingsFeed: answering(open.briefingsFeed, () => Promise.reject(new Error('unfinished'))),
});
