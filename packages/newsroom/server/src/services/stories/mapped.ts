import type { Core } from '@strapi/types';
import type { StoryMapping } from '../../../../contracts/story';
import { refuse } from './refuse';

type Attribute = {
  type: string;
  enum?: string[];
  component?: string;
  target?: string;
  multiple?: boolean;
  repeatable?: boolean;
  customField?: string;
};

/** A mapped type with what its schema says, worked out once. */
export type MappedType = {
  uid: string;
  name: string;
  mapping: StoryMapping;
  localized: boolean;
  draftAndPublish: boolean;
  attribute(field: keyof StoryMapping): Attribute | undefined;
  /** The populate that reads every mapped field, relations and media one level deep. */
  populate: Record<string, unknown>;
  /** Scalars a version needs: cheap, without body and relations. */
  headSelect: string[];
  headPopulate: Record<string, unknown>;
};

const NESTED = new Set(['relation', 'media', 'component', 'dynamiczone']);

function describe(strapi: Core.Strapi, uid: string, mapping: StoryMapping): MappedType {
  const schema = strapi.contentType(uid as never) as unknown as {
    info: { displayName?: string };
    attributes: Record<string, Attribute>;
    options?: { draftAndPublish?: boolean };
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  const attribute = (field: keyof StoryMapping) => (mapping[field] ? schema.attributes[mapping[field]] : undefined);
  const fields = Object.values(mapping).filter((name): name is string => typeof name === 'string' && name in schema.attributes);
  const nested = (names: string[]) =>
    Object.fromEntries(
      names
        .filter((name) => NESTED.has(schema.attributes[name]?.type ?? ''))
        .map((name) => [name, schema.attributes[name]?.type === 'component' ? { populate: '*' } : true]),
    );
  const head = (['headline', 'embargo', 'correction', 'section'] as const)
    .map((field) => mapping[field])
    .filter((name): name is string => name !== undefined && name in schema.attributes);
  return {
    uid,
    name: schema.info.displayName ?? uid,
    mapping,
    localized: schema.pluginOptions?.i18n?.localized === true,
    draftAndPublish: schema.options?.draftAndPublish === true,
    attribute,
    populate: nested(fields),
    headSelect: [
      'id',
      'documentId',
      'locale',
      'publishedAt',
      'updatedAt',
      ...head.filter((name) => !NESTED.has(schema.attributes[name]?.type ?? '')),
    ],
    headPopulate: nested(head),
  };
}

/** The mapped types of this Strapi. Worked out at first use: content types do not stand yet while plugins register. */
export function createMapped(strapi: Core.Strapi, mappings: Record<string, StoryMapping>) {
  const known = new Map<string, MappedType>();
  // A uid comes from outside: "__proto__" and "constructor" are in every object.
  const has = (uid: string): boolean => Object.hasOwn(mappings, uid);
  const find = (uid: string): MappedType | undefined => {
    const mapping = has(uid) ? mappings[uid] : undefined;
    if (!mapping) return undefined;
    if (!known.has(uid)) known.set(uid, describe(strapi, uid, mapping));
    return known.get(uid);
  };
  return {
    find,
    has,
    all: (): MappedType[] => Object.keys(mappings).map((uid) => find(uid) as MappedType),
    /** Refuses an unmapped type. */
    get(uid: string): MappedType {
      const type = find(uid);
      if (!type) throw refuse('story.unmapped', { uid });
      return type;
    },
  };
}
export type Mapped = ReturnType<typeof createMapped>;
