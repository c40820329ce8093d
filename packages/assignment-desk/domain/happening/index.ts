/** Events in the city: recurrence, its exceptions, and what an edit of one, of the following or of all does. */
export { type ActCommand, planAct, planEdit } from './act';
export * from './happening';
export { meetingOf, type Occurrence, occurrences, type Window } from './occurrences';
export { type Carry, type Changes, type Hook, isNew, type Plan, type Planned, SCOPES, type Scope, type Subject } from './plan';
export * from './state';
