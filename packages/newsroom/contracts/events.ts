import type { StoryRef } from './story';

/** Who did it. `id` is the admin user's id for `admin`; null for the system. */
export type Actor = { kind: 'admin' | 'api' | 'delegate' | 'system'; id: string | null; name: string };

export const SYSTEM: Actor = { kind: 'system', id: null, name: 'Hội Tụ' };

type StoryEvent = { ref: StoryRef; headline: string; section: string | null };
type AssignmentEvent = {
  assignment: string;
  slugline: string;
  desk: string;
  /** Admin user id, or null where nobody is assigned. */
  assignee: string | null;
  state: string;
  from: string | null;
  /** Whose it was, where it went to somebody else. */
  formerly?: string;
  /** True for work that only its own people may see. */
  closed: boolean;
  /** Until then only its own people may see it; null without one. */
  embargo: string | null;
  note?: string;
  story?: StoryRef;
};
/** An event in the city; `state` as the desk keeps it, `what` names what was done to it: created, changed, cancel …, `fields` which of its fields. */
type HappeningEvent = { happening: string; title: string; starts: string; state: string; what: string; fields?: string[] };
/** Which fields a change wrote, and the version it made. */
type Changed = { fields?: string[]; version?: number };
type DeliveryEvent = {
  delivery: string;
  ref: StoryRef;
  /** The destination's name when it was told. */
  destination: string;
  destinationId: string;
  operation: string;
  /** Version of the story that is meant. */
  storyVersion: number;
  state: string;
  link: string | null;
};
type ScriptEvent = { script: string; ref: StoryRef; slugline: string; seconds: number };
type BriefingEvent = { series: string; occurrence: string; title: string; startsAt: string; closed: boolean };

/**
 * Every event of the house. It stands in the spine because sisters never import each other:
 * what one must tell the other is written here.
 */
export type EventCatalogue = {
  'story.published': StoryEvent & { version: number; first: boolean; correction: string | null };
  'story.unpublished': StoryEvent & { version: number };
  'story.scheduled': StoryEvent & { at: string };
  'story.schedule_cancelled': StoryEvent;

  'assignment.created': AssignmentEvent;
  /** `before`: what stood in the changed fields. */
  'assignment.changed': AssignmentEvent & { fields: string[]; before?: Record<string, unknown> };
  'assignment.offered': AssignmentEvent;
  'assignment.accepted': AssignmentEvent;
  'assignment.declined': AssignmentEvent;
  'assignment.expired': AssignmentEvent;
  'assignment.started': AssignmentEvent;
  'assignment.filed': AssignmentEvent;
  'assignment.opened': AssignmentEvent;
  'assignment.returned': AssignmentEvent;
  'assignment.approved': AssignmentEvent;
  'assignment.published': AssignmentEvent;
  'assignment.cancelled': AssignmentEvent;
  'assignment.reassigned': AssignmentEvent;
  'assignment.reopened': AssignmentEvent;
  'assignment.followed_up': AssignmentEvent;
  /** `due`: the time that is meant. For one time it is said once, however often the work came back. */
  'assignment.due_soon': AssignmentEvent & { due?: string | null };
  'assignment.late': AssignmentEvent & { due?: string | null };
  /** `mentions`: admin user ids that the comment names. */
  'assignment.commented': AssignmentEvent & { mentions?: string[] };

  'happening.changed': HappeningEvent;
  'campaign.changed': { campaign: string; title: string } & Changed;
  'commission.changed': { commission: string; title: string } & Changed;
  'absence.changed': { absence: string; person: string };

  'delivery.planned': DeliveryEvent;
  /** It waits for a time, or for somebody's approval. */
  'delivery.held': DeliveryEvent;
  /** It goes on later: the other end works on it, or was not to be reached. */
  'delivery.delayed': DeliveryEvent;
  'delivery.cancelled': DeliveryEvent;
  'delivery.sent': DeliveryEvent;
  'delivery.failed': DeliveryEvent;
  'delivery.unknown': DeliveryEvent;
  'script.drafted': ScriptEvent;
  /** Somebody wrote in it, approved it, or it aired: `fields` says what. */
  'script.changed': ScriptEvent & Changed;
  /** Its story has newer words, which wait beside the producer's. */
  'script.outdated': ScriptEvent;
  /** Its story was pulled: nobody may read it on air. */
  'script.killed': ScriptEvent;
  /** A presenter's speed, or how a word is said, was changed: running times are others now. Null: everybody's. */
  'script.recounted': { presenter: string | null; what: string };
  /** `what` names the act: created, saved, removed, or what was done in it; `item`: the one it was done to. */
  'bulletin.changed': { bulletin: string; name: string; state: string; what: string; item?: string } & Changed;
  'broadcast.changed': { broadcast: string; title: string; class: string; state: string; what: string } & Changed;
  'broadcast.confirmed': { broadcast: string; title: string; area: string; said: string };

  'briefing.scheduled': BriefingEvent;
  'briefing.moved': BriefingEvent;
  'briefing.cancelled': BriefingEvent;
  /** `what` names the act: started, held, minutes, agenda, documents, notes, ended …; of its words nothing. */
  'briefing.changed': BriefingEvent & { what: string };
  'briefing.invited': BriefingEvent & { count: number };
  'briefing.replied': BriefingEvent & { invitation: string; rsvp: string };
  'briefing.checked_in': BriefingEvent & { invitation: string };
  /** A question was asked or moved on; `what` names the act, `formerly` the unit that owed it till now. Of its words nothing. */
  'briefing.question': BriefingEvent & { question: string; state: string; unit: string | null; what: string; formerly?: string };
  /** An answer is late, and whom it has reached now: 1 spokesperson, 2 head of the unit, 3 press office. */
  'briefing.answer_late': BriefingEvent & { question: string; unit: string | null; climbed: number };
  /** A press agency, a delegate or a unit was changed. */
  'press.changed': { thing: 'agency' | 'delegate' | 'unit'; id: string; what: string };
  'briefing.decided': BriefingEvent & { decision: string; what: string; desk: string | null; due: string | null };
};

export type EventType = keyof EventCatalogue;

export type NewEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; subject: string; actor: Actor; data: EventCatalogue[K] };
}[T];

export type NewsroomEvent<T extends EventType = EventType> = {
  [K in T]: {
    /** Position in the log; rises, may have gaps. */
    seq: number;
    id: string;
    type: K;
    subject: string;
    actor: Actor;
    /** ISO instant, database clock. */
    at: string;
    data: EventCatalogue[K];
    /** Version of the payload's shape. */
    version: number;
  };
}[T];
