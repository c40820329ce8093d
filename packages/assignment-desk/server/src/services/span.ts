import type { Filters } from '../../../contracts/schemas';
import type { Span } from '../../../domain/span';

/** The span of due times that is asked for. The calendar's library is read with the first such question, not at the start. */
export async function spanAsked({ when }: Filters, now: string, zone: string): Promise<Span | null> {
  return when === 'today' || when === 'week' ? (await import('../../../domain/span')).spanOf(when, now, zone) : null;
}
