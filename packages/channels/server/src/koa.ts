/** The part of Koa's context the public answers need. */
export type Context = {
  url: string;
  method: string;
  ip: string;
  query: Record<string, string | string[] | undefined>;
  params: Record<string, string>;
  status: number;
  body: unknown;
  get(header: string): string;
  set(field: string, value: string): void;
  set(fields: Record<string, string>): void;
  remove(field: string): void;
  /** False keeps koa-compress away. */
  compress?: boolean;
};
