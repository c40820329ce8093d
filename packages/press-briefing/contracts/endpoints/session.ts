import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import * as s from '../session';
import { inRoom, see } from './access';

export const session = {
  session: {
    method: 'GET',
    path: '/occurrences/:id/session',
    handler: 'session.read',
    access: see,
    summary: 'A meeting as it is being held',
    response: s.sessionView,
  },
  sessionOps: {
    method: 'POST',
    path: '/occurrences/:id/session',
    handler: 'session.take',
    access: inRoom,
    summary: 'What was done in the room, each thing once, however often it is sent',
    body: s.sessionOps,
    response: s.sessionAnswer,
  },
} satisfies Record<string, Endpoint>;
