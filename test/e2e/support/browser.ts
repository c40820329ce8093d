import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where Chromium is: CHROMIUM_PATH, else the PATH; null where the machine has none. */
export function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : null;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // not this one
    }
  }
  return null;
}

// Background networking off: on a closed network Chromium would try its maker's hosts at every start.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

export type Look = { language?: 'vi' | 'en'; theme?: 'light' | 'dark'; width?: number; height?: number };

const ARTIFACTS = resolve(import.meta.dirname, '../../.artifacts');

/** A browser of one person's own, signed in by the token of an API log-in: never by a shared refresh cookie. */
export async function signIn(browser: Browser, baseURL: string, token: string, look: Look = {}): Promise<BrowserContext> {
  const items: Record<string, string> = {
    jwtToken: JSON.stringify(token),
    isLoggedIn: 'true',
    'strapi-admin-language': look.language ?? 'vi',
    'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
    STRAPI_THEME: look.theme ?? 'light',
    STRAPI_GUIDED_TOUR: JSON.stringify({ tours: {}, enabled: false, hidden: true, completedActions: [] }),
  };
  return browser.newContext({
    baseURL,
    locale: look.language === 'en' ? 'en-GB' : 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: look.theme ?? 'light',
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    storageState: {
      cookies: [],
      origins: [{ origin: baseURL, localStorage: Object.entries(items).map(([name, value]) => ({ name, value })) }],
    },
  });
}

/** Keeps a picture of the page under test/.artifacts, for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
}
