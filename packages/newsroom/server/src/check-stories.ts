import type { Core } from '@strapi/types';
import { hint } from '../../contracts';
import type { NewsroomConfig } from './config';

/** Throws a sentence where a mapped type, or an attribute of it, does not exist. Call it when all types are loaded. */
export function checkStories(strapi: Core.Strapi, stories: NewsroomConfig['stories']): void {
  const own = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  for (const [uid, mapping] of Object.entries(stories)) {
    const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
    if (!type) throw new Error(`plugin::newsroom: stories['${uid}'] is not a content type of this Strapi${hint(uid, own)}`);
    const attributes = Object.keys(type.attributes);
    for (const [field, attribute] of Object.entries(mapping)) {
      if (attribute && !attributes.includes(attribute))
        throw new Error(
          `plugin::newsroom: stories['${uid}'].${field} is '${attribute}', but ${uid} has no such attribute${hint(attribute, attributes)}`,
        );
    }
  }
}
