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
    summary: 'The desks the caller sees; with `archived`, those that take no work any more as well',
    query: shape.desksQuery,
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
  changeDesk: {
    method: 'PUT',
    path: '/desks/:id',
    handler: 'desks.change',
    access: of('manageDesks'),
    summary: 'Changes or archives a desk; a stale version is refused, and archiving one that has open work',
    body: shape.deskChanges,
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
