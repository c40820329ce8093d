import fs from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { plugins, root } from '../support/packages';

type Policy = string | { name: string; config?: { actions?: string[]; perMinute?: number } };
type Route = { method: string; path: string; handler: string; config?: { policies?: Policy[]; auth?: unknown; prefix?: string } };
type Router = { type: 'admin' | 'content-api'; prefix?: string; routes: Route[] };
type Mounted = { plugin: string; type: Router['type']; route: Route; address: string };

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && ['method', 'path', 'handler', 'access'].every((key) => key in value);
const isTable = (value: unknown): value is Record<string, Endpoint> =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0 && Object.values(value).every(isEndpoint);

/** What the contracts of a plugin promise, by `METHOD /path`. */
async function promised(plugin: string): Promise<Map<string, Endpoint>> {
  const folder = path.join(root, 'packages', plugin, 'contracts');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = (await Promise.all(files.map((file) => import(path.join(folder, file))))) as Record<string, unknown>[];
  const endpoints = modules.flatMap((module) => Object.values(module).filter(isTable)).flatMap((table) => Object.values(table));
  return new Map(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint]));
}

let app: Booted;
let mounted: Mounted[];

beforeAll(async () => {
  app = await boot();
  mounted = plugins.flatMap((plugin) =>
    Object.values(app.strapi.plugin(plugin).routes as Record<string, Router>).flatMap((router) =>
      router.routes.map((route) => ({
        plugin,
        type: router.type,
        route,
        address: `${router.type === 'admin' ? '' : '/api'}${router.prefix ?? `/${plugin}`}${route.path}`,
      })),
    ),
  );
});
afterAll(() => app?.stop());

const policiesOf = ({ config }: Route): { name: string; config: { actions?: string[]; perMinute?: number } }[] =>
  (config?.policies ?? []).map((policy) =>
    typeof policy === 'string' ? { name: policy, config: {} } : { name: policy.name, config: policy.config ?? {} },
  );
const named = (wrong: Mounted[]): string[] => wrong.map(({ route, address }) => `${route.method} ${address}`);

describe('every route of the four plugins', () => {
  it('is there at all', () => {
    for (const plugin of plugins) expect(mounted.filter((one) => one.plugin === plugin).length, plugin).toBeGreaterThan(0);
  });

  it('has a policy', () => expect(named(mounted.filter(({ route }) => policiesOf(route).length === 0))).toEqual([]));

  it('takes no version that its column does not hold: PostgreSQL would answer with an error of its own', async () => {
    type Shaped = { shape?: Record<string, { safeParse(value: unknown): { success: boolean } }> };
    const wrong: string[] = [];
    for (const plugin of plugins)
      for (const [name, { body, query }] of await promised(plugin))
        for (const schema of [body, query] as (Shaped | undefined)[])
          if (schema?.shape?.version?.safeParse(2 ** 31).success) wrong.push(`${plugin}: ${name}`);
    expect(wrong).toEqual([]);
  });

  it('asks for a signed-in admin in the admin', () => {
    const open = mounted.filter(({ type, route }) => type === 'admin' && policiesOf(route)[0]?.name !== 'admin::isAuthenticatedAdmin');
    expect(named(open)).toEqual([]);
  });

  it('keeps a pace where anybody may call', () => {
    const unpaced = mounted.filter(
      ({ type, route }) =>
        type === 'content-api' &&
        !policiesOf(route).some(({ name, config }) => name === 'plugin::newsroom.limit' && (config.perMinute ?? 0) > 0),
    );
    expect(named(unpaced)).toEqual([]);
  });

  it('asks only for actions that a role can be given', () => {
    const { actionProvider } = app.strapi.service('admin::permission') as unknown as { actionProvider: { get(id: string): unknown } };
    const asked = mounted.flatMap(({ route }) => policiesOf(route).flatMap(({ config }) => config.actions ?? []));
    expect([...new Set(asked)].filter((action) => !actionProvider.get(action))).toEqual([]);
  });

  it('stands in the contracts, and every contract is mounted, with the access it promises', async () => {
    for (const plugin of plugins) {
      const contracts = await promised(plugin);
      const routes = mounted.filter((one) => one.plugin === plugin);
      expect(routes.map(({ route }) => `${route.method} ${route.path}`).sort(), plugin).toEqual([...contracts.keys()].sort());
      for (const { type, route } of routes) {
        const { access } = contracts.get(`${route.method} ${route.path}`) as Endpoint;
        expect(type, route.path).toBe(access.kind === 'public' ? 'content-api' : 'admin');
        const actions = policiesOf(route).find(({ name }) => name === 'plugin::newsroom.hasAny')?.config.actions;
        expect(actions, route.path).toEqual(access.kind === 'admin' ? access.actions : undefined);
      }
    }
  });

  it('refuses a stranger over HTTP, unless anybody may call', async () => {
    const answers = await Promise.all(
      mounted.map(async ({ type, route, address }) => {
        const body = route.method === 'GET' ? undefined : {};
        const { status } = await app.request(route.method, address.replaceAll(/:\w+/g, 'nothing'), { body });
        return {
          call: `${route.method} ${address}`,
          ok: type === 'admin' ? status === 401 : status < 500 && status !== 401 && status !== 405,
          status,
        };
      }),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('refuses a signed-in person without rights, wherever an action is asked for', async () => {
    const admin = await app.registerAdmin();
    const nobody = await app.addUser(admin, { email: 'khach@hoitu.test', firstname: 'Khách', permissions: [] });
    const guarded = mounted.filter(({ route }) => policiesOf(route).some(({ config }) => config.actions));
    const answers = await Promise.all(
      guarded.map(async ({ route, address }) => {
        const body = route.method === 'GET' ? undefined : {};
        const { status } = await app.request(route.method, address.replaceAll(/:\w+/g, 'nothing'), { token: nobody.token, body });
        return { call: `${route.method} ${address}`, status };
      }),
    );
    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
  });
});
