import type { Core } from '@strapi/types';
import { embargoOf, gate } from '../../../../domain/embargo/gate';
import type { Mapped, MappedType } from './mapped';
import { embargoed, type Settle } from './settle';

type Context = {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string; locale?: string | string[]; data?: Record<string, unknown> };
};
type Next = () => Promise<unknown>;
type Result = { documentId?: string; id?: number; entries?: { id: number; documentId?: string }[] } | null;

type Deps = {
  mapped: Mapped;
  settle: Settle;
  now(): Promise<Date>;
  timezone: string;
  /** What Strapi takes where no locale is given. */
  defaultLocale(): Promise<string | undefined>;
  /** A draft was written: its schedule may have to move. */
  draftWritten(uid: string, documentId: string): Promise<void>;
};

const WRITES = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'delete', 'discardDraft']);
/** Those that change or take away a draft somebody may have scheduled. A publish leaves its draft as it was. */
const WRITES_DRAFT = new Set(['update', 'delete', 'discardDraft']);

/** True where the action makes something readable: `create({ status: 'published' })` never runs the action `publish`. */
function publishes(type: MappedType, { action, params }: Context): boolean {
  if (action === 'publish') return true;
  if (!['create', 'update', 'clone'].includes(action)) return false;
  return type.draftAndPublish ? action !== 'clone' && params.status === 'published' : true;
}

/**
 * Events in the publish's own transaction. Strapi's document middlewares run outside the transaction of the action
 * itself, so we open one that it joins: either the published rows, our version and the events stand, or none.
 */
export function storyMiddleware(strapi: Core.Strapi, deps: Deps) {
  const { mapped, settle } = deps;

  /** Refuses before anything is written, so that not even a caller who swallows the error can commit half of it. */
  async function gateBefore(type: MappedType, ctx: Context): Promise<void> {
    const field = type.mapping.embargo;
    if (!field || !type.attribute('embargo')) return;
    const given = ctx.params.data && field in ctx.params.data ? embargoOf(ctx.params.data[field]) : undefined;
    let embargoes = given === undefined ? [] : [given];
    if (given === undefined && ctx.params.documentId) {
      const locale = ctx.params.locale || (type.localized ? await deps.defaultLocale() : undefined);
      const all = (await strapi.db.query(type.uid as never).findMany({
        where: { documentId: ctx.params.documentId, ...(type.draftAndPublish ? { publishedAt: { $null: true } } : {}) },
        select: ['id', 'locale', field] as never,
      })) as ({ locale: string | null } & Record<string, unknown>)[];
      const wanted = all.filter(
        (row) => !type.localized || locale === undefined || locale === '*' || [locale].flat().includes(row.locale ?? ''),
      );
      embargoes = wanted.map((row) => embargoOf(row[field]));
    }
    if (!embargoes.some((embargo) => embargo !== null)) return;
    const now = await deps.now();
    for (const embargo of embargoes) {
      const stand = gate(embargo, now);
      if (!stand.open) throw embargoed(stand.until, deps.timezone);
    }
  }

  return async (context: unknown, next: Next): Promise<unknown> => {
    const ctx = context as Context;
    if (!WRITES.has(ctx.action) || !mapped.has(ctx.uid)) return next();
    const type = mapped.get(ctx.uid);
    return strapi.db.transaction(async () => {
      const live = publishes(type, ctx);
      if (live) await gateBefore(type, ctx);
      const result = (await next()) as Result;
      const written = result?.entries ?? (result?.id === undefined ? [] : [result as { id: number }]);
      const documentId =
        ctx.action === 'clone' || ctx.action === 'create' ? result?.documentId : (ctx.params.documentId ?? result?.documentId);
      if (!documentId) return result;
      if (live || ctx.action === 'unpublish' || ctx.action === 'delete') {
        await settle.settle(ctx.uid, documentId, { touched: new Set(live ? written.map((row) => row.id) : []), onEmbargo: 'refuse' });
      }
      if (WRITES_DRAFT.has(ctx.action)) await deps.draftWritten(ctx.uid, documentId);
      return result;
    });
  };
}
