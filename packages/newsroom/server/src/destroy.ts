import type { Core } from '@strapi/types';
import { core } from './services/core';

export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await core(strapi).stop();
}
