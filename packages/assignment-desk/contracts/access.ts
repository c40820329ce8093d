import { PERMISSIONS } from '../domain/permissions';

/** Admin users whose roles grant one of these rights. */
export const of = (...names: (keyof typeof PERMISSIONS)[]) => ({ kind: 'admin' as const, actions: names.map((name) => PERMISSIONS[name]) });
