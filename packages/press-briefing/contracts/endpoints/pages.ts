import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { form, page } from './access';

const html = z.string();

/** Mounted at `/api/press-briefing`. Pages need no script: GET shows, POST acts, and answers by a page. */
export const open = {
  calendar: {
    method: 'GET',
    path: '/calendar.ics',
    handler: 'feed.open',
    access: page,
    summary: 'iCalendar of the open briefings',
    response: z.string(),
  },
  feed: {
    method: 'GET',
    path: '/feed/:token.ics',
    handler: 'feed.personal',
    access: page,
    summary: 'iCalendar of all briefings for the holder of a signed link',
    response: z.string(),
  },
  delegateFeed: {
    method: 'GET',
    path: '/delegate-feed/:token.ics',
    handler: 'feed.delegate',
    access: page,
    summary: "iCalendar of a delegate's own meetings, by signed link",
    response: z.string(),
  },

  invitationPage: {
    method: 'GET',
    path: '/i/:token',
    handler: 'page.invitation',
    access: page,
    summary: "A delegate's page of one meeting",
    response: html,
  },
  invitationForm: {
    method: 'POST',
    path: '/i/:token',
    handler: 'page.invitationAct',
    access: form,
    summary: 'Answers, names a substitute, asks a question',
    response: html,
  },
  invitationDocument: {
    method: 'GET',
    path: '/i/:token/documents/:document',
    handler: 'page.invitationDocument',
    access: page,
    summary: 'A document, for who is invited',
    response: z.string(),
  },
  invitationCalendar: {
    method: 'GET',
    path: '/i/:token/briefing.ics',
    handler: 'page.invitationCalendar',
    access: page,
    summary: 'This one meeting for a calendar',
    response: z.string(),
  },

  agencyPage: {
    method: 'GET',
    path: '/r/:token',
    handler: 'page.agency',
    access: page,
    summary: "An agency's own delegates",
    response: html,
  },
  agencyForm: {
    method: 'POST',
    path: '/r/:token',
    handler: 'page.agencyAct',
    access: form,
    summary: 'Registers a delegate for accreditation',
    response: html,
  },

  answerPage: {
    method: 'GET',
    path: '/a/:token',
    handler: 'page.answer',
    access: page,
    summary: 'The question a spokesperson owes an answer to',
    response: html,
  },
  answerForm: { method: 'POST', path: '/a/:token', handler: 'page.answerAct', access: form, summary: 'Answers it', response: html },

  lostPage: {
    method: 'GET',
    path: '/lost',
    handler: 'page.lost',
    access: page,
    summary: 'Where a delegate asks for a new link',
    response: html,
  },
  lostForm: {
    method: 'POST',
    path: '/lost',
    handler: 'page.lostAct',
    access: { kind: 'public', perMinute: 5 },
    summary: 'Sends a new link to an address that is known; answers the same to one that is not',
    response: html,
  },

  briefings: {
    method: 'GET',
    path: '/briefings',
    handler: 'page.briefings',
    access: page,
    summary: 'Open briefings to come and held',
    response: html,
  },
  briefing: {
    method: 'GET',
    path: '/briefings/:id',
    handler: 'page.briefing',
    access: page,
    summary: 'An open briefing: agenda, documents, released answers, minutes',
    response: html,
  },
  briefingDocument: {
    method: 'GET',
    path: '/briefings/:id/documents/:document',
    handler: 'page.briefingDocument',
    access: page,
    summary: 'A public document of an open briefing',
    response: z.string(),
  },
  briefingsFeed: {
    method: 'GET',
    path: '/briefings.xml',
    handler: 'page.briefingsFeed',
    access: page,
    summary: 'Atom feed of released answers and published minutes of open briefings',
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
