import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { LetterKind } from '../../../../domain/invitation';
import type { Big } from '../tables';

export type NewLetter = {
  /** Nobody gets two letters of one key. */
  key: string;
  kind: LetterKind;
  to: string;
  name?: string;
  language?: 'vi' | 'en';
  occurrence?: Big;
  invitation?: Big;
  question?: Big;
  delegate?: Big;
  params?: Record<string, string | number | null>;
  /** Epoch ms: past it the letter is dropped unsent. */
  notAfter?: number;
};
type Outbox = { post(...letters: NewLetter[]): Promise<number> };

/** Puts letters into the outbox, in the caller's transaction. */
export const post = (strapi: Core.Strapi, ...letters: NewLetter[]): Promise<number> =>
  (strapi.plugin('press-briefing').service('letters') as unknown as Outbox).post(...letters);
