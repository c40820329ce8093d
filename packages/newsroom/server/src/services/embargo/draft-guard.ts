import type { Core } from '@strapi/types';
import type { Mapped } from '../stories/mapped';
import { refuse } from '../stories/refuse';

/*
 * Who may read drafts over the public API: only an API token of type full access.
 *
 * Strapi gives every caller with the right to `find` the drafts too, by `?status=draft` (strapi/strapi#25326). Neither a
 * Users & Permissions role nor a custom or read-only token can say "published only", and exactly those stand in public web
 * sites; so none of them opens drafts. A full-access token can publish anyway: to it a draft is no secret.
 * People read drafts in the admin, which has its own routes and permissions.
 */

type Koa = {
  path: string;
  query: Record<string, unknown>;
  state: { route?: { info?: { type?: string } }; auth?: { strategy?: { name?: string }; credentials?: { type?: string; kind?: string } } };
};
type Context = { uid: string; action: string; params: { status?: unknown; populate?: unknown; filters?: unknown; sort?: unknown } };

const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);

const mayReadDrafts = (koa: Koa): boolean =>
  koa.state.auth?.credentials?.type === 'full-access' && (koa.state.auth.strategy?.name ?? '').includes('token');

/** A `status` (or v4's `publicationState`) anywhere but in filters, whose value is not exactly the harmless one. */
export function asksForDrafts(query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  return Object.entries(query).some(([key, value]) => {
    if (key === 'filters' || key === 'fields' || key === 'sort') return false;
    // Strapi reads any status but 'published' as draft: 'foo', '', ['draft'], { $eq: 'draft' }.
    if (key === 'status') return value !== 'published';
    if (key === 'publicationState') return value !== 'live';
    return asksForDrafts(value);
  });
}

type Attribute = { type: string; target?: string; component?: string; components?: string[]; relation?: string };
type Model = { attributes?: Record<string, Attribute>; options?: { draftAndPublish?: boolean } };
/** What may be asked of a story through another type: which one it is, never what it says. */
const HARMLESS = new Set(['id', 'documentId', 'locale']);

export function createDraftGuard(strapi: Core.Strapi, mapped: Mapped) {
  const reach = new Map<string, boolean>();
  const modelOf = (uid: string) => strapi.getModel(uid as never) as Model | undefined;

  /**
   * True where a filter or sort looks into a story through a relation whose other side holds drafts too: Strapi joins every row,
   * so "is there a section with a story that begins with …" would answer for drafts. A type with draft and publish keeps
   * separate relations for its published rows; one without does not, and `localizations` joins by document.
   */
  function looksIntoDrafts(uid: string, node: unknown): boolean {
    if (Array.isArray(node)) return node.some((item) => looksIntoDrafts(uid, item));
    if (typeof node === 'string')
      return node.split(',').some((path) =>
        looksIntoDrafts(
          uid,
          path
            .split(':')[0]
            ?.split('.')
            .reduceRight<object>((inner, key) => ({ [key]: inner }), {}),
        ),
      );
    if (typeof node !== 'object' || node === null) return false;
    return Object.entries(node).some(([key, value]) => {
      const attribute = modelOf(uid)?.attributes?.[key];
      if (!attribute) return key.startsWith('$') && looksIntoDrafts(uid, value);
      const target = attribute.target ?? attribute.component;
      if (!target) return false;
      const mixed = key === 'localizations' || modelOf(uid)?.options?.draftAndPublish !== true;
      if (mixed && mapped.has(target) && !Object.keys(value ?? {}).every((inner) => HARMLESS.has(inner))) return true;
      return looksIntoDrafts(target, value);
    });
  }

  /** True where a populate from this type can arrive at a mapped one, over any number of relations and components. */
  function reachesStories(uid: string): boolean {
    const known = reach.get(uid);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const open = [uid];
    let found = false;
    for (let next = open.pop(); next !== undefined && !found; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      found = next !== uid && mapped.has(next);
      const attributes = Object.values(modelOf(next)?.attributes ?? {});
      for (const attribute of attributes) {
        if (attribute.relation?.startsWith('morph')) found = true;
        for (const target of [attribute.target, attribute.component, ...(attribute.components ?? [])])
          if (target?.includes('.')) open.push(target);
      }
    }
    reach.set(uid, found);
    return found;
  }

  const graphql = () => (strapi.plugin('graphql') ? String(strapi.config.get('plugin::graphql.endpoint', '/graphql')) : null);

  /**
   * A document middleware: it sees what will really be read, whatever the query looked like. It judges what the caller asked for;
   * code of the app that reads a draft on its own account, in a public request, is left alone.
   */
  return async (context: unknown, next: () => Promise<unknown>): Promise<unknown> => {
    const ctx = context as Context;
    if (!READS.has(ctx.action)) return next();
    const koa = strapi.requestContext.get() as unknown as Koa | undefined;
    if (!koa) return next();
    const open = graphql();
    const publicApi = koa.state.route?.info?.type === 'content-api' || (open !== null && koa.path.startsWith(open));
    if (!publicApi || mayReadDrafts(koa)) return next();
    if (looksIntoDrafts(ctx.uid, koa.query['filters']) || looksIntoDrafts(ctx.uid, koa.query['sort'])) throw refuse('story.filter_closed');
    if (ctx.params.status === 'published' && !asksForDrafts({ populate: ctx.params.populate })) return next();
    const asked = koa.path === open || asksForDrafts(koa.query);
    const touches = mapped.has(ctx.uid) || ((ctx.params.populate || ctx.params.filters || ctx.params.sort) && reachesStories(ctx.uid));
    if (asked && touches) throw refuse('story.draft_closed');
    return next();
  };
}
