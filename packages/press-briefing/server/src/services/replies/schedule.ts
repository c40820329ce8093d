import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Mailbox } from '../../config';
import { service } from '../types';

const EVERY = 60;
/** Divisors of a minute and of an hour: a cron line begins anew with each. */
const STEPS = [5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** The cron line (with seconds) of the nearest step that is not slower than `seconds`. */
export function everyLine(seconds: number): string {
  const step = STEPS.findLast((one) => one <= seconds) ?? (STEPS[0] as number);
  if (step < 60) return `*/${step} * * * * *`;
  return step < 3600 ? `0 */${step / 60} * * * *` : '0 0 * * * *';
}

/** Looks into the mailbox at its times, once in the whole cluster, where one is configured. */
export function lookForReplies(strapi: Core.Strapi): void {
  const mailbox = strapi.plugin('press-briefing').config('mailbox', null) as Mailbox | null;
  if (!mailbox) return;
  spine(strapi).jobs.schedule({
    name: 'press-briefing.replies',
    cron: everyLine(mailbox.everySeconds ?? EVERY),
    // What was not read then is read now.
    missed: 'skip',
    run: async (_occurrence, run) => {
      await service(strapi, 'replies').look(run);
    },
  });
}
