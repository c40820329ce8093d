import type { Sentence, Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { z } from 'zod';
import type { Operation, Repeat } from '../domain/delivery';
import type { BroadcastClass } from '../domain/radio/broadcast';
import type { Carries } from '../domain/radio/subject';
import type { Adapted, AdaptField } from './adaptation';
import type { GuardedConnect, GuardedHttp } from './outbound';
import type { Derivative, DerivativeSpec, Picture } from './picture';
import type { Look, Measure, Problem, Suggestion } from './preview';
import type { TokenAnswer, Tokens } from './tokens';

/** What a send came to. The channel classifies, because only it knows what its network's answers mean. */
export type Outcome =
  /** It is there. */
  | { kind: 'delivered'; remoteId: string | null; link: string | null; status?: number; said?: string }
  /** The other end works on it; `handle` asks later. */
  | { kind: 'accepted'; handle: string; pollAfterMs?: number; status?: number; said?: string }
  /** Provably nothing happened there: no connection, or told to come back. */
  | { kind: 'not_applied'; why: string; retryAfterMs?: number | null; status?: number; said?: string }
  /** A definite no. `disable`: this destination will never take anything again. */
  | { kind: 'rejected'; why: string; disable?: boolean; status?: number; said?: string }
  /** Silence, or an answer that proves nothing, after bytes were sent. */
  | { kind: 'unsure'; why: string; status?: number; said?: string };

/** What a read-only look at the network found of a delivery nobody is sure of. For the words a retraction needs see `Channel.probe`. */
export type Probe =
  | { is: 'live'; remoteId: string | null; link: string | null; said?: string }
  /** Provably not there. "Not found" in an index that lags is `unsure`. */
  | { is: 'absent'; said?: string }
  | { is: 'unsure'; why: string };

/** At most `max` requests in `perMs` milliseconds to one destination: what the network allows, kept before it says so. */
export type Pace = { max: number; perMs: number };

export type SendContext = {
  http: GuardedHttp;
  /** A guarded TCP (or TLS) socket, for protocols that are not HTTP. */
  connect: GuardedConnect;
  /** Milliseconds since the epoch, at the start of this attempt. */
  now: number;
  /** The same for every attempt of one delivery: what the other end de-duplicates by. */
  key: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** `at`: milliseconds since the epoch when it was planned; the same for every attempt. */
  delivery: { id: string; story: string; storyVersion: number; destination: string; at: number };
  /** What the latest delivered operation of this story left at this destination. */
  earlier: { remoteId: string | null; link: string | null; at: number } | null;
  /** What earlier attempts of this delivery kept: a later one goes on where they stopped. */
  progress: Readonly<Record<string, string>>;
  /** Commits one step of a send that takes several requests, before the next one leaves. */
  keep(step: string, value: string): Promise<void>;
  /** The bytes of a picture in the size its spec asks for. */
  picture(picture: Picture): Promise<Derivative>;
  /**
   * The remembered tokens of this destination. `refresh` is asked by one process at a time where there are none, where they end
   * within a minute, or where `stale` is the access token that was just refused; what it answers is stored before anybody uses it.
   */
  tokens(refresh: (kept: Tokens | null) => Promise<TokenAnswer>, stale?: string): Promise<TokenAnswer>;
};

/** `SendContext` with what a person set up for this destination. */
export type ChannelContext<Settings = unknown> = SendContext & { settings: Settings; secrets: Record<string, string> };

/** What a message for loudspeakers has beside its words. Instants in ISO; `seconds` of one playing; `checksum`: SHA-256 of its package. */
export type Announced = {
  id: string;
  class: BroadcastClass;
  areas: readonly string[];
  from: string;
  until: string;
  repeats: number;
  everyMinutes: number;
  seconds: number;
  checksum: string;
};

/** What goes out: a story, or a message for loudspeakers in the shape of one. */
export type Told = Story & { broadcast?: Announced };

export type RenderInput<Settings> = {
  story: Told;
  operation: Operation;
  settings: Settings;
  /** What an editor changed for this story on this destination. */
  adaptation: Adapted | null;
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
  /** Settings a person fills in, without the secrets. `.meta({ label: { en, vi }, hint: { en, vi } })` on a field says what it is. */
  settings: z.ZodType<Settings>;
  /** Names of the secrets it needs; encrypted at rest, handed to `send` only. */
  secrets: readonly string[];
  /** What the secrets are called on the screen. */
  secretLabels?: Record<string, Sentence>;
  /** Why a secret does not have the form it must have; null where it does. */
  checkSecret?(name: string, value: string): Sentence | null;
  /** Makes the secrets a person did not give, e.g. a signing key. */
  makeSecrets?(): Record<string, string>;
  /** What a second send does there, and so what happens after a timeout. */
  repeat: Repeat;
  /** `rows`: `send` only writes rows and runs inside the delivery's transaction. `person`: nobody sends; a person posts by hand. @default 'network' */
  reach?: 'rows' | 'network' | 'person';
  /** False: one destination of the kind is enough, it is this installation's own. @default true */
  many?: boolean;
  /** What goes to it. @default 'stories' */
  carries?: Carries;
  /** Pure: the areas a destination with these settings serves, where it carries `broadcasts`. @default none */
  serves?(settings: Settings): readonly string[];
  can: { update: boolean; retract: boolean; probe: boolean };
  images: readonly DerivativeSpec[];
  /** What an editor may change for one story here. @default nothing */
  adapts?: readonly AdaptField[];
  /** The network's own limits. @default none */
  pace?: readonly Pace[];
  /** Milliseconds after a silence until a probe is worth asking. @default 30000 */
  settleMs?: number;
  /** Pure. */
  render(input: RenderInput<Settings>): Rendition;
  /** Pure; counts as the network counts. An error keeps the delivery from leaving. */
  check(rendition: Rendition, settings: Settings): Problem[];
  /** Pure: the counts a screen shows beside the text. */
  measure?(rendition: Rendition, settings: Settings): Measure[];
  /** Pure: how it will look there. */
  look?(rendition: Rendition, settings: Settings): Look;
  /** Pure: ways to make what is too long fit. */
  suggest?(rendition: Rendition, settings: Settings): Suggestion[];
  send(operation: Operation, rendition: Rendition, ctx: ChannelContext<Settings>): Promise<Outcome>;
  /** Pulls what is out. It has no rendition: the story may be gone by now. */
  retract?(ctx: ChannelContext<Settings>): Promise<Outcome>;
  /** Asks, without changing anything, what became of an accepted delivery. */
  poll?(handle: string, ctx: ChannelContext<Settings>): Promise<Outcome>;
  /**
   * Looks, without changing anything, whether a delivery took effect. `rendition` is null for a retraction, and both words are about the
   * retraction then: `live` = the retraction took effect (gone there), so the delivery is done; `absent` = the post still stands, so the
   * retraction goes again.
   */
  probe?(rendition: Rendition | null, ctx: ChannelContext<Settings>): Promise<Probe>;
  /** A harmless message, or a read, that shows whether the settings work. */
  test?(ctx: Omit<ChannelContext<Settings>, 'delivery' | 'earlier' | 'attempt' | 'progress' | 'keep'>): Promise<Outcome>;
};

/** A channel whose settings and rendition are its own business. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds channels of every shape; each parses its own settings
export type AnyChannel = Channel<any, any>;
