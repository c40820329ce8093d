import type { Sentence, Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { z } from 'zod';
import type { Operation, Repeat } from '../domain/delivery';

/** Why a rendition cannot go as it is, or should not. */
export type Problem = { level: 'error' | 'warning'; field: string; say: Sentence };

/** A size and shape of picture a channel wants. */
export type DerivativeSpec = { name: string; width: number; height: number; format: 'jpeg' | 'png' | 'webp'; maxBytes?: number };

/** What a send came to. The channel classifies, because only it knows what its network's answers mean. */
export type Outcome =
  /** It is there. */
  | { kind: 'delivered'; remoteId: string | null; link: string | null; status?: number; said?: string }
  /** The other end works on it; `handle` asks later. */
  | { kind: 'accepted'; handle: string; status?: number; said?: string }
  /** Provably nothing happened there: no connection, or told to come back. */
  | { kind: 'not_applied'; why: string; retryAfterMs?: number | null; status?: number; said?: string }
  /** A definite no. `disable`: this destination will never take anything again. */
  | { kind: 'rejected'; why: string; disable?: boolean; status?: number; said?: string }
  /** Silence, or an answer that proves nothing, after bytes were sent. */
  | { kind: 'unsure'; why: string; status?: number; said?: string };

export type HttpAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  /** `sent`: bytes may have reached the other end. */
  | { kind: 'failure'; sent: boolean; why: string };

/** The only way out: no private addresses, no redirects, size and time caps. */
export type GuardedHttp = (request: {
  url: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body?: string;
}) => Promise<HttpAnswer>;

export type SendContext = {
  http: GuardedHttp;
  /** Milliseconds since the epoch, at the start of this attempt. */
  now: number;
  /** The same for every attempt of one delivery: what the other end de-duplicates by. */
  key: string;
  /** 1 for the first attempt. */
  attempt: number;
  delivery: { id: string; story: string; storyVersion: number; destination: string };
  /** What the latest delivered operation of this story left at this destination. */
  earlier: { remoteId: string | null; link: string | null } | null;
};

export type RenderInput<Settings> = {
  story: Story;
  operation: Operation;
  settings: Settings;
  /** Where the public reaches this server, without a trailing slash. */
  publicUrl: string;
  /** The page of this story on the web destination, if there is one. */
  link: string | null;
};

/**
 * One kind of outlet. A module exports a factory that returns a literal `satisfies Channel`; your own go into
 * the plugin's config under `channels`.
 */
export type Channel<Settings = unknown, Rendition = unknown> = {
  kind: string;
  label: Sentence;
  /** Settings a person fills in, without the secrets. */
  settings: z.ZodType<Settings>;
  /** Names of the secrets it needs; encrypted at rest, handed to `send` only. */
  secrets: readonly string[];
  /** Makes the secrets a person did not give, e.g. a signing key. */
  makeSecrets?(): Record<string, string>;
  /** What a second send does there, and so what happens after a timeout. */
  repeat: Repeat;
  /** `rows`: `send` only writes rows and runs inside the delivery's transaction. @default 'network' */
  reach?: 'rows' | 'network';
  can: { update: boolean; retract: boolean; probe: boolean };
  images: readonly DerivativeSpec[];
  /** Pure. */
  render(input: RenderInput<Settings>): Rendition;
  /** Pure; counts as the network counts. An error keeps the delivery from leaving. */
  check(rendition: Rendition, settings: Settings): Problem[];
  send(
    operation: Operation,
    rendition: Rendition,
    ctx: SendContext & { settings: Settings; secrets: Record<string, string> },
  ): Promise<Outcome>;
  /** Pulls what is out. It has no rendition: the story may be gone by now. */
  retract?(ctx: SendContext & { settings: Settings; secrets: Record<string, string> }): Promise<Outcome>;
  probe?(
    rendition: Rendition,
    ctx: SendContext & { settings: Settings; secrets: Record<string, string> },
  ): Promise<'live' | 'absent' | 'unsure'>;
  /** A harmless message that shows whether the settings work. */
  test?(ctx: Pick<SendContext, 'http' | 'now' | 'key'> & { settings: Settings; secrets: Record<string, string> }): Promise<Outcome>;
};

/** A channel whose settings and rendition are its own business. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds channels of every shape; each parses its own settings
export type AnyChannel = Channel<any, any>;
