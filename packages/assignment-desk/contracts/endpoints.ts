import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import * as shape from './schemas';

export const PERMISSIONS = {
  read: 'plugin::assignment-desk.read',
  assign: 'plugin::assignment-desk.assign',
  edit: 'plugin::assignment-desk.edit',
  report: 'plugin::assignment-desk.report',
  manageDesks: 'plugin::assignment-desk.desks.manage',
  seeAll: 'plugin::assignment-desk.see-all',
} as const;

const of = (...names: (keyof typeof PERMISSIONS)[]) => ({ kind: 'admin' as const, actions: names.map((name) => PERMISSIONS[name]) });

/** Everything the admin asks of this plugin's server; mounted at `/assignment-desk`. */
export const endpoints = {
  board: { method: 'GET', path: '/board', handler: 'assignments.board', access: of('read'), summary: 'The board: assignments by column, with counts', query: shape.boardQuery, response: shape.board },
  myWork: { method: 'GET', path: '/my-work', handler: 'assignments.myWork', access: of('read'), summary: 'What the caller has to answer, to do and has handed in', response: shape.myWork },
  ofStory: { method: 'GET', path: '/of-story', handler: 'assignments.ofStory', access: of('read'), summary: 'The assignments a story fulfils', query: shape.ofStoryQuery, response: z.array(shape.work) },
  one: { method: 'GET', path: '/assignments/:id', handler: 'assignments.one', access: of('read'), summary: 'One assignment with its stories, history and comments', response: shape.detail },
  create: { method: 'POST', path: '/assignments', handler: 'assignments.create', access: of('assign'), summary: 'Makes an assignment, and offers it where `to` is given', body: shape.newAssignment, response: shape.work },
  change: { method: 'PUT', path: '/assignments/:id', handler: 'assignments.change', access: of('assign', 'edit'), summary: 'Changes fields; a stale version is refused', body: shape.changes, response: shape.work },
  act: { method: 'POST', path: '/assignments/:id/act', handler: 'assignments.act', access: of('assign', 'edit', 'report'), summary: 'Offers, accepts, files, returns …: one step in the life of an assignment', body: shape.act, response: shape.work },
  writeStory: { method: 'POST', path: '/assignments/:id/story', handler: 'assignments.writeStory', access: of('report', 'edit'), summary: 'Begins the story of an assignment and links it; answers the one there is if there is one', body: shape.writeStory, response: shape.written },
  comment: { method: 'POST', path: '/assignments/:id/comments', handler: 'assignments.comment', access: of('read'), summary: 'Adds a comment', body: shape.newComment, response: shape.detail.shape.comments },
  desks: { method: 'GET', path: '/desks', handler: 'desks.list', access: of('read'), summary: 'The desks the caller sees', response: z.array(shape.desk) },
  createDesk: { method: 'POST', path: '/desks', handler: 'desks.create', access: of('manageDesks'), summary: 'Makes a desk', body: shape.newDesk, response: shape.desk },
  people: { method: 'GET', path: '/people', handler: 'desks.people', access: of('read'), summary: 'Members of desks; with `all`, everybody (for those who manage desks)', query: shape.peopleQuery, response: z.array(shape.person) },
  storyTypes: { method: 'GET', path: '/story-types', handler: 'assignments.storyTypes', access: of('read'), summary: 'The content types that hold stories', response: z.array(shape.storyType) },
} satisfies Record<string, Endpoint>;
