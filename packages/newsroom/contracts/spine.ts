import type { Core } from '@strapi/strapi';
import type { Actor, EventType, NewEvent, NewsroomEvent } from './events';
import type { Jobs } from './jobs';
import type { Offers } from './offers';
import type { Sentence } from './refusal';
import type { Story, StoryMapping, StoryRef } from './story';

export type Viewer = {
  /** Admin user id. */
  id: string;
  name: string;
  language: string;
  /** True where the viewer's roles grant the action. */
  can(action: string): boolean;
};

export type Stories = {
  /** The mapped types, with what a picker needs. */
  types(): { uid: string; name: string; mapping: StoryMapping; localized: boolean }[];
  /** Null where the story does not exist in that status; refuses an unmapped type. */
  read(ref: StoryRef, status: 'draft' | 'published'): Promise<Story | null>;
  /**
   * A new draft; returns its ref. Unknown story fields of the type are left out. `section` is a name or a slug: where the field is a
   * relation or an enumeration, the entry or value called so, whatever the case and accents; left out where none or several fit.
   */
  create(
    uid: string,
    fields: { headline: string; section?: string | null; embargo?: string | null; locale?: string },
    actor: Actor,
  ): Promise<StoryRef>;
  /** Publishes as `actor`, through Strapi's document service: same gate, same events as the Publish button. */
  publish(ref: StoryRef, actor: Actor): Promise<Story>;
  unpublish(ref: StoryRef, actor: Actor): Promise<void>;
  /**
   * Writes the correction note into the draft and publishes it as `actor`, in one transaction (the caller's, where there is one).
   * Refuses who may not change or publish this story, and a type without a field for the note.
   */
  correct(ref: StoryRef, note: string, actor: Actor): Promise<Story>;
  /** Refuses who may not do that to this story in the Content Manager, conditions included. */
  demand(ref: StoryRef, act: 'read' | 'update' | 'publish', actor: Actor): Promise<void>;
  /** Monotonic version; 0 before the first publish. */
  version(ref: StoryRef): Promise<number>;
  /** Stories that publish by themselves from one ISO instant until another, soonest first; of their words nothing. */
  scheduled(from: string, until: string, limit: number): Promise<{ ref: StoryRef; at: string; version: number; live: boolean }[]>;
  /** May this person read the headline of that very story in its draft? */
  mayKnow(actor: Actor, ref: StoryRef): Promise<boolean>;
};

export type Notice = {
  /** Admin user ids. */
  to: string[];
  /** A kind declared with `notices.kind`. */
  kind: string;
  params: Record<string, string | number | null>;
  subject: string;
  /** Admin path, e.g. `/plugins/assignment-desk/my-work`. */
  link: string;
  /** Sent once for ever per person and key. */
  key?: string;
};

export type Spine = {
  stories: Stories;
  events: {
    /** Appends in the caller's transaction: the events exist exactly when the caller's rows do. */
    append(...events: NewEvent[]): Promise<void>;
    /**
     * Durable, at least once, one job per (event, subscriber), written in the event's own transaction.
     * The handler runs in a transaction with the job's finish: rows it writes are written once.
     * Call it in `register()`.
     */
    subscribe<T extends EventType>(name: string, types: readonly T[], handler: (event: NewsroomEvent<T>) => Promise<void>): void;
    /** The events of one subject, newest first. */
    history(subject: string, limit?: number): Promise<NewsroomEvent[]>;
    /** Walks the sealed chain. `firstBad` names the first row that does not fit. */
    verify(): Promise<{ ok: true; sealed: number } | { ok: false; sealed: number; firstBad: number; why: string }>;
  };
  jobs: Jobs;
  notices: {
    /** Declares a kind: its sentence, and why one gets it. Call it in `register()`. */
    kind(name: string, text: { sentence: Sentence; why: Sentence; urgent?: boolean }): void;
    send(...notices: Notice[]): Promise<void>;
  };
  live: {
    /** Who may see events whose type starts with `prefix`. Without a guard nobody sees them. Call it in `register()`. */
    guard(prefix: string, may: (viewer: Viewer, event: NewsroomEvent) => boolean | Promise<boolean>): void;
  };
  offer<K extends keyof Offers>(name: K, fn: Offers[K]): void;
  ask<K extends keyof Offers>(name: K): Offers[K] | undefined;
  /** The signed-in admin user of the current request, or the system. */
  actor(): Actor;
  /** Who is behind an admin request (`ctx.state.user`), with what they may do. Null where nobody is signed in. */
  viewer(ctx: unknown): Viewer | null;
  /** Now by the database's clock. */
  now(): Promise<Date>;
  /** Signs and reads links: HMAC over purpose, payload and expiry. */
  sign(purpose: string, payload: Record<string, string>, expiresAt: Date): string;
  /** Null where the token is forged, for another purpose, or expired. */
  unsign(purpose: string, token: string): Record<string, string> | null;
  /**
   * Counts one more of `key` (in the whole cluster where Redis is there): 0 where it is one of the `most` that `windowMs` holds,
   * else the seconds until the count begins anew. What it refuses must not be dear: counts are lost when a process ends.
   */
  limit(key: string, most: number, windowMs: number): Promise<number>;
  /** IANA zone of the newsroom. */
  timezone: string;
  /** Where the public reaches this server, without a trailing slash. */
  publicUrl: string;
};

/** The spine of this Strapi. Refuses in words where the newsroom plugin is not enabled. */
export function spine(strapi: Core.Strapi): Spine {
  const plugin = strapi.plugin('newsroom');
  if (!plugin) throw new Error('Hội Tụ: enable the plugin "newsroom" (@hoitu/strapi-plugin-newsroom) in config/plugins.');
  return plugin.service('spine') as unknown as Spine;
}
