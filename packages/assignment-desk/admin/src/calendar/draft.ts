import type { HappeningDetail, NewHappening } from '../../../contracts';
import { NO_REPEAT, type Repeat, repeatOf, ruleFor } from '../../../domain/happening/repeat';
import { same } from '../../../domain/merge';
import { wallOf } from '../../../domain/zone';
import { contactsOf } from '../form/draft';
import { draftOfTimes, startWall, type TimeDraft, timesOfDraft } from './moments';

type Contact = { name: string; phone: string };

/** What the form of an event holds. */
export type Draft = {
  title: string;
  place: string;
  organiser: string;
  notes: string;
  contacts: Contact[];
  files: number[];
  times: TimeDraft;
  repeat: Repeat;
};

export function draftOf(item: HappeningDetail): Draft {
  const { title, place, organiser, notes, contacts, files, rrule } = item;
  const times = draftOfTimes(item);
  // A meeting that was moved does not say when the series is.
  const first = wallOf(Date.parse(item.original ?? item.starts), item.timezone);
  return { title, place, organiser, notes, contacts, files, times, repeat: repeatOf(rrule, first, item.timezone) };
}

/** A new event of an hour, or of a day. */
export function draftAt(starts: string, allDay: boolean, timezone: string): Draft {
  const ends = new Date(Date.parse(starts) + (allDay ? 24 : 1) * 3_600_000).toISOString();
  return {
    title: '',
    place: '',
    organiser: '',
    notes: '',
    contacts: [],
    files: [],
    times: draftOfTimes({ starts, ends, allDay, timezone }),
    repeat: NO_REPEAT,
  };
}

/** As the server takes a new event; null while a time is missing. */
export function newOf({ times, repeat, contacts, ...facts }: Draft): NewHappening | null {
  const at = timesOfDraft(times);
  return at && { ...facts, ...at, contacts: contactsOf(contacts), rrule: ruleFor(repeat, startWall(times)) };
}

/**
 * Only what was touched goes out: what a colleague changed meanwhile in another field is not written over, and a rule that was not
 * touched moves with its meeting. Null while a time is missing.
 */
export function touchedOf(before: Draft, now: Draft): Partial<NewHappening> | null {
  const at = timesOfDraft(now.times);
  if (!at) return null;
  const facts = (['title', 'place', 'organiser', 'notes'] as const).filter((key) => now[key] !== before[key]).map((key) => [key, now[key]]);
  const was = timesOfDraft(before.times);
  const moved = at.starts !== was?.starts || at.ends !== was.ends || at.allDay !== was.allDay;
  return {
    ...Object.fromEntries(facts),
    ...(same(contactsOf(now.contacts), before.contacts) ? {} : { contacts: contactsOf(now.contacts) }),
    ...(same(now.files, before.files) ? {} : { files: now.files }),
    ...(moved ? { starts: at.starts, ends: at.ends } : {}),
    ...(at.allDay === was?.allDay ? {} : { allDay: at.allDay }),
    ...(same(now.repeat, before.repeat) ? {} : { rrule: ruleFor(now.repeat, startWall(now.times)) }),
  };
}
