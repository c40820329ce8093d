/** A loudspeaker message goes through the ledger of deliveries as a story does, under a name of its own. */
export const BROADCAST_UID = 'plugin::channels.broadcast';

/** As `storySubject` and `parseStorySubject` have it; written out, for screens too read this and take no code of the spine's. */
const BEGINS = `story:${BROADCAST_UID}:`;

export const broadcastSubject = (id: string): string => `${BEGINS}${id}:`;

/** Id of the message a subject names; null for a story. */
export const broadcastOf = (subject: string): string | null =>
  subject.startsWith(BEGINS) ? subject.slice(BEGINS.length).replace(/:.*$/, '') : null;

/** What a channel takes: stories, or messages for loudspeakers. Neither ever goes to the other's destinations. */
export type Carries = 'stories' | 'broadcasts';

export const carriedBy = (subject: string): Carries => (broadcastOf(subject) === null ? 'stories' : 'broadcasts');
