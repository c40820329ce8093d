import { type Core, isRefusal, type Refusal, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { BASE, PLACE } from '../services/links';
import { sendBusy } from './errors';
import type { PageCtx } from './koa';
import { notice } from './shell';
import type { Language } from './when';
import { wordsOf } from './words';

/** Path of the public pages as a browser sees it: the newsroom's public address may have a path of its own. */
export function placeOf(strapi: Core.Strapi): string {
  const { publicUrl } = spine(strapi);
  const path = /^[a-z]+:\/\/[^/]+(\/.*)?$/i.exec(publicUrl)?.[1] ?? '';
  return `${path}${BASE}`;
}

export const pathOf = (strapi: Core.Strapi, kind: keyof typeof PLACE, token: string): string =>
  `${placeOf(strapi)}/${PLACE[kind]}/${encodeURIComponent(token)}`;

/** Forms one link may send in ten minutes: more than a person does, and too few to fill a table with. */
const FORMS = 30;
const WINDOW = 10 * 60_000;

/** True where this link may send one more form; else the page that says when it may again was sent. */
export async function mayPost(strapi: Core.Strapi, ctx: PageCtx, link: string): Promise<boolean> {
  const seconds = await spine(strapi).limit(`press-briefing.form|${link}`, FORMS, WINDOW);
  if (seconds === 0) return true;
  sendBusy(ctx, seconds);
  return false;
}

/** What a service refused, on the page where it was asked for; anything else is an error and no refusal. */
export async function attempt(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error;
  }
}

export function refusedNotice(refusal: Refusal, language: Language) {
  const words = wordsOf(language);
  return notice('bad', words.problem, refusal.say(language), words.kept);
}
