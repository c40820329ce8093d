/** Classes of a message on ward loudspeakers, as Vietnamese rules name them (QĐ 135/QĐ-TTg, TT 39/2020/TT-BTTTT): thường, ưu tiên, khẩn cấp. */
export const BROADCAST_CLASSES = ['normal', 'priority', 'emergency'] as const;
export type BroadcastClass = (typeof BROADCAST_CLASSES)[number];

export const BROADCAST_STATES = ['draft', 'waiting', 'approved', 'cancelled'] as const;
export type BroadcastState = (typeof BROADCAST_STATES)[number];

export const BROADCAST_ACTS = ['edit', 'submit', 'take_back', 'approve', 'second', 'send_back', 'cancel', 'confirm'] as const;
export type BroadcastAct = (typeof BROADCAST_ACTS)[number];

export type BroadcastRight = 'broadcasts' | 'broadcast-approve' | 'broadcast-emergency';

type Rule = {
  from: readonly BroadcastState[];
  right: BroadcastRight;
  /** An emergency asks for `broadcast-emergency` besides. */
  guarded?: true;
  /** Who has had a hand in it and may not do this. */
  never?: readonly ('writer' | 'approver')[];
  /** Whether the first of two approvals must be there, or must not. */
  begun?: boolean;
};

/** The whole of who may do what. What is not written here cannot happen. */
export const RULES: Record<BroadcastAct, Rule> = {
  edit: { from: ['draft'], right: 'broadcasts' },
  submit: { from: ['draft'], right: 'broadcasts' },
  take_back: { from: ['waiting'], right: 'broadcasts' },
  approve: { from: ['waiting'], right: 'broadcast-approve', guarded: true, never: ['writer'], begun: false },
  second: { from: ['waiting'], right: 'broadcast-approve', guarded: true, never: ['writer', 'approver'], begun: true },
  send_back: { from: ['waiting'], right: 'broadcast-approve' },
  // One person is enough to call off: a false alarm must stop at once.
  cancel: { from: ['draft', 'waiting', 'approved'], right: 'broadcast-approve' },
  // A ward may have played it before the withdrawal came.
  confirm: { from: ['approved', 'cancelled'], right: 'broadcasts' },
};

/** A message as far as the rules go; people by their admin user ids. */
export type BroadcastStanding = {
  class: BroadcastClass;
  state: BroadcastState;
  /** Everybody who wrote in it: nobody approves words of their own. */
  writers: readonly string[];
  /** Who approved first. */
  approver: string | null;
  /** Who approved an emergency besides. */
  second: string | null;
};

export type Person = { id: string; may(right: BroadcastRight): boolean };

/** Why a person may not do something: the code of a refusal. */
export type NotAllowed = 'broadcast.cannot' | 'broadcast.no_right' | 'broadcast.no_emergency' | 'broadcast.own' | 'broadcast.same';

/** Why `who` may not do `act` now; null where they may. */
export function mayNot(act: BroadcastAct, message: BroadcastStanding, who: Person): NotAllowed | null {
  const { from, right, guarded, never = [], begun } = RULES[act];
  if (!who.may(right)) return 'broadcast.no_right';
  const wrongStep = begun !== undefined && begun !== (message.approver !== null);
  if (!from.includes(message.state) || wrongStep) return 'broadcast.cannot';
  if (guarded && message.class === 'emergency' && !who.may('broadcast-emergency')) return 'broadcast.no_emergency';
  if (never.includes('writer') && message.writers.includes(who.id)) return 'broadcast.own';
  return never.includes('approver') && message.approver === who.id ? 'broadcast.same' : null;
}

export const mayNow = (message: BroadcastStanding, who: Person): BroadcastAct[] =>
  BROADCAST_ACTS.filter((act) => mayNot(act, message, who) === null);

/** An approval is the second one where the first is there. */
export const approvalOf = ({ approver }: Pick<BroadcastStanding, 'approver'>): 'approve' | 'second' =>
  approver === null ? 'approve' : 'second';

/** What an act that is allowed makes of a message. */
export function stepOf(act: BroadcastAct, message: BroadcastStanding, who: string): Partial<BroadcastStanding> {
  const steps: Record<BroadcastAct, Partial<BroadcastStanding>> = {
    edit: { writers: [...new Set([...message.writers, who])] },
    submit: { state: 'waiting', approver: null, second: null },
    take_back: { state: 'draft', approver: null, second: null },
    approve: message.class === 'emergency' ? { approver: who } : { state: 'approved', approver: who },
    second: { state: 'approved', second: who },
    send_back: { state: 'draft', approver: null, second: null },
    cancel: { state: 'cancelled' },
    confirm: {},
  };
  return steps[act];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a message of each class may hold, in milliseconds. */
export const LONGEST: Record<BroadcastClass, number> = { normal: 30 * DAY, priority: 7 * DAY, emergency: 48 * HOUR };

/** Why a message cannot be handed over: each is the code of a refusal. */
export const BROADCAST_PROBLEMS = [
  'broadcast.no_text',
  'broadcast.no_area',
  'broadcast.unserved',
  'broadcast.window',
  'broadcast.over',
  'broadcast.too_long',
  'broadcast.repeats',
  'broadcast.overlap',
] as const;
export type BroadcastProblem = (typeof BROADCAST_PROBLEMS)[number];

/** A message as it would go; instants in milliseconds since the epoch. */
export type Fitting = {
  class: BroadcastClass;
  text: string;
  areas: readonly string[];
  from: number;
  until: number;
  repeats: number;
  everyMinutes: number;
  /** Running time of one playing. */
  seconds: number;
};

/** Areas of `areas` that no destination serves, as they were written. */
export function unserved(areas: readonly string[], served: readonly string[]): string[] {
  const known = new Set(served.map(areaKey));
  return areas.filter((one) => !known.has(areaKey(one)));
}

/** All that keeps a message from being handed over at `now`. `served`: areas of destinations that are switched on. */
export function unfit(message: Fitting, served: readonly string[], now: number): BroadcastProblem[] {
  const { text, areas, from, until, repeats, everyMinutes, seconds } = message;
  const apart = everyMinutes * 60;
  const wrong: Record<BroadcastProblem, boolean> = {
    'broadcast.no_text': text.trim() === '',
    'broadcast.no_area': areas.length === 0,
    'broadcast.unserved': unserved(areas, served).length > 0,
    'broadcast.window': !(from < until),
    'broadcast.over': until <= now,
    'broadcast.too_long': until - from > LONGEST[message.class],
    // The last playing must begin while it holds.
    'broadcast.repeats': repeats > 1 && from < until && (repeats - 1) * apart * 1000 >= until - from,
    // 0: one right after the other.
    'broadcast.overlap': repeats > 1 && apart > 0 && apart < seconds,
  };
  return BROADCAST_PROBLEMS.filter((one) => wrong[one]);
}

/** What two spellings of one area have in common: composed letters, single spaces, small letters. */
export const areaKey = (area: string): string => area.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

/** Areas as a person lists them, one a line or with semicolons: an address may hold commas. Each once. */
export function areasIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const part of text.split(/[;\n]/)) {
    const area = part.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (area && !found.has(areaKey(area))) found.set(areaKey(area), area);
  }
  return [...found.values()];
}

/** What a ward says of a package. In the order of their coming. */
export const CONFIRMATIONS = ['received', 'played', 'failed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

type Word = { area: string; said: Confirmation; atMs: number };

/** The last word of each area by its time; of two at the same instant the one that comes later in a playing. */
export function lastWords<W extends Word>(words: readonly W[]): Map<string, W> {
  const last = new Map<string, W>();
  const rank = ({ said, atMs }: Word) => atMs * CONFIRMATIONS.length + CONFIRMATIONS.indexOf(said);
  for (const word of words) {
    const key = areaKey(word.area);
    const before = last.get(key);
    if (!before || rank(before) < rank(word)) last.set(key, word);
  }
  return last;
}

/** Areas that have said nothing at all. */
export const silent = (areas: readonly string[], words: readonly Word[]): string[] => {
  const heard = lastWords(words);
  return areas.filter((area) => !heard.has(areaKey(area)));
};

/** Milliseconds after which people are told of wards that have said nothing of an emergency. */
export const SILENCE_MS = 10 * 60_000;
/** A signed word is taken so many milliseconds around its own time: clocks differ, and a recorded one must not be played back for ever. */
export const SKEW_MS = 5 * 60_000;
