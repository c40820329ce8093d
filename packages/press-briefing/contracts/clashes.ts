import { z } from 'zod';
import { instant, occurrence, planned, text } from './things';

/** A meeting that was made before the table of days off said what it says now. */
export const clash = z.object({
  meeting: occurrence,
  /** It falls on a day off; or it was moved or called off for a day that is worked after all. */
  why: z.enum(['day_off', 'free_again']),
  holiday: z.string(),
  /** Where the policy of its series would put it; null where that would call it off. */
  starts: instant.nullable(),
});
export type Clash = z.infer<typeof clash>;

/** A day as it would stand in the table; `kind` null takes it out. */
export const holidayEffectInput = z.strictObject({
  date: z.iso.date(),
  kind: z.enum(['public', 'compensatory', 'working']).nullable(),
  name: text(200).default(''),
});
export type HolidayEffectInput = z.output<typeof holidayEffectInput>;

export const holidayEffect = z.object({
  /** Meetings that stand already: none of them moves by itself. */
  made: z.array(clash),
  /** What the rules will make of that day when its meetings are made. */
  unmade: z.array(planned.omit({ holiday: true }).extend({ title: z.string(), timezone: z.string() })),
});
export type HolidayEffect = z.infer<typeof holidayEffect>;
