import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { of } from './access';
import * as shape from './schemas';

/** Desks and their people. */
export const deskEndpoints = {
  desks: {
    method: 'GET',
    path: '/desks',
    handler: 'desks.list',
    access: of('read'),
    summary: 'The desks the caller sees',
    response: z.array(shape.desk),
  },
  createDesk: {
    method: 'POST',
    path: '/desks',
    handler: 'desks.create',
    access: of('manageDesks'),
    summary: 'Makes a desk',
    body: shape.newDesk,
    response: shape.desk,
  },
  people: {
    method: 'GET',
    path: '/people',
    handler: 'desks.people',
    access: of('read'),
    summary: 'Members of desks; with `all`, everybody (for those who manage desks)',
    query: shape.peopleQuery,
    response: z.array(shape.person),
  },
} satisfies Record<string, Endpoint>;
