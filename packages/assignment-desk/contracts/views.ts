import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { CLOCK } from '../domain/template';
import { QUERY_MOST, VIEW_PAGES } from '../domain/view';
import { of } from './access';
import { id, newAssignment } from './schemas';

const name = z.string().trim().min(1).max(80);
const removal = z.strictObject({ version: z.coerce.number().pipe(z.int32()) });

export const viewPage = z.enum(VIEW_PAGES);
const viewFields = {
  name,
  /** The filters as they stand in the page's address, e.g. `desk=…&states=offered&sort=-due`. */
  query: z.string().max(QUERY_MOST),
  shared: z.boolean(),
};
export const newView = z.strictObject({ ...viewFields, page: viewPage, shared: viewFields.shared.default(false) });
export const viewChanges = z.strictObject({ version: z.int32(), changes: z.strictObject(viewFields).partial() });
export const view = z.object({
  id,
  name: z.string(),
  page: viewPage,
  query: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  ownerName: z.string(),
  /** Whether the caller may rename, update and delete it. */
  mayChange: z.boolean(),
  version: z.int32(),
});

/** What a template fills in: everything of an assignment but desk, person and instants, which are of the one day. */
export const templateFields = newAssignment
  .omit({
    desk: true,
    slugline: true,
    due: true,
    embargo: true,
    to: true,
    until: true,
    anyway: true,
    stories: true,
    happening: true,
    occurrence: true,
  })
  .extend({
    slugline: z.string().trim().max(200).default(''),
    /** Due so many minutes after it is made. Give this or `dueAt`. */
    dueIn: z.int().min(1).max(525_600).nullable().default(null),
    /** Due the next time the newsroom's clock shows `HH:MM`. */
    dueAt: z.string().regex(CLOCK).nullable().default(null),
  });
const templateParts = { name, desk: id.nullable(), shared: z.boolean(), fields: templateFields };
export const newTemplate = z.strictObject({
  ...templateParts,
  desk: templateParts.desk.default(null),
  shared: templateParts.shared.default(false),
});
export const templateChanges = z.strictObject({ version: z.int32(), changes: z.strictObject(templateParts).partial() });
export const template = z.object({
  id,
  name: z.string(),
  desk: id.nullable(),
  shared: z.boolean(),
  mine: z.boolean(),
  ownerName: z.string(),
  mayChange: z.boolean(),
  fields: templateFields,
  version: z.int32(),
});
const removed = z.object({ id });

export type View = z.infer<typeof view>;
export type NewView = z.input<typeof newView>;
export type ViewChanges = z.input<typeof viewChanges>['changes'];
export type Template = z.infer<typeof template>;
export type TemplateFields = z.infer<typeof templateFields>;
export type NewTemplate = z.input<typeof newTemplate>;
export type TemplateChanges = z.input<typeof templateChanges>['changes'];

/** Saved views and templates: a person's own, and shared ones. */
export const viewEndpoints = {
  views: {
    method: 'GET',
    path: '/views',
    handler: 'views.list',
    access: of('read'),
    summary: 'Own and shared views of a page',
    query: z.strictObject({ page: viewPage }),
    response: z.array(view),
  },
  createView: {
    method: 'POST',
    path: '/views',
    handler: 'views.create',
    access: of('read'),
    summary: 'Keeps the filters of a page under a name; sharing takes the right to assign',
    body: newView,
    response: view,
  },
  changeView: {
    method: 'PUT',
    path: '/views/:id',
    handler: 'views.change',
    access: of('read'),
    summary: 'Renames, updates or shares a view; a stale version is refused',
    body: viewChanges,
    response: view,
  },
  removeView: {
    method: 'DELETE',
    path: '/views/:id',
    handler: 'views.remove',
    access: of('read'),
    summary: 'Deletes a view',
    query: removal,
    response: removed,
  },
  templates: {
    method: 'GET',
    path: '/templates',
    handler: 'views.templates',
    access: of('read'),
    summary: 'Own templates, and shared ones of desks the caller sees',
    response: z.array(template),
  },
  createTemplate: {
    method: 'POST',
    path: '/templates',
    handler: 'views.createTemplate',
    access: of('read'),
    summary: 'Makes a template; sharing takes the right to assign',
    body: newTemplate,
    response: template,
  },
  changeTemplate: {
    method: 'PUT',
    path: '/templates/:id',
    handler: 'views.changeTemplate',
    access: of('read'),
    summary: 'Changes or shares a template; a stale version is refused',
    body: templateChanges,
    response: template,
  },
  removeTemplate: {
    method: 'DELETE',
    path: '/templates/:id',
    handler: 'views.removeTemplate',
    access: of('read'),
    summary: 'Deletes a template',
    query: removal,
    response: removed,
  },
} satisfies Record<string, Endpoint>;
