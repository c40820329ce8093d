import type { Core } from '@strapi/types';
import type { TokenAnswer, Tokens } from '../../../contracts';

/** What destinations remember between sends: sealed at rest, renewed by one process at a time. */
export function tokens(_: { strapi: Core.Strapi }) {
  return {
    /** See `SendContext.tokens`. */
    async get(_destination: string, refresh: (kept: Tokens | null) => Promise<TokenAnswer>, _stale?: string): Promise<TokenAnswer> {
      return refresh(null);
    },
  };
}

export type TokensService = ReturnType<typeof tokens>;
