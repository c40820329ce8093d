import type { ChannelContext, Outcome } from '../../../../contracts';
import type { Rendition } from './rendition';
import type { Settings } from './settings';

/** Why the numbers that are left were not tried. */
export type Stop = Extract<Outcome, { kind: 'not_applied' | 'rejected' | 'unsure' }>;

/** What became of the numbers of one step. Those in none of the lists were provably not texted. */
export type Step = {
  accepted: string[];
  /** The gateway's own ids, for asking later. */
  ids: string[];
  refused: string[];
  unclear: string[];
  stop: Stop | null;
};

export type Ctx = Pick<ChannelContext<Settings>, 'http' | 'connect' | 'settings' | 'secrets' | 'now' | 'key'>;

export type Gateway = {
  submit(numbers: readonly string[], rendition: Pick<Rendition, 'text' | 'parts' | 'encoding' | 'from'>): Promise<Step>;
  close(): void;
};

export const nothing = (stop: Stop | null): Step => ({ accepted: [], ids: [], refused: [], unclear: [], stop });
