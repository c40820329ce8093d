import type { Refusal, Spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { EVENT_WORDS, FIELD_WORDS } from '../../../domain/words';
import { refuse } from '../refuse';
import { subjectOf } from './events';

/** These stand in the history and leave the row as it was: nobody was faster by them. */
const WITHOUT_TRACE: readonly string[] = ['assignment.commented', 'assignment.due_soon', 'assignment.late'];

/** The 409 that says who was faster, and what they did. */
export async function staleRefusal(spine: Spine, assignment: string, current: number): Promise<Refusal> {
  const last = (await spine.events.history(subjectOf(assignment), 20)).find((event) => !WITHOUT_TRACE.includes(event.type));
  const fields = (last?.data as { fields?: string[] } | undefined)?.fields ?? [];
  const words =
    fields.length > 0
      ? fields.map((field) => FIELD_WORDS[field] ?? { en: field, vi: field })
      : [EVENT_WORDS[last?.type ?? ''] ?? EVENT_WORDS['assignment.changed']];
  const said = (language: 'en' | 'vi') => words.map((word) => word?.[language] ?? '').join(', ');
  return refuse('assignment.stale', {
    by: last?.actor.name ?? '?',
    at: last?.at ?? null,
    event: last?.type ?? null,
    fields,
    current,
    what_en: said('en'),
    what_vi: said('vi'),
  });
}
