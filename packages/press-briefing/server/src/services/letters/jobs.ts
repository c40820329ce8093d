import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { LETTER_TRIES, letterBackoff } from '../../../../domain/letter';
import { service } from '../types';
import { LETTER_JOB } from './insert';

/** Spoken to the mail server at once by one process. Its own limits are set in the e-mail provider's options. */
const CONCURRENCY = 4;

/** Call it in `register()`. */
export function defineLetters(strapi: Core.Strapi): void {
  spine(strapi).jobs.define<{ letter: string }>({
    name: LETTER_JOB,
    attempts: LETTER_TRIES,
    backoff: letterBackoff,
    concurrency: CONCURRENCY,
    run: ({ letter }, run) => service(strapi, 'letters').send(letter, run),
    dead: ({ letter }, error) => service(strapi, 'letters').gaveUp(letter, error),
  });
}
