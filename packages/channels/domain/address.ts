import { stripControls } from '@hoitu/viet-text';

/** As the spine tidies what comes in: NFC, without control characters. */
const tidy = (text: string): string => stripControls(text).normalize('NFC');

/** Which stories a list holds. */
export type Filter = { section?: string; locale?: string; campaign?: string };

export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedKind = keyof typeof FEED_FILES;

/** One public address: everything that decides what is answered there. `before` is where the page before it ended. */
export type Address =
  | ({ kind: 'feed'; feed: FeedKind } & Filter)
  | ({ kind: 'sitemap' } & Filter)
  | { kind: 'story'; slug: string; locale?: string }
  | { kind: 'ninjs'; id: string; locale?: string }
  | { kind: 'front'; locale?: string; before?: string }
  | { kind: 'section'; section: string; locale?: string; before?: string }
  | { kind: 'campaign'; campaign: string; locale?: string; before?: string }
  | { kind: 'article'; slug: string; locale?: string };

type Rule = {
  path: RegExp;
  /** Parameters that count. A file with others is no file of ours; a page may be followed by what trackers add. */
  asks: readonly string[];
  strict: boolean;
  make(part: string, asked: Record<string, string>): Address;
};

const FILTER = ['section', 'locale', 'campaign'] as const;
const LONGEST: Record<string, number> = { section: 120, campaign: 120, locale: 20, before: 40 };

const feed = (kind: FeedKind): Rule => ({
  path: new RegExp(`^/channels/feeds/${FEED_FILES[kind].replace('.', '\\.')}$`),
  asks: FILTER,
  strict: true,
  make: (_, asked) => ({ kind: 'feed', feed: kind, ...asked }),
});

/** Below the prefix of the API. */
const FILES: Rule[] = [
  feed('rss'),
  feed('atom'),
  feed('json'),
  { path: /^\/channels\/sitemap-news\.xml$/, asks: FILTER, strict: true, make: (_, asked) => ({ kind: 'sitemap', ...asked }) },
  { path: /^\/channels\/stories\/([^/]+)$/, asks: ['locale'], strict: true, make: (slug, asked) => ({ kind: 'story', slug, ...asked }) },
  { path: /^\/channels\/ninjs\/([^/]+)$/, asks: ['locale'], strict: true, make: (id, asked) => ({ kind: 'ninjs', id, ...asked }) },
];

const PAGES: Rule[] = [
  { path: /^\/read\/?$/, asks: ['locale', 'before'], strict: false, make: (_, asked) => ({ kind: 'front', ...asked }) },
  {
    path: /^\/read\/muc\/([^/]+)$/,
    asks: ['locale', 'before'],
    strict: false,
    make: (section, asked) => ({ kind: 'section', section, ...asked }),
  },
  {
    path: /^\/read\/chien-dich\/([^/]+)$/,
    asks: ['locale', 'before'],
    strict: false,
    make: (campaign, asked) => ({ kind: 'campaign', campaign, ...asked }),
  },
  { path: /^\/read\/([^/]+)$/, asks: ['locale'], strict: false, make: (slug, asked) => ({ kind: 'article', slug, ...asked }) },
];

/** The first value of each parameter that counts; null where the rule wants no others and there is one, or one is too long. */
function askedOf(search: string, { asks, strict }: Rule): Record<string, string> | null {
  const asked: Record<string, string> = {};
  if (!search) return asked;
  for (const [name, value] of new URLSearchParams(search)) {
    const known = asks.includes(name);
    // Twice the same, nested brackets, nothing at all: the router and its parser know what to say to that.
    if (!known && !strict) continue;
    if (!known || name in asked || value === '' || value.length > (LONGEST[name] ?? 0)) return null;
    asked[name] = tidy(value);
  }
  return asked;
}

/**
 * What a public URL asks for; null where it is none of ours, or one that only the router can judge.
 * @param prefix of the API, `/api`
 */
export function addressOf(url: string, prefix: string): Address | null {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const search = mark < 0 ? '' : url.slice(mark + 1);
  const [rules, rest] = path.startsWith('/read')
    ? [PAGES, path]
    : path.startsWith(`${prefix}/channels/`)
      ? [FILES, path.slice(prefix.length)]
      : [[], path];
  for (const rule of rules) {
    const found = rule.path.exec(rest);
    if (!found) continue;
    const asked = askedOf(search, rule);
    if (!asked) return null;
    try {
      return rule.make(tidy(decodeURIComponent(found[1] ?? '')), asked);
    } catch {
      return null;
    }
  }
  return null;
}

/** The same for the same address, however its parameters were ordered. */
export const keyOf = (address: Address): string => JSON.stringify(Object.entries(address).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** The query of a list, in one order: what feeds call themselves by. */
export function queryOf({ section, locale, campaign }: Filter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ section, locale, campaign })) if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text && `?${text}`;
}

/** Where a list is cut: the moment and the row of its last story. */
export type Cursor = { at: number; id: number };
export const cursorText = ({ at, id }: Cursor): string => `${at}-${id}`;
/** PostgreSQL's integer: it takes a greater number in a question for an error. */
const MOST_ID = 2_147_483_647;

export function cursorOf(text: string | undefined): Cursor | null {
  const found = /^(\d{1,15})-(\d{1,10})$/.exec(text ?? '');
  const cursor = found && { at: Number(found[1]), id: Number(found[2]) };
  return cursor && cursor.id <= MOST_ID ? cursor : null;
}
