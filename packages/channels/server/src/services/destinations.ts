import { randomUUID } from 'node:crypto';
import { type Actor, contested, whyOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { z } from 'zod';
import {
  type AnyChannel,
  type DestinationChange,
  type DestinationView,
  type KindView,
  type NewDestination,
  newDestination,
} from '../../../contracts';
import { channelsOf, configOf } from '../context';
import { DESTINATION_WORDS } from '../field-words';
import { contextOf } from '../outbound/context';
import { refuse } from '../refusals';
import { type DestinationRow, inTransaction, table } from '../rows';
import { open, seal, secretKeys } from '../secrets';
import { fieldsOf } from './fields';

export function destinations({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'destination');
  const keys = () => secretKeys(strapi.config.get('server.app.keys', []) as string[]);

  const channelOf = (kind: string): AnyChannel => {
    const channel = channelsOf(strapi).get(kind);
    if (!channel) throw refuse('destination.unknown_kind', { kind });
    return channel;
  };

  function checkSettings(channel: AnyChannel, name: string, settings: unknown): Record<string, unknown> {
    const parsed = channel.settings.safeParse(settings);
    if (parsed.success) return parsed.data as Record<string, unknown>;
    const issue = parsed.error.issues[0];
    const why = whyOf(issue);
    throw refuse('destination.settings', { name, field: issue?.path.join('.') || '?', why_en: why.en, why_vi: why.vi });
  }

  function checkSecrets(channel: AnyChannel, given: Record<string, string>): Record<string, string> {
    for (const [field, value] of Object.entries(given)) {
      if (!channel.secrets.includes(field))
        throw refuse('destination.secret', { field, why_en: 'this kind has no such secret.', why_vi: 'loại kênh này không có khoá đó.' });
      const bad = value ? channel.checkSecret?.(field, value) : null;
      if (bad) throw refuse('destination.secret', { field, why_en: bad.en, why_vi: bad.vi });
    }
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  }

  const secretsOf = (row: DestinationRow): Record<string, string> =>
    row.secrets ? (JSON.parse(open(row.secrets, row.documentId, keys())) as Record<string, string>) : {};

  const sealed = (secrets: Record<string, string>, id: string): string | null =>
    Object.keys(secrets).length ? seal(JSON.stringify(secrets), id, keys()) : null;

  const secretNames = (row: DestinationRow): string[] => {
    try {
      return Object.keys(secretsOf(row));
    } catch {
      // The app key is gone: the list must still open, so that new secrets can be set.
      return [];
    }
  };

  const view = (row: DestinationRow): DestinationView => ({
    id: row.documentId,
    kind: row.kind,
    name: row.name,
    settings: row.settings ?? {},
    secrets: secretNames(row),
    enabled: row.enabled,
    disabledWhy: row.disabledWhy,
    sections: row.sections ?? [],
    locales: row.locales ?? [],
    byDefault: row.byDefault,
    approval: row.approval,
    quiet: row.quiet,
    health: row.health,
    pausedUntil: row.pausedUntil === null ? null : new Date(row.pausedUntil).toISOString(),
    quota: [],
    version: row.version,
  });

  async function get(id: string): Promise<DestinationRow> {
    const row = await rows.findOne({ where: { documentId: id } });
    if (!row) throw refuse('destination.not_found', { id });
    return row;
  }

  return {
    view,
    get,
    secretsOf,
    channelOf,

    /** Rows of every destination whose kind is installed, oldest first. */
    async all(): Promise<DestinationRow[]> {
      const found = await rows.findMany({ orderBy: { id: 'asc' } });
      return found.filter((row) => channelsOf(strapi).has(row.kind));
    },

    async list(): Promise<DestinationView[]> {
      return (await rows.findMany({ orderBy: { id: 'asc' } })).map(view);
    },

    kinds(): KindView[] {
      return [...channelsOf(strapi).values()].map((channel) => ({
        kind: channel.kind,
        label: channel.label,
        fields: fieldsOf(channel.settings as z.ZodType),
        secrets: channel.secrets.map((name) => ({
          name,
          label: channel.secretLabels?.[name] ?? null,
          made: name in (channel.makeSecrets?.() ?? {}),
        })),
        many: channel.many ?? true,
        test: Boolean(channel.test),
      }));
    },

    /**
     * A new destination. Secrets that were not given and can be made are made; `shownOnce` holds them, they are not shown again.
     * Refuses an unknown kind, settings that do not fit and secrets of the wrong form.
     */
    async create(input: NewDestination, actor: Actor): Promise<{ destination: DestinationView; shownOnce: Record<string, string> }> {
      const given = newDestination.parse(input);
      const channel = channelOf(given.kind);
      const settings = checkSettings(channel, given.name, given.settings);
      const own = checkSecrets(channel, given.secrets);
      const made = channel.makeSecrets?.() ?? {};
      const secrets = { ...made, ...own };
      const id = randomUUID().replaceAll('-', '');
      const { kind, name, enabled, sections, locales, byDefault, approval, quiet } = given;
      const row = await rows.create({
        data: {
          documentId: id,
          kind,
          name,
          settings,
          secrets: sealed(secrets, id),
          enabled,
          sections,
          locales,
          byDefault,
          approval,
          quiet,
          version: 1,
          changedBy: actor.name,
        },
      });
      return { destination: view(row), shownOnce: Object.fromEntries(Object.entries(made).filter(([field]) => !(field in own))) };
    },

    /** Changes what is given. Refuses a stale version; an empty secret takes the old one away. */
    async update(id: string, change: DestinationChange, actor: Actor): Promise<DestinationView> {
      const row = await get(id);
      const { version, secrets, settings, ...plain } = change;
      const merged = secrets ? { ...secretsOf(row), ...secrets } : null;
      const data: Partial<DestinationRow> = {
        ...plain,
        ...(settings ? { settings: checkSettings(channelOf(row.kind), row.name, settings) } : {}),
        ...(merged ? { secrets: sealed(checkSecrets(channelOf(row.kind), merged), id) } : {}),
        ...(change.enabled ? { disabledWhy: null } : {}),
        version: version + 1,
        changedBy: actor.name,
      };
      const { count } = await rows.updateMany({ where: { documentId: id, version }, data });
      const now = await get(id);
      if (count === 0)
        throw refuse('destination.stale', { name: now.name, who: now.changedBy ?? '?', ...contested(change, now, DESTINATION_WORDS) });
      return view(now);
    },

    /** Takes a destination away. */
    async remove(id: string): Promise<{ id: string }> {
      throw refuse('destination.not_found', { id });
    },

    /** The other end said it will never take anything again. */
    async disable(id: string, why: string): Promise<void> {
      const row = await get(id);
      await rows.updateMany({
        where: { documentId: id },
        data: { enabled: false, disabledWhy: why, version: row.version + 1, changedBy: 'Hội Tụ' },
      });
    },

    async test(id: string): Promise<{ ok: boolean; status: number | null; said: string }> {
      const row = await get(id);
      const channel = channelOf(row.kind);
      if (!channel.test) throw refuse('destination.no_test');
      const outcome = await channel.test(await contextOf(strapi, row, `msg_test_${randomUUID()}`));
      const said = 'why' in outcome ? outcome.why : (outcome.said ?? '');
      return { ok: outcome.kind === 'delivered' || outcome.kind === 'accepted', status: outcome.status ?? null, said };
    },

    /** Web and radio exist from the first boot on, unless the config says otherwise. Deleted ones do not come back while others exist. */
    async ensureDefaults(): Promise<void> {
      if (!configOf(strapi).defaults) return;
      await inTransaction(strapi, async () => {
        for (const [kind, name] of [
          ['web', 'Web'],
          ['radio', 'Phát thanh'],
        ] as const)
          if ((await rows.count({ where: { kind } })) === 0)
            // One id for every process: of two that boot at once, the second breaks on the unique index.
            await rows.create({
              data: {
                documentId: `default-${kind}`,
                kind,
                name,
                settings: {},
                secrets: null,
                enabled: true,
                sections: [],
                locales: [],
                byDefault: true,
                approval: false,
                version: 1,
                changedBy: 'Hội Tụ',
              },
            });
      });
    },
  };
}

export type Destinations = ReturnType<typeof destinations>;
