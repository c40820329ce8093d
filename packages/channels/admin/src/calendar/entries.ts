import type { Tone } from '@hoitu/admin-kit';
import type { Outgoing } from '../../../contracts';
import { shownAs } from '../../../domain/agenda';
import { wallOf } from '../../../domain/wall';

/** As FullCalendar takes it. Its clock is set to UTC and fed wall-clock times of the newsroom, whatever zone the browser is in. */
export type Entry = { id: string; title: string; start: string; extendedProps: { item: Outgoing } };

export const entriesOf = (items: readonly Outgoing[], zone: string): Entry[] =>
  items.map((item) => {
    return {
      id: item.delivery ?? `${item.story} ${item.destination.id}`,
      title: item.headline,
      start: new Date(wallOf(Date.parse(item.at), zone)).toISOString(),
      extendedProps: { item },
    };
  });

const TONES = { waiting: 'warning', sending: 'secondary', sent: 'success', trouble: 'danger', stopped: 'neutral' } as const;

/** One colour, one meaning, the same as in the outbox. What is only planned has none. */
export function toneOf({ state, operation }: Outgoing): Tone {
  if (!state) return 'neutral';
  return state === 'delivered' && operation === 'retract' ? 'danger' : TONES[shownAs(state)];
}

/** The word beside the colour. */
export const wordOf = ({ state, operation }: Outgoing): string =>
  !state ? 'calendar.planned' : state === 'delivered' && operation === 'retract' ? 'state.pulled' : `calendar.${shownAs(state)}`;
