import { randomUUID } from 'node:crypto';
import { type Actor, isUniqueViolation, SYSTEM } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { BulletinItem } from '../../../../../contracts';
import { slotsOf } from '../../../../../domain/radio/slots';
import { spineOf } from '../../../context';
import { type BulletinRecord, inTransactionAgain, type TemplateRow, table } from '../../../rows';
import { eventOf, REMOVED } from './store';

/** How far ahead bulletins stand ready to be filled. */
export const DAYS_AHEAD = 3;
const DAY_MS = 24 * 3_600_000;

export const newId = (): string => randomUUID().replaceAll('-', '');
export const itemId = (): string => newId().slice(0, 12);

export const slotOf = (template: string, startsMs: number): string => `${template}:${startsMs}`;

export const itemsOf = (template: Pick<TemplateRow, 'parts'>): BulletinItem[] =>
  (template.parts ?? []).map((part) => ({
    ...part,
    id: itemId(),
    script: null,
    presenter: null,
    note: '',
    killed: false,
    spare: false,
    began: null,
    ended: null,
  }));

/** Writes a new bulletin and tells of it; in the caller's transaction. */
export async function insert(
  strapi: Core.Strapi,
  data: Pick<BulletinRecord, 'name' | 'template' | 'slot' | 'startsMs' | 'endMs' | 'presenter'> & { items: BulletinItem[] },
  actor: Actor,
): Promise<BulletinRecord> {
  const row = await table(strapi, 'bulletin').create({
    data: { ...data, documentId: newId(), state: 'planned', current: null, changedBy: actor.name, version: 1 },
  });
  await spineOf(strapi).events.append(eventOf(row, actor, { what: 'created' }));
  return row;
}

/** Two processes come at the same moment: the slot's index lets one bulletin be made. */
const once = (strapi: Core.Strapi, work: () => Promise<unknown>): Promise<boolean> =>
  inTransactionAgain(strapi, work).then(
    () => true,
    (error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      return false;
    },
  );

async function ofTemplate(strapi: Core.Strapi, template: TemplateRow, now: number): Promise<number> {
  const { name, presenter, documentId } = template;
  const slots = slotsOf(template, now, now + DAYS_AHEAD * DAY_MS, spineOf(strapi).timezone).map((slot) => ({
    ...slot,
    slot: slotOf(documentId, slot.startsMs),
  }));
  const taken = await table(strapi, 'bulletin').findMany({ where: { slot: { $in: slots.map(({ slot }) => slot) } }, select: ['slot'] });
  const known = new Set(taken.map(({ slot }) => slot));
  let made = 0;
  for (const one of slots.filter(({ slot }) => !known.has(slot)))
    if (await once(strapi, () => insert(strapi, { ...one, name, template: documentId, presenter, items: itemsOf(template) }, SYSTEM)))
      made += 1;
  return made;
}

/**
 * Makes the bulletins of the next days that are not there yet: never one whose time has come already, and never anew one that somebody
 * threw away. Returns how many.
 */
export async function makeBulletins(strapi: Core.Strapi, only?: string): Promise<number> {
  const now = (await spineOf(strapi).now()).getTime();
  const templates = await table(strapi, 'template').findMany({ where: { enabled: true, ...(only ? { documentId: only } : {}) } });
  let made = 0;
  for (const template of templates) made += await ofTemplate(strapi, template, now);
  // A slot that has passed comes never again.
  await table(strapi, 'bulletin').deleteMany({ where: { state: REMOVED, startsMs: { $lt: now - DAY_MS } } });
  return made;
}
