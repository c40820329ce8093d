/** The life of an assignment, as one table. Everything that is not in it is a refusal with a reason. */

export const STATES = ['planned', 'offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready', 'published', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** In which standing a person meets an assignment; `system` is the clock and the events of the house. */
export const STANDINGS = ['assigner', 'editor', 'assignee', 'member', 'system'] as const;
export type Standing = (typeof STANDINGS)[number];

export type Rule = {
  from: readonly State[];
  who: readonly Standing[];
  to: State;
  event: AssignmentEventType;
  /** What the command must bring along. */
  needs?: 'person' | 'note' | 'story';
};

export type AssignmentEventType =
  | 'assignment.offered'
  | 'assignment.accepted'
  | 'assignment.declined'
  | 'assignment.expired'
  | 'assignment.started'
  | 'assignment.filed'
  | 'assignment.opened'
  | 'assignment.returned'
  | 'assignment.approved'
  | 'assignment.published'
  | 'assignment.cancelled'
  | 'assignment.reassigned'
  | 'assignment.reopened'
  | 'assignment.followed_up';

/** Acts in the order in which buttons for them stand. */
export const RULES = {
  offer: { from: ['planned'], who: ['assigner'], to: 'offered', event: 'assignment.offered', needs: 'person' },
  accept: { from: ['offered'], who: ['assignee'], to: 'accepted', event: 'assignment.accepted' },
  decline: { from: ['offered'], who: ['assignee'], to: 'planned', event: 'assignment.declined', needs: 'note' },
  take: { from: ['planned', 'offered'], who: ['member'], to: 'accepted', event: 'assignment.accepted' },
  start: { from: ['accepted'], who: ['assignee'], to: 'in_progress', event: 'assignment.started' },
  file: { from: ['accepted', 'in_progress'], who: ['assignee'], to: 'filed', event: 'assignment.filed', needs: 'story' },
  open: { from: ['filed'], who: ['editor'], to: 'in_edit', event: 'assignment.opened' },
  approve: { from: ['in_edit'], who: ['editor'], to: 'ready', event: 'assignment.approved' },
  return: { from: ['filed', 'in_edit'], who: ['editor'], to: 'in_progress', event: 'assignment.returned', needs: 'note' },
  follow_up: { from: ['published'], who: ['assigner', 'editor'], to: 'in_progress', event: 'assignment.followed_up' },
  reassign: {
    from: ['offered', 'accepted', 'in_progress'],
    who: ['assigner'],
    to: 'offered',
    event: 'assignment.reassigned',
    needs: 'person',
  },
  reopen: { from: ['cancelled'], who: ['assigner'], to: 'planned', event: 'assignment.reopened' },
  cancel: {
    from: ['planned', 'offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready'],
    who: ['assigner'],
    to: 'cancelled',
    event: 'assignment.cancelled',
    needs: 'note',
  },
  expire: { from: ['offered'], who: ['system'], to: 'planned', event: 'assignment.expired' },
  publish: { from: ['filed', 'in_edit', 'ready'], who: ['system'], to: 'published', event: 'assignment.published', needs: 'story' },
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof RULES;
export const ACTS = Object.keys(RULES) as Act[];
/** What people do; the rest is done by the clock and by events. */
export const HUMAN_ACTS = ACTS.filter((act) => !(ruleOf(act).who as readonly Standing[]).includes('system'));

export type StoryRef = { uid: string; documentId: string; locale: string };

/** What the decisions read of an assignment. Instants are ISO strings in UTC. */
export type Assignment = {
  state: State;
  assignee: string | null;
  due: string | null;
  offerUntil: string | null;
  stories: readonly StoryRef[];
};

export type Command = {
  act: Act;
  /** Whom an offer goes to: an admin user's id. */
  to?: string;
  /** Answer by; where absent, see `answerBy`. */
  until?: string;
  /** The reason of a decline or a cancel, the note of a return. */
  note?: string;
  /** Stories that come with it. */
  stories?: readonly StoryRef[];
  /** Hands it over although the person is on leave then. */
  anyway?: boolean;
};

export type Doer = { id: string | null; as: readonly Standing[] };
export type Decided<A extends Assignment = Assignment> = {
  ok: true;
  next: A;
  event: { type: AssignmentEventType; note?: string; story?: StoryRef };
};
export type Refused = { ok: false; code: DomainRefusal; params: Record<string, string> };
export type DomainRefusal =
  | 'assignment.wrong_state'
  | 'assignment.not_yours'
  | 'assignment.needs_person'
  | 'assignment.needs_note'
  | 'assignment.needs_story'
  | 'assignment.answer_by_past'
  | 'assignment.not_over_yet';

const OFFER_MS = 2 * 60 * 60_000;

export function ruleOf(act: Act): Rule {
  return RULES[act];
}

/** When an offer lapses that names no time: in two hours, but not after the work is due. */
export function answerBy(due: string | null, now: string): string {
  const inTwoHours = new Date(Date.parse(now) + OFFER_MS).toISOString();
  return due !== null && due > now && due < inTwoHours ? due : inTwoHours;
}

/** Whether `doer` may do `act` to an assignment in `state`, whatever the command brings along. */
export function mayAct(state: State, act: Act, doer: Doer): Refused | { ok: true } {
  const rule = ruleOf(act);
  if (!rule.from.includes(state)) return { ok: false, code: 'assignment.wrong_state', params: { state, act } };
  if (!rule.who.some((who) => doer.as.includes(who)))
    return { ok: false, code: 'assignment.not_yours', params: { act, who: rule.who.join(',') } };
  return { ok: true };
}

/** The acts that stand open to somebody in these standings. Who may accept is not asked to take as well. */
export function openActs(state: State, as: readonly Standing[]): Act[] {
  const open = HUMAN_ACTS.filter((act) => mayAct(state, act, { id: null, as }).ok);
  return open.includes('accept') ? open.filter((act) => act !== 'take') : open;
}

/** Decides one command: the next assignment and its event, or a refusal. Never both, never a throw. */
export function decide<A extends Assignment>(current: A, command: Command, doer: Doer, now: string): Decided<A> | Refused {
  const allowed = mayAct(current.state, command.act, doer);
  if (!allowed.ok) return allowed;
  const rule = ruleOf(command.act);
  const lack = lacking(current, command, rule, now);
  if (lack) return lack;

  const next: A = { ...current, state: rule.to, ...change(current, command, doer, now) };
  const note = command.note?.trim();
  const story = command.stories?.[0];
  return { ok: true, next, event: { type: rule.event, ...(note ? { note } : {}), ...(story ? { story } : {}) } };
}

function lacking(current: Assignment, command: Command, rule: Rule, now: string): Refused | null {
  const refuse = (code: DomainRefusal): Refused => ({ ok: false, code, params: { act: command.act } });
  if (rule.needs === 'note' && !command.note?.trim()) return refuse('assignment.needs_note');
  if (rule.needs === 'story' && joined(current, command).length === 0) return refuse('assignment.needs_story');
  if (rule.needs === 'person') {
    if (!command.to) return refuse('assignment.needs_person');
    if (command.until !== undefined && command.until <= now) return refuse('assignment.answer_by_past');
  }
  if (command.act === 'expire' && current.offerUntil !== null && now < current.offerUntil) return refuse('assignment.not_over_yet');
  return null;
}

/** What changes besides the state. */
function change(current: Assignment, command: Command, doer: Doer, now: string): Partial<Assignment> {
  switch (command.act) {
    case 'offer':
    case 'reassign':
      return { assignee: command.to ?? null, offerUntil: command.until ?? answerBy(current.due, now) };
    case 'take':
      return { assignee: doer.id, offerUntil: null };
    case 'decline':
    case 'expire':
    case 'reopen':
      return { assignee: null, offerUntil: null };
    case 'file':
      return { stories: joined(current, command) };
    case 'accept':
    case 'cancel':
      return { offerUntil: null };
    default:
      return {};
  }
}

export const sameStory = (a: StoryRef, b: StoryRef): boolean => a.uid === b.uid && a.documentId === b.documentId && a.locale === b.locale;

/** The stories held and those that come along, each once: a command may name one twice. */
function joined(current: Assignment, command: Command): StoryRef[] {
  const all = [...current.stories];
  for (const story of command.stories ?? []) if (!all.some((held) => sameStory(held, story))) all.push(story);
  return all;
}
