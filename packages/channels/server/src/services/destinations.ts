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
import type { Carries } from '../../../domain/radio/subject';
import { channelsOf, configOf, service, spineOf } from '../context';
import { DESTINATION_WORDS } from '../field-words';
import { contextOf } from '../outbound/context';
import { refuse } from '../refusals';
import { type DestinationRow, inTransaction, table } from '../rows';
import { fieldsOf } from './fields';
import { formerOf, rotatable, sealedSecrets } from './sealed';
import { standing } from './standing';
import { carriesOf } from './subjects';

/** Rows of those taken away stay, for what was delivered there. */
const THERE = { removedAt: { $null: true } };

export function destinations({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'destination');
  const secrets = sealedSecrets(strapi);

  const channelOf = (kind: string): AnyChannel => {
    const channel = channelsOf(strapi).get(kind);
    if (!channel) throw refuse('destination.unknown_kind', { kind });
    return channel;
  };

  /** Refuses with every field that does not fit, so that a form can say it where it stands. */
  function checkSettings(channel: AnyChannel, name: string, settings: unknown): Record<string, unknown> {
    const parsed = channel.settings.safeParse(settings);
    if (parsed.success) return parsed.data as Record<string, unknown>;
    const problems = parsed.error.issues.map((issue) => {
      const why = whyOf(issue);
      return { field: issue.path.join('.') || '?', why_en: why.en, why_vi: why.vi };
    });
    throw refuse('destination.settings', { name, ...problems[0], problems });
  }

  const view = (row: DestinationRow, quota: DestinationView['quota'] = []): DestinationView => ({
    id: row.documentId,
    kind: row.kind,
    name: row.name,
    settings: row.settings ?? {},
    secrets: Object.keys(secrets.readable(row)),
    enabled: row.enabled,
    disabledWhy: row.disabledWhy,
    sections: row.sections ?? [],
    locales: row.locales ?? [],
    byDefault: row.byDefault,
    approval: row.approval,
    quiet: row.quiet,
    health: row.health,
    pausedUntil: row.pausedUntil == null ? null : new Date(row.pausedUntil).toISOString(),
    quota,
    version: row.version,
  });

  /** What of the network's limits is used up; the service that counts may not count for this destination. */
  const quotaOf = async (row: DestinationRow): Promise<DestinationView['quota']> => {
    const pacing = strapi.plugin('channels').service('pacing') as
      | { quota?(row: DestinationRow): Promise<DestinationView['quota']> }
      | undefined;
    return (await pacing?.quota?.(row)) ?? [];
  };

  async function get(id: string): Promise<DestinationRow> {
    const row = await rows.findOne({ where: { documentId: id, ...THERE } });
    if (!row) throw refuse('destination.not_found', { id });
    return row;
  }

  /** Writes where nobody else did since `version`; else says who changed what of `change`. */
  async function write(
    id: string,
    change: object & { version: number },
    data: Partial<DestinationRow>,
    actor: Actor,
  ): Promise<DestinationRow> {
    const { version } = change;
    const { count } = await rows.updateMany({
      where: { documentId: id, version, ...THERE },
      data: { ...data, version: version + 1, changedBy: actor.name },
    });
    const now = await rows.findOne({ where: { documentId: id } });
    if (!now) throw refuse('destination.not_found', { id });
    if (count === 0)
      throw refuse('destination.stale', { name: now.name, who: now.changedBy ?? '?', ...contested(change, now, DESTINATION_WORDS) });
    return now;
  }

  return {
    view,
    get,
    secretsOf: secrets.read,
    channelOf,

    /** Rows of every destination whose kind is installed and carries that, oldest first. */
    async all(carries: Carries = 'stories'): Promise<DestinationRow[]> {
      const found = await rows.findMany({ where: THERE, orderBy: { id: 'asc' } });
      return found.filter((row) => carriesOf(strapi, row.kind) === carries);
    },

    async list(): Promise<DestinationView[]> {
      const found = await rows.findMany({ where: THERE, orderBy: { id: 'asc' } });
      const views: DestinationView[] = [];
      // One after the other: SQLite has one connection.
      for (const row of found) views.push(view(row, await quotaOf(row)));
      return views;
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
        rotates: rotatable(channel).length > 0,
        can: { update: channel.can.update, retract: channel.can.retract },
        reach: channel.reach ?? 'network',
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
      if (channel.many === false && (await rows.count({ where: { kind: given.kind, ...THERE } })) > 0)
        throw refuse('destination.one_only', { kind: given.kind });
      const settings = checkSettings(channel, given.name, given.settings);
      const own = secrets.checked(channel, given.secrets);
      const made = channel.makeSecrets?.() ?? {};
      const id = randomUUID().replaceAll('-', '');
      const { kind, name, enabled, sections, locales, byDefault, approval, quiet } = given;
      const row = await rows.create({
        data: {
          documentId: id,
          kind,
          name,
          settings,
          secrets: secrets.close({ ...made, ...own }, id),
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
      const { version: _, secrets: given, settings, ...plain } = change;
      const data: Partial<DestinationRow> = {
        ...plain,
        ...(settings ? { settings: checkSettings(channelOf(row.kind), row.name, settings) } : {}),
        ...(given ? { secrets: secrets.close(secrets.checked(channelOf(row.kind), { ...secrets.readable(row), ...given }), id) } : {}),
        ...(change.enabled ? { disabledWhy: null } : {}),
      };
      return view(await write(id, change, data, actor));
    },

    /** A new secret, shown this once; the old one signs beside it until somebody takes it away. Refuses while one is being changed. */
    async rotate(id: string, version: number, actor: Actor): Promise<{ destination: DestinationView; shownOnce: Record<string, string> }> {
      const row = await get(id);
      const channel = channelOf(row.kind);
      const names = rotatable(channel);
      if (names.length === 0) throw refuse('destination.no_rotation');
      const old = secrets.readable(row);
      // A third secret would throw out one that receivers still check by.
      if (names.some((name) => old[formerOf(name)])) throw refuse('destination.rotating', { name: row.name });
      const made = channel.makeSecrets?.() ?? {};
      const next = { ...old };
      const shownOnce: Record<string, string> = {};
      for (const name of names) {
        if (old[name]) next[formerOf(name)] = old[name];
        next[name] = shownOnce[name] = made[name] ?? '';
      }
      const written = await write(id, { version }, { secrets: secrets.close(next, id) }, actor);
      return { destination: view(written), shownOnce };
    },

    /**
     * Takes a destination away; its row stays, without its secrets, for what was delivered there. Refuses while something is on its
     * way, or may be live there: nobody could pull it any more.
     */
    async remove(id: string, actor: Actor): Promise<{ id: string }> {
      const now = (await spineOf(strapi).now()).getTime();
      return inTransaction(strapi, async () => {
        const row = await get(id);
        const { busy, live } = await standing(strapi, id);
        if (busy > 0) throw refuse('destination.busy', { name: row.name, count: busy });
        if (live > 0) throw refuse('destination.live', { name: row.name, count: live });
        await write(id, { version: row.version }, { removedAt: now, enabled: false, secrets: null }, actor);
        // What it remembered of the network goes with its secrets.
        await service(strapi, 'tokens').forget(id);
        return { id };
      });
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
      const ok = outcome.kind === 'delivered' || outcome.kind === 'accepted';
      const at = (await spineOf(strapi).now()).toISOString();
      // Without a new version: who is changing this destination right now is not disturbed by how it answers.
      await rows.updateMany({ where: { documentId: id }, data: { health: { ok, at, why: ok ? '' : said.slice(0, 300) } } });
      return { ok, status: outcome.status ?? null, said };
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
