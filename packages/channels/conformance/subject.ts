import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AnyChannel, Outcome, Tokens } from '../contracts';
import type { Operation } from '../domain/delivery';
import type { FaultName } from './faults';

/** One request as the other end read it, whole. */
export type Seen = {
  method: string;
  /** The host it was meant for, also where it was led to the suite's server (`hosts`). */
  host: string;
  /** Path and query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  bytes: Uint8Array;
};

/** What the other end says. An object becomes JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string | object };

/** A channel to be put on trial, and what its network is like. Everything but the first four has a default that fits a plain webhook. */
export type Subject = {
  name: string;
  channel: AnyChannel;
  /** Settings a person would enter, where the network stands at `url` (no slash at the end). */
  settings(url: string): unknown;
  /** The network on a good day. `applied`: the requests that have taken effect so far, for answers that depend on them. */
  faithful(request: Seen, applied: readonly Seen[]): Answer;
  /** @default {} */
  secrets?: Record<string, string>;
  /** Origins such as "https://api.example.com" the channel has built in: requests to them are led to the suite's server. @default [] */
  hosts?: readonly string[];
  /** Which requests change something readers see. @default everything but GET and HEAD */
  effect?(request: Seen): boolean;
  /** What the network recognises a repeated request by; needed where `repeat` is "keyed". */
  key?(request: Seen): string | null;
  /** A definite no. @default 403 */
  refusal?: Answer;
  /** "Come back in so many seconds", where the network does not say it by 429 and Retry-After. */
  limited?(seconds: number): Answer;
  /** How the network says that a token has ended; leave it out where tokens do not end. */
  expired?: Answer;
  /** Which requests ask for new tokens. @default none */
  refresh?(request: Seen): boolean;
  /** Tokens remembered from before. @default null */
  tokens?: Tokens | null;
  /** What an earlier publish left there, for updates and retractions. @default { remoteId: '1', link: null } */
  earlier?: { remoteId: string | null; link: string | null };
  /** How the network says that what should be pulled is not there any more; a retraction is done then. */
  gone?: Answer;
  /** A story that differs from the suite's. */
  story?: Partial<Story>;
  /** Operations that leave what is out as it is and ask nothing of the network, each with the reason. @default none */
  asksNothing?: Partial<Record<Operation, string>>;
  /** What else the outcome of a fault may be, where the network's own words prove more than the rules assume. */
  allows?: Partial<Record<FaultName, readonly Outcome['kind'][]>>;
};

export const effectOf = (subject: Subject, request: Seen): boolean =>
  !subject.refresh?.(request) && (subject.effect?.(request) ?? !['GET', 'HEAD'].includes(request.method));
