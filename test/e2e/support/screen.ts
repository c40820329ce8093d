import type { Locator, Page } from 'playwright-core';
import type { Person } from './newsroom';

export type Screen = {
  name: string;
  /** Who opens it by right; null for what is public. */
  who: Person | null;
  path: string;
  /** What stands there once the screen has its data, in any language. */
  ready(page: Page): Locator;
  /** An act that brings the screen up, e.g. a button that opens a dialog. */
  act?(page: Page): Promise<void>;
  /** What is ours on the page, as CSS: the shell around it belongs to Strapi. */
  ours: string[];
  /** Whether a person without any right is turned away here by us. */
  guarded: boolean;
};

/** The admin API as a person. */
export type Api = <T>(person: Person, method: string, path: string, body?: unknown) => Promise<T>;

export const plugin = (path: string): string => `/admin/plugins/${path}`;

/** A page inside the admin that fills Strapi's `main`. */
export const page = (name: string, who: Person, path: string, ready: string): Screen => ({
  name,
  who,
  path,
  ready: (at) => at.locator(`main ${ready}`).first(),
  ours: ['main'],
  guarded: true,
});

/** What lies over a page: the page below is dimmed, the dialog alone is looked at. */
export const dialog = (screen: Screen, more: Partial<Screen>): Screen => ({
  ...screen,
  ready: (at) => at.getByRole('dialog'),
  ours: ['[role="dialog"]'],
  guarded: false,
  ...more,
});

export const press = (name: RegExp) => (at: Page) => at.getByRole('button', { name }).first().click();

/** Widgets of the home page, once one of them has its data. */
export const widgets = (name: string, who: Person, ids: string[], ready: string): Screen => ({
  name,
  who,
  path: '/admin/',
  ready: (at) => at.locator(`[aria-labelledby="plugin::${ready}"] a`).first(),
  ours: ids.map((id) => `[aria-labelledby="plugin::${id}"] main > *`),
  guarded: false,
});
