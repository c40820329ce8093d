import type { z } from 'zod';

/** Who may call: admin users with one of the actions; anybody at a limited pace; the bearer of a signed link. */
export type Access =
  | { kind: 'admin'; actions: readonly string[] }
  /** Any signed-in admin user: the service itself narrows to what is theirs. */
  | { kind: 'signed-in' }
  | { kind: 'public'; perMinute: number };

/**
 * One endpoint, one contract, both halves: the server parses by it, the admin types by it,
 * docs/api is generated from it.
 */
export type Endpoint<Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Koa path below the plugin's prefix, e.g. `/assignments/:id`. */
  path: string;
  /** `<controller>.<action>` */
  handler: string;
  access: Access;
  /** One line, for the generated API page. */
  summary: string;
  query?: Q;
  body?: B;
  response: R;
};

export type QueryOf<E> = E extends { query: infer Q extends z.ZodType } ? z.infer<Q> : Record<string, never>;
export type BodyOf<E> = E extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined;
export type ResponseOf<E> = E extends { response: infer R extends z.ZodType } ? z.infer<R> : never;
/** What a caller may leave out (defaults) is optional here. */
export type BodyInputOf<E> = E extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;
export type QueryInputOf<E> = E extends { query: infer Q extends z.ZodType } ? z.input<Q> : Record<string, never>;
