import type { Socket } from 'node:net';

export type HttpAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  /** `sent`: bytes may have reached the other end. */
  | { kind: 'failure'; sent: boolean; why: string };

export type HttpRequest = {
  url: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body?: string | Uint8Array;
  /** Milliseconds this one may take, a minute at most. @default the plugin's `outbound.timeoutMs` */
  timeoutMs?: number;
  /** Bytes read of its answer, 4 MB at most; the rest is left unread. @default the plugin's `outbound.maxBytes` */
  maxBytes?: number;
};

/** The only way out: no private addresses, no redirects, size and time caps. */
export type GuardedHttp = (request: HttpRequest) => Promise<HttpAnswer>;

/** A connected socket to `host:port` by the same rules as `GuardedHttp`. Rejects where it may not, or cannot, be reached: no byte left then. */
export type GuardedConnect = (target: { host: string; port: number; tls: boolean }) => Promise<Socket>;
