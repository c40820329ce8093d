import { z } from 'zod';
import { type Act, HUMAN_ACTS, STANDINGS, STATES } from '../domain/assignment';
import { COLUMN_NAMES } from '../domain/columns';
import { DESK_ROLES } from '../domain/standing';
import { KINDS } from '../domain/work';

/** An instant that comes in, whatever its offset; kept as UTC with milliseconds so that instants compare as text. */
export const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
/** An instant that goes out: ISO, UTC. */
export const moment = z.string();

export const state = z.enum(STATES);
export const standing = z.enum(STANDINGS);
export const kind = z.enum(KINDS);
export const storyRef = z.strictObject({
  uid: z.string().min(3).max(200),
  documentId: z.string().min(1).max(64),
  locale: z.string().max(20),
});
export const contact = z.strictObject({ name: z.string().trim().min(1).max(120), phone: z.string().trim().max(40).default('') });
export const length = z.strictObject({ amount: z.int().min(1).max(100_000), unit: z.enum(['words', 'seconds']) });

export const id = z.string().min(1).max(64);
/** A day of the newsroom's calendar, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** An admin user's id. */
export const user = z.string().regex(/^\d{1,12}$/);

/** As many tags as an assignment may bear. */
export const TAGS_MOST = 30;
export const tagList = z.array(z.string().trim().min(1).max(40)).max(TAGS_MOST);

const fields = {
  slugline: z.string().trim().min(1).max(200),
  brief: z.string().max(10_000),
  desk: id,
  kind,
  /** 1 is the most urgent. */
  priority: z.int().min(1).max(5),
  due: instant.nullable(),
  embargo: instant.nullable(),
  channels: z.array(z.string().trim().min(1).max(40)).max(20),
  place: z.string().trim().max(200),
  contacts: z.array(contact).max(20),
  length: length.nullable(),
  tags: tagList,
  /** Ids of files in Strapi's media library. */
  files: z.array(z.int().min(1)).max(50),
  happening: id.nullable(),
  /** Which day of a recurring event: its original start. */
  occurrence: instant.nullable(),
  campaign: id.nullable(),
  commission: id.nullable(),
  /** True hides it from everybody but its person, those who lead or edit the desk, and those who see all. */
  closed: z.boolean(),
};

export const newAssignment = z.strictObject({
  ...fields,
  brief: fields.brief.default(''),
  kind: fields.kind.default('text'),
  priority: fields.priority.default(3),
  due: fields.due.default(null),
  embargo: fields.embargo.default(null),
  channels: fields.channels.default([]),
  place: fields.place.default(''),
  contacts: fields.contacts.default([]),
  length: fields.length.default(null),
  tags: fields.tags.default([]),
  files: fields.files.default([]),
  happening: fields.happening.default(null),
  occurrence: fields.occurrence.default(null),
  campaign: fields.campaign.default(null),
  commission: fields.commission.default(null),
  closed: fields.closed.default(false),
  /** Stories it holds from the start: an assignment is made of a story that exists already. */
  stories: z.array(storyRef).max(20).default([]),
  /** Offers it at once to this person. */
  to: user.optional(),
  /** Answer by; with `to` only. */
  until: instant.optional(),
  /** With `to`: although the person is on leave then. */
  anyway: z.boolean().optional(),
});

export const changes = z.strictObject({ version: z.int32(), changes: z.strictObject(fields).partial() });

export const act = z.strictObject({
  /** The version the screen showed: a later one is a 409. */
  version: z.int32(),
  act: z.enum(HUMAN_ACTS as [Act, ...Act[]]),
  to: user.optional(),
  until: instant.optional(),
  note: z.string().max(2_000).optional(),
  stories: z.array(storyRef).max(20).optional(),
  /** Hands it over although the person is on leave then; without it, that is refused. */
  anyway: z.boolean().optional(),
});

export const writeStory = z.strictObject({
  version: z.int32(),
  uid: z.string().max(200).optional(),
  locale: z.string().max(20).optional(),
});
/** `text` names people as `@[Tên](id)`. */
export const newComment = z.strictObject({ text: z.string().trim().min(1).max(5_000) });

/** `capacity`: pieces a day this person can carry; 3 where it is left out. */
export const member = z.strictObject({ user, role: z.enum(DESK_ROLES), capacity: z.int().min(0).max(50).optional() });
const deskFields = {
  name: z.string().trim().min(1).max(80),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  /** Section of the stories its people begin, as the content type names it. */
  section: z.string().trim().max(120).nullable(),
  members: z.array(member).max(200),
  /** Pieces a day the desk can carry. */
  capacity: z.int().min(0).max(1_000),
};
export const newDesk = z.strictObject({
  ...deskFields,
  colour: deskFields.colour.default('#4945ff'),
  section: deskFields.section.default(null),
  members: deskFields.members.default([]),
  capacity: deskFields.capacity.default(10),
});
/** `archived`: a desk that takes no work any more; refused while it has open work. */
export const deskChanges = z.strictObject({
  version: z.int32(),
  changes: z.strictObject({ ...deskFields, archived: z.boolean() }).partial(),
});

export const flag = z.enum(['true', 'false']).default('false');
/** What the board, the list, the calendar and saved views narrow by; the same names stand in their addresses. */
export const filters = {
  desk: id.optional(),
  /** An admin user's id, or `none` for work nobody has. */
  person: z.union([user, z.literal('none')]).optional(),
  kind: kind.optional(),
  campaign: id.optional(),
  commission: id.optional(),
  happening: id.optional(),
  tag: z.string().max(40).optional(),
  /** Words in any order of accents: "mua lon" finds "Mưa lớn". */
  q: z.string().max(100).optional(),
  mine: flag,
  /** Due today or in the seven days from today in the newsroom's zone; or late now. */
  when: z.enum(['today', 'week', 'late']).optional(),
};
export const boardQuery = z.strictObject({
  ...filters,
  /** Shows cancelled work as one more column. */
  cancelled: flag,
  /** Cards of one column in one answer at most. */
  limit: z.coerce.number().int().min(1).max(500).default(60),
  /** The next cards of one column: its name and the `next` of the answer before. */
  column: z.enum(COLUMN_NAMES).optional(),
  after: z.string().max(80).optional(),
});
export const cardsQuery = z.strictObject({
  ids: z
    .string()
    .max(7_000)
    .transform((ids) => ids.split(',').filter(Boolean).slice(0, 100)),
});
export const ofStoryQuery = storyRef;
export const peopleQuery = z.strictObject({ all: flag });
export const desksQuery = z.strictObject({ archived: flag });

export const desk = z.object({
  id,
  name: z.string(),
  colour: z.string(),
  section: z.string().nullable(),
  members: z.array(
    z.object({
      user: z.string(),
      name: z.string(),
      role: z.enum(DESK_ROLES),
      capacity: z.int(),
      /** False for somebody who cannot sign in any more, or is deleted. */
      active: z.boolean(),
    }),
  ),
  capacity: z.int(),
  /** Takes no work any more. */
  archived: z.boolean().optional(),
  version: z.int32(),
  /** Whether the caller may make and hand out work here. */
  mayAssign: z.boolean(),
});

export const card = z.object({
  id,
  version: z.int32(),
  slugline: z.string(),
  desk: z.string(),
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  kind,
  channels: z.array(z.string()),
  priority: z.int(),
  due: moment.nullable(),
  embargo: moment.nullable(),
  state,
  /** Since when it is in this state. */
  stateAt: moment,
  offerUntil: moment.nullable(),
  /** Why it was returned, declined or cancelled, when it was. */
  note: z.string().nullable(),
  place: z.string(),
  length: length.nullable(),
  tags: z.array(z.string()),
  happening: z.string().nullable(),
  occurrence: moment.nullable(),
  campaign: z.string().nullable(),
  commission: z.string().nullable(),
  closed: z.boolean(),
  stories: z.array(storyRef),
  /** The caller's standings towards it; `openActs` of the domain makes buttons of them. */
  as: z.array(standing),
});

export const work = card.extend({ brief: z.string(), contacts: z.array(contact), files: z.array(z.int()) });

/** A count that is not read past `COUNT_MOST`: what is there, or that there is more. */
export const counted = z.object({ total: z.int(), more: z.boolean() });
export const column = counted.extend({
  name: z.enum(COLUMN_NAMES),
  items: z.array(card),
  /** Hand it back as `after`; null where this was the last page. */
  next: z.string().nullable(),
});
export const board = z.object({
  columns: z.array(column),
  counts: z.object({ late: counted, soon: counted, waiting: counted }),
});
export const myWork = z.object({ waiting: z.array(work), doing: z.array(work), upcoming: z.array(work), handedIn: z.array(work) });
export const person = z.object({ id: z.string(), name: z.string(), desks: z.array(z.string()) });
export const storyType = z.object({ uid: z.string(), name: z.string(), headline: z.string(), localized: z.boolean() });
export const written = z.object({ ref: storyRef, url: z.string(), version: z.int32() });

export type NewAssignment = z.input<typeof newAssignment>;
export type Changes = z.input<typeof changes>['changes'];
export type NewDesk = z.input<typeof newDesk>;
export type DeskChanges = z.input<typeof deskChanges>['changes'];
export type Card = z.infer<typeof card>;
export type Work = z.infer<typeof work>;
export type Board = z.infer<typeof board>;
export type BoardColumn = z.infer<typeof column>;
export type Counted = z.infer<typeof counted>;
export type Filters = Pick<BoardQuery, keyof typeof filters>;
export type MyWork = z.infer<typeof myWork>;
export type Desk = z.infer<typeof desk>;
export type Person = z.infer<typeof person>;
export type StoryType = z.infer<typeof storyType>;
export type BoardQuery = z.infer<typeof boardQuery>;
