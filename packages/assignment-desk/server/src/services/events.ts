import type { Actor, EventCatalogue, EventType, NewEvent, StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AssignmentRow } from './tables';

export type AssignmentEventName = Extract<EventType, `assignment.${string}`>;

/** An assignment's name in the log. */
export const subjectOf = (assignment: string): string => `assignment:${assignment}`;

/** The event of one step; `from` is the state before it, null for a new assignment. */
export function eventOf(
  type: AssignmentEventName,
  row: AssignmentRow,
  actor: Actor,
  more: {
    from: string | null;
    note?: string;
    story?: StoryRef;
    fields?: string[];
    before?: Record<string, unknown>;
    mentions?: string[];
    due?: string | null;
    formerly?: string;
  },
): NewEvent {
  const data = {
    assignment: row.documentId,
    slugline: row.slugline,
    desk: row.desk,
    assignee: row.assignee,
    state: row.state,
    closed: row.closed,
    embargo: row.embargo,
    ...more,
  } satisfies EventCatalogue['assignment.created'];
  return { type, subject: subjectOf(row.documentId), actor, data } as NewEvent;
}
