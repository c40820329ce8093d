import type { Core } from '@strapi/types';

/** The last segments differ: the admin names rights by them. */
const ACTIONS = [
  { uid: 'read', displayName: 'See the assignment desk' },
  { uid: 'assign', displayName: 'Make and hand out work (on desks one leads)' },
  { uid: 'edit', displayName: 'Edit: open, return and approve (on own desks)' },
  { uid: 'report', displayName: 'Report: accept, write and file own work' },
  { uid: 'plan', displayName: 'Plan: events in the city and campaigns' },
  { uid: 'order', displayName: 'Commissions: see, make and account for ordered coverage' },
  { uid: 'staff', displayName: 'See the workload; enter leave and shifts of others' },
  { uid: 'desks.manage', displayName: 'Manage desks' },
  { uid: 'see-all', displayName: 'See every desk, and closed work' },
];

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const provider = strapi.service('admin::permission').actionProvider as { registerMany(actions: object[]): Promise<void> };
  await provider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'assignment-desk' })));
}
