export type Answer<T = unknown> = { status: number; headers: Headers; body: T; text: string };
export type RequestOptions = { token?: string; body?: unknown; headers?: Record<string, string> };

export type Client = {
  /** JSON in, JSON out; `text` holds what is not JSON. Redirects are not followed. */
  request<T = unknown>(method: string, path: string, options?: RequestOptions): Promise<Answer<T>>;
  /** The first admin (a super admin) of an empty database; resolves to a token. */
  registerAdmin(): Promise<string>;
  /** Resolves to a token; rejects where the log-in is refused. */
  login(email: string, password: string): Promise<string>;
  /** Makes a user with a role of these permissions and signs in. */
  addUser(
    admin: string,
    user: { email: string; firstname: string; lastname?: string; permissions: Permission[] },
  ): Promise<{ id: number; token: string; roleId: number }>;
};

export type Permission = { action: string; subject?: string | null; properties?: Record<string, unknown>; conditions?: string[] };

export const superAdmin = { email: 'admin@hoitu.test', password: 'Hoitu-test-2026', firstname: 'Minh', lastname: 'Quản trị' };

type Data<T> = { data: T };

/** Talks to a running Strapi as its admin and its readers do. */
export function client(url: string): Client {
  const request: Client['request'] = async <T>(method: string, path: string, { token, body, headers = {} }: RequestOptions = {}) => {
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    let parsed: unknown = null;
    try {
      parsed = JSON.parse(text);
    } catch {
      // Not JSON: `text` has it.
    }
    return { status: response.status, headers: response.headers, body: parsed as T, text };
  };

  const expect = async <T>(method: string, path: string, options: RequestOptions): Promise<T> => {
    const answer = await request<Data<T>>(method, path, options);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
    return answer.body.data;
  };

  const login: Client['login'] = async (email, password) =>
    (
      await expect<{ token: string }>('POST', '/admin/login', {
        body: { email, password, deviceId: crypto.randomUUID(), rememberMe: true },
      })
    ).token;

  return {
    request,
    login,
    async registerAdmin() {
      return (await expect<{ token: string }>('POST', '/admin/register-admin', { body: superAdmin })).token;
    },
    async addUser(admin, { email, firstname, lastname = '', permissions }) {
      const role = await expect<{ id: number }>('POST', '/admin/roles', {
        token: admin,
        body: { name: `Vai trò ${email}`, description: '' },
      });
      await expect('PUT', `/admin/roles/${role.id}/permissions`, {
        token: admin,
        body: {
          permissions: permissions.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
            action,
            subject,
            properties,
            conditions,
          })),
        },
      });
      const user = await expect<{ id: number }>('POST', '/admin/users', {
        token: admin,
        body: { email, firstname, lastname, roles: [role.id] },
      });
      await expect('PUT', `/admin/users/${user.id}`, { token: admin, body: { password: superAdmin.password, isActive: true } });
      return { id: user.id, roleId: role.id, token: await login(email, superAdmin.password) };
    },
  };
}
