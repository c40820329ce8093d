import type { Actor, NewEvent, Refusal, Spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Happening } from '../../../../domain/happening';
import { HAPPENING_EVENT_WORDS, HAPPENING_FIELD_WORDS } from '../../../../domain/happening/words';
import { refuse } from '../../refuse';
import { iso } from './iso';

/** An event's name in the log. */
export const subjectOfHappening = (id: string): string => `happening:${id}`;

export function happeningEvent(row: Happening, actor: Actor, what: string, fields: string[] = []): NewEvent {
  return {
    type: 'happening.changed',
    subject: subjectOfHappening(row.id),
    actor,
    data: { happening: row.id, title: row.title, starts: iso(row.starts), state: row.state, what, fields },
  };
}

/** Somebody else wrote it since it was read. */
export class StaleHappening extends Error {
  constructor(readonly happening: string) {
    super('stale');
  }
}

/** The 409 that says who was faster, and what they did. */
export async function staleHappening(spine: Spine, id: string, current: number): Promise<Refusal> {
  const [last] = await spine.events.history(subjectOfHappening(id), 1);
  const { what = 'changed', fields = [] } = (last?.data ?? {}) as { what?: string; fields?: string[] };
  const words = fields.length > 0 ? fields.map((field) => HAPPENING_FIELD_WORDS[field]) : [HAPPENING_EVENT_WORDS[what]];
  const said = (language: 'en' | 'vi') => words.map((word) => word?.[language] ?? what).join(', ');
  return refuse('happening.stale', { by: last?.actor.name ?? '?', fields, current, what_en: said('en'), what_vi: said('vi') });
}
