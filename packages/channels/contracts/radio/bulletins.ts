import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { BULLETIN_STATES, ITEM_KINDS, READINESS } from '../../domain/radio/bulletin';

const id = z.string().min(1).max(40);
const seconds = z.number().int().min(0).max(14_400);
const version = z.number().int();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a producer writes of an item; the rest comes from its script. */
export const bulletinItemFields = z.strictObject({
  kind: z.enum(ITEM_KINDS),
  title: z.string().trim().max(200),
  /** Whose words are read; null: `text`. */
  script: z.string().max(60).nullable(),
  /** Its own words, where it has no script: opening, headlines, weather, close. */
  text: z.string().max(20_000),
  presenter: z.string().max(60).nullable(),
  /** What the plan gives it. */
  planned: seconds,
  /** Length of what is played or spoken live in it; null: all of it is read. */
  insert: seconds.nullable(),
  note: z.string().max(500),
});
export type BulletinItemFields = z.infer<typeof bulletinItemFields>;

/** As it is kept in the bulletin's row. */
export const bulletinItem = bulletinItemFields.extend({
  id,
  /** May be dropped to end on time. */
  float: z.boolean(),
  /** Out, and kept to be seen; counts nothing. */
  killed: z.boolean(),
  /** Beside the bulletin, to be put in where time is left; counts nothing. */
  spare: z.boolean(),
  /** ISO instants of its time on air. */
  began: z.string().nullable(),
  ended: z.string().nullable(),
});
export type BulletinItem = z.infer<typeof bulletinItem>;

/** With what its script says and where it stands in time. */
export const bulletinRow = bulletinItem.extend({
  syllables: z.number().int(),
  /** By the words, the presenter's rate and the inserts. */
  estimate: z.number().int(),
  /** On air, as measured; null until then. */
  measured: z.number().int().nullable(),
  /** `missing`: its script is gone or not written; `outdated`: the story has changed since. */
  readiness: z.enum(READINESS),
  /** Of its script: when it was pulled or changed; ISO instant. */
  since: z.string().nullable(),
  scriptVersion: z.number().int().nullable(),
  headline: z.string().nullable(),
  /** Who reads it: whom it names, whom its script names, who reads the bulletin. */
  reader: z.strictObject({ id: z.string(), name: z.string(), rate: z.number().int() }).nullable(),
});
export type BulletinRow = z.infer<typeof bulletinRow>;

export const bulletin = z.strictObject({
  id: z.string(),
  name: z.string(),
  template: z.string().nullable(),
  state: z.enum(BULLETIN_STATES),
  /** ISO instants: the first second of it, and the second by which it must be over. */
  startsAt: z.string(),
  hardEnd: z.string(),
  /** Who reads what names nobody. */
  presenter: z.string().nullable(),
  rows: z.array(bulletinRow),
  /** The item on air; null otherwise. */
  current: z.string().nullable(),
  changedBy: z.string().nullable(),
  version,
});
export type BulletinView = z.infer<typeof bulletin>;

/** A line of the list of bulletins. */
export const bulletinLine = bulletin.omit({ rows: true, current: true }).extend({
  items: z.number().int(),
  /** Estimated length. */
  seconds: z.number().int(),
  /** Seconds over (above zero) or under its time. */
  over: z.number().int(),
  /** Items whose script was pulled, has changed or is missing. */
  trouble: z.number().int(),
});
export type BulletinLine = z.infer<typeof bulletinLine>;

/** Milliseconds between a press and its sending, where it waited for the network. */
const ago = z.number().int().min(0).max(600_000);

/**
 * What a person does to a bulletin. `after: null` is the first place. `next` and `back` name the item on air that they leave: where it is
 * another one by now they change nothing, so that a press counts once however often it is sent. Where they name none, a stale version is
 * refused.
 */
export const bulletinAct = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('add'),
    item: bulletinItemFields.partial().required({ kind: true }),
    after: id.nullable(),
    spare: z.boolean().optional(),
    id: id.optional(),
  }),
  z.strictObject({ do: z.literal('set'), item: id, fields: bulletinItemFields.omit({ kind: true }).partial() }),
  z.strictObject({ do: z.literal('move'), item: id, after: id.nullable(), spare: z.boolean().optional() }),
  z.strictObject({ do: z.literal('remove'), item: id }),
  z.strictObject({ do: z.literal('float'), item: id, on: z.boolean() }),
  z.strictObject({ do: z.literal('kill'), item: id, on: z.boolean() }),
  z.strictObject({ do: z.literal('lock') }),
  z.strictObject({ do: z.literal('unlock') }),
  z.strictObject({ do: z.literal('air'), ago: ago.optional() }),
  z.strictObject({ do: z.literal('next'), item: id.nullable().optional(), ago: ago.optional() }),
  z.strictObject({ do: z.literal('back'), item: id.nullable().optional() }),
  z.strictObject({ do: z.literal('done') }),
  z.strictObject({ do: z.literal('reopen') }),
]);
export type BulletinAct = z.infer<typeof bulletinAct>;

export const template = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** ISO days of the week: 1 is Monday. */
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  /** In the newsroom's time zone. */
  airTime: time,
  /** From the air time to the hard end. */
  seconds: z.number().int().min(30).max(14_400),
  presenter: z.string().nullable(),
  parts: z
    .array(bulletinItemFields.pick({ kind: true, title: true, text: true, planned: true, insert: true }).extend({ float: z.boolean() }))
    .max(60),
  enabled: z.boolean(),
  version,
});
export type TemplateView = z.infer<typeof template>;
const templateInput = template.omit({ id: true, version: true });
export type TemplateInput = z.infer<typeof templateInput>;

const see = { kind: 'admin', actions: ['plugin::channels.bulletins', 'plugin::channels.scripts'] } as const;
const write = { kind: 'admin', actions: ['plugin::channels.bulletins'] } as const;
const instant = z.iso.datetime({ offset: true });

export const EXPORTS = ['json', 'txt', 'csv', 'ssml'] as const;

export const bulletinEndpoints = {
  list: {
    method: 'GET',
    path: '/bulletins',
    handler: 'bulletins.list',
    access: see,
    summary: 'Bulletins that begin from one instant until another, soonest first, at most 200',
    query: z.strictObject({ from: instant, until: instant }),
    response: z.array(bulletinLine),
  },
  get: {
    method: 'GET',
    path: '/bulletins/:id',
    handler: 'bulletins.get',
    access: see,
    summary: 'One bulletin with its items, their scripts’ state and their times',
    response: bulletin,
  },
  create: {
    method: 'POST',
    path: '/bulletins',
    handler: 'bulletins.create',
    access: write,
    summary: 'Make a bulletin, from a template or empty',
    body: z.strictObject({
      name: z.string().trim().min(1).max(120),
      startsAt: instant,
      seconds: z.number().int().min(30).max(14_400),
      template: z.string().max(60).nullable().optional(),
      presenter: z.string().max(60).nullable().optional(),
    }),
    response: bulletin,
  },
  save: {
    method: 'PUT',
    path: '/bulletins/:id',
    handler: 'bulletins.save',
    access: write,
    summary: 'Change name, times or presenter of a bulletin that is not on air',
    body: z.strictObject({
      version,
      name: z.string().trim().min(1).max(120).optional(),
      startsAt: instant.optional(),
      seconds: z.number().int().min(30).max(14_400).optional(),
      presenter: z.string().max(60).nullable().optional(),
    }),
    response: bulletin,
  },
  remove: {
    method: 'DELETE',
    path: '/bulletins/:id',
    handler: 'bulletins.remove',
    access: write,
    summary: 'Throw away a bulletin that never was on air',
    query: z.strictObject({ version: z.coerce.number().int() }),
    response: z.strictObject({}),
  },
  act: {
    method: 'POST',
    path: '/bulletins/:id/acts',
    handler: 'bulletins.act',
    access: write,
    summary: 'One act on a bulletin. `version`: the one it was decided on; acts that still mean the same on a newer one are carried out',
    body: z.strictObject({ version, act: bulletinAct }),
    response: bulletin,
  },
  reading: {
    method: 'GET',
    path: '/bulletins/:id/reading',
    handler: 'bulletins.reading',
    access: see,
    summary: 'The words of a bulletin in the order of the air, for the prompter and for paper',
    response: z.strictObject({
      bulletin,
      pages: z.array(
        z.strictObject({
          item: z.string(),
          number: z.number().int(),
          title: z.string(),
          presenter: z.string().nullable(),
          seconds: z.number().int(),
          /** As written, and as a presenter says it. `insert`: nobody reads it, it is played or spoken live. */
          parts: z.array(
            z.strictObject({
              kind: z.enum(['cue', 'read', 'insert', 'tag']),
              written: z.string(),
              said: z.string(),
              unsure: z.array(z.string()),
              /** Length of an insert; null for what is read. */
              seconds: z.number().int().nullable(),
            }),
          ),
          notes: z.array(z.strictObject({ written: z.string(), said: z.string() })),
        }),
      ),
    }),
  },
  file: {
    method: 'GET',
    path: '/bulletins/:id/file',
    handler: 'bulletins.file',
    access: see,
    summary: 'The bulletin as JSON, plain text, a CSV rundown or SSML, in the language asked for. Answers with a file, not `{ data }`',
    query: z.strictObject({ as: z.enum(EXPORTS), language: z.enum(['vi', 'en']).optional() }),
    response: z.string(),
  },
  templates: {
    method: 'GET',
    path: '/bulletin-templates',
    handler: 'bulletins.templates',
    access: see,
    summary: 'Templates by air time',
    query: z.strictObject({}),
    response: z.array(template),
  },
  makeTemplate: {
    method: 'POST',
    path: '/bulletin-templates',
    handler: 'bulletins.makeTemplate',
    access: write,
    summary: 'Make a template; bulletins of the next days come of it by themselves',
    body: templateInput,
    response: template,
  },
  saveTemplate: {
    method: 'PUT',
    path: '/bulletin-templates/:id',
    handler: 'bulletins.saveTemplate',
    access: write,
    summary: 'Change a template; bulletins that were made stay as they are',
    body: templateInput.partial().extend({ version }),
    response: template,
  },
  removeTemplate: {
    method: 'DELETE',
    path: '/bulletin-templates/:id',
    handler: 'bulletins.removeTemplate',
    access: write,
    summary: 'Throw away a template; bulletins that were made stay',
    query: z.strictObject({ version: z.coerce.number().int() }),
    response: z.strictObject({}),
  },
} satisfies Record<string, Endpoint>;
