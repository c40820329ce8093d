import type { BulletinView } from '../../../../contracts';
import type { Timing } from '../../../../domain/radio/rundown';

/** A bulletin as the rundown counts it. */
export const timingOf = ({ state, startsAt, hardEnd, current }: BulletinView): Timing => ({
  state,
  startsMs: Date.parse(startsAt),
  endMs: Date.parse(hardEnd),
  current,
});
