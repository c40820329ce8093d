import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import * as i from '../invitations';
import { id } from '../things';
import { manage, see } from './access';

export const invitations = {
  invitations: {
    method: 'GET',
    path: '/occurrences/:id/invitations',
    handler: 'invitation.list',
    access: see,
    summary: 'Who is invited to a meeting, and what they said',
    response: z.object({ attendance: i.attendance, items: z.array(i.invitation) }),
  },
  invitationPlan: {
    method: 'POST',
    path: '/occurrences/:id/invitations/plan',
    handler: 'invitation.plan',
    access: manage,
    summary: 'What sending invitations would do',
    body: i.inviteInput,
    response: i.invitationPlan,
  },
  invite: {
    method: 'POST',
    path: '/occurrences/:id/invitations',
    handler: 'invitation.invite',
    access: manage,
    summary: 'Invites who is not invited yet; letters go out at once, one to each',
    body: i.inviteInput,
    response: i.invited,
  },
  invitationAct: {
    method: 'POST',
    path: '/invitations/:id/act',
    handler: 'invitation.act',
    access: manage,
    summary: 'Answers for a delegate, names a substitute, sends again, withdraws, renews the link, checks in',
    body: i.invitationAct,
    response: i.invitation,
  },
  invitationLink: {
    method: 'GET',
    path: '/invitations/:id/link',
    handler: 'invitation.link',
    access: manage,
    summary: "A delegate's own page of this meeting, to hand over by other means than e-mail",
    response: z.object({ url: z.string() }),
  },
  walkIn: {
    method: 'POST',
    path: '/occurrences/:id/walk-ins',
    handler: 'invitation.walkIn',
    access: manage,
    summary: 'Checks in an accredited delegate who came without an invitation',
    body: i.walkIn,
    response: i.invitation,
  },
  checkInByCode: {
    method: 'POST',
    path: '/check-ins/:code',
    handler: 'invitation.checkInByCode',
    access: manage,
    summary: 'Checks in who shows this code',
    response: i.checkInAnswer,
  },
  letters: {
    method: 'GET',
    path: '/occurrences/:id/letters',
    handler: 'invitation.letters',
    access: manage,
    summary: 'Every letter of a meeting and whether it left',
    query: z.strictObject({
      state: z.enum(['trouble']).optional(),
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    response: z.object({ items: z.array(i.letter), waiting: z.number(), trouble: z.number(), more: z.boolean() }),
  },
} satisfies Record<string, Endpoint>;
