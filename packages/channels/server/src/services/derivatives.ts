import type { Core } from '@strapi/types';
import type { Derivative, Picture } from '../../../contracts';

/** Pictures in the sizes channels ask for: one decode for all of a story's, kept by what they are made of. */
export function derivatives(_: { strapi: Core.Strapi }) {
  return {
    /** The bytes of one picture as its spec asks. */
    async of(_picture: Picture): Promise<Derivative> {
      throw new Error('not built yet');
    },
  };
}

export type Derivatives = ReturnType<typeof derivatives>;
