import type { StoryRef } from './story';

/**
 * Reads between sisters: one plugin offers a function, another asks for it and gets `undefined`
 * where the first is not installed. The types stand here so that neither imports the other.
 */
export type Offers = {
  /** assignment-desk → channels, press-briefing: campaigns that run on the day of `at` (ISO). */
  'campaigns.current': (at: string) => Promise<{ id: string; title: string; from: string; to: string }[]>;
  /** assignment-desk → press-briefing: campaigns that run at some time in [from, to) (ISO), with the stories they want in all; null without an aim. */
  'campaigns.between': (from: string, to: string) => Promise<{ id: string; title: string; from: string; to: string; aim: number | null }[]>;
  /** channels → press-briefing: where stories go out. */
  'destinations.list': () => Promise<{ id: string; name: string; kind: string }[]>;
  /** assignment-desk → channels: campaigns whose open work a story fulfils, in the order they were made. */
  'campaigns.ofStory': (ref: StoryRef) => Promise<{ id: string; title: string }[]>;
  /** assignment-desk → channels: stories an assignment holds. */
  'stories.ofAssignment': (assignment: string) => Promise<StoryRef[]>;
  /** assignment-desk → Content Manager panels: assignments a story fulfils. */
  'assignments.ofStory': (ref: StoryRef) => Promise<{ id: string; slugline: string; state: string; due: string | null }[]>;
  /** assignment-desk → press-briefing: the state of the assignment a decision became. */
  'assignments.ofDecision': (decision: string) => Promise<{ id: string; state: string; due: string | null } | null>;
  /** assignment-desk → press-briefing: the same for many at once; decisions without an assignment are left out. */
  'assignments.ofDecisions': (
    decisions: readonly string[],
  ) => Promise<{ decision: string; id: string; state: string; due: string | null }[]>;
  /** press-briefing → assignment-desk: its table of days off (days `YYYY-MM-DD`, both ends included). */
  'holidays.between': (from: string, to: string) => Promise<{ date: string; name: string; kind: 'public' | 'compensatory' | 'working' }[]>;
  /** assignment-desk → press-briefing: desks a decision may go to. */
  'desks.list': () => Promise<{ id: string; name: string }[]>;
  /** channels → assignment-desk: where a story stands on every destination. */
  'deliveries.ofStory': (ref: StoryRef) => Promise<{ destination: string; kind: string; state: string; link: string | null }[]>;
};
