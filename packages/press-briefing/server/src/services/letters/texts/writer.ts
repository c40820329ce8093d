import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Why } from '../../../../../domain/letter';
import type { Big, LetterRow } from '../../tables';

/** A letter ready to leave. */
export type Written = {
  subject: string;
  text: string;
  html: string;
  /** The address as it is now. @default the letter's */
  to?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string };
  /** What the delegate knows once it has arrived. */
  told?: { invitation: Big; sequence: number };
};

/**
 * Writes a letter from fresh rows when it is about to leave, inside the transaction that takes it out of the outbox; `drop` where it
 * has nothing to say any more. It does no network or file work.
 */
export type Writer = (strapi: Core.Strapi, letter: LetterRow) => Promise<Written | { drop: Why }>;
