import type { Detail, NewAssignment, Template, TemplateFields } from '../../../contracts';
import { dueOf } from '../../../domain/template';

/** What an assignment form takes over from a template. */
export type Picked = Partial<NewAssignment>;

/** A template as the fields of new work, its due time by the clock of this browser. */
export function pickedOf({ fields, desk }: Template, now: Date): Picked {
  const { dueIn, dueAt, ...rest } = fields;
  const due = dueOf({ dueIn, dueAt }, now.toISOString(), -now.getTimezoneOffset());
  const given = Object.entries(rest).filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(given), ...(desk ? { desk } : {}), ...(due ? { due } : {}) };
}

export const EMPTY: TemplateFields = {
  slugline: '',
  brief: '',
  kind: 'text',
  priority: 3,
  channels: [],
  place: '',
  contacts: [],
  length: null,
  tags: [],
  files: [],
  campaign: null,
  commission: null,
  closed: false,
  dueIn: null,
  dueAt: null,
};

/** The lasting part of an assignment. Under embargo its text is as closed as closed work, and stays so in the template. */
export function fieldsOf(item: Detail): TemplateFields {
  const { slugline, brief, kind, priority, channels, place, contacts, length, tags, files, campaign, commission } = item;
  const closed = item.closed || item.embargo !== null;
  return { ...EMPTY, slugline, brief, kind, priority, channels, place, contacts, length, tags, files, campaign, commission, closed };
}
