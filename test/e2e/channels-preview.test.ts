/// <reference lib="dom" />
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Previewed } from '../../packages/channels/contracts';
import { demoWithNetworks, parseTweet } from '../support/networks';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom } from './support/newsroom';

/*
 * A social editor and the channels of one story, on the production build: from the panel to the preview, too long, made to fit,
 * saved, changed by somebody else meanwhile, cut around another point; and on a phone.
 */
const STORY = 'api::story.story';
const LONG =
  'Mưa lớn suốt đêm khiến sáu tuyến phố ngập nửa mét, hàng trăm hộ dân phải kê đồ. Công ty thoát nước huy động bốn máy bơm. Trường học hai phường cho học sinh nghỉ buổi sáng. Người dân nên đi vòng và theo dõi các cập nhật tiếp theo của thành phố.';

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');

type Channels = { channels: Previewed[] };

describe.skipIf(!chromium)('the preview of all channels', () => {
  let newsroom: Newsroom;
  let folder: string;
  let story: string;
  let short: string;
  let at: Page;

  const seen = async (): Promise<Previewed> => {
    const { channels } = await newsroom.api<Channels>('editor', 'GET', `/channels/preview?uid=${STORY}&documentId=${story}&locale=vi`);
    return channels.find(({ destination }) => destination.id === short) as Previewed;
  };
  /** A published story with a picture. */
  const pictured = async (): Promise<string> => {
    const { deliveries } = await newsroom.api<{ deliveries: { story: string }[] }>('editor', 'GET', '/channels/deliveries');
    for (const id of new Set(deliveries.filter((one) => one.story.endsWith(':vi')).map((one) => one.story.split(':').at(-2) ?? ''))) {
      const found = await newsroom.api<{ images: unknown[] }>('editor', 'GET', `/channels/preview?uid=${STORY}&documentId=${id}&locale=vi`);
      if (found.images.length > 0) return id;
    }
    throw new Error('The seed has no published story with a picture');
  };
  const address = () => `/admin/plugins/channels/preview?uid=${STORY}&documentId=${story}&locale=vi`;
  const column = (page: Page) => page.locator(`[data-column="${short}"]`);
  const used = async (page: Page): Promise<number> => Number(await column(page).locator('[data-measure="text"]').getAttribute('data-used'));
  const edit = (page: Page) => column(page).getByRole('button', { name: 'Sửa riêng cho kênh này' }).click();

  beforeAll(async () => {
    folder = demoWithNetworks();
    newsroom = await openNewsroom('alone', folder);
    for (const [kind, name] of [
      ['test-short', 'X'],
      ['test-article', 'Zalo OA'],
    ])
      await newsroom.api('admin', 'POST', '/channels/destinations', { kind, name });
    story = await pictured();
    const { channels } = await newsroom.api<Channels>('editor', 'GET', `/channels/preview?uid=${STORY}&documentId=${story}&locale=vi`);
    short = channels.find(({ destination }) => destination.kind === 'test-short')?.destination.id as string;
    at = await newsroom.page('editor');
  }, 240_000);
  afterAll(async () => {
    await newsroom?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('opens from the panel, which says what Publish will do', async () => {
    await at.goto(`/admin/content-manager/collection-types/${STORY}/${story}?plugins[i18n][locale]=vi`);
    const panel = at.locator('[data-channels-of-story]');
    await panel.locator('li').first().waitFor();
    expect(await panel.locator('[data-foretold]').textContent()).toContain('Khi xuất bản:');
    await panel.getByRole('link', { name: 'Xem trước' }).click();
    await column(at).locator('h2').waitFor();
    expect(await at.locator('[data-preview]').textContent()).toContain('Bản xem trước: nội dung đã gửi giữ nguyên');
  });

  it('counts what is typed as X does, marks what is too much, and offers ways out that can be undone', async () => {
    await edit(at);
    await column(at).locator('textarea').fill(LONG);
    await column(at).locator('[data-too-much]').first().waitFor();
    const answer = await newsroom.api<Previewed>('editor', 'POST', '/channels/preview', {
      ref: { uid: STORY, documentId: story, locale: 'vi' },
      destination: short,
      adapted: { fields: { text: LONG }, image: null },
    });
    const counted = parseTweet(answer.look?.posts[0] ?? '').weightedLength;
    expect(counted).toBeGreaterThan(280);
    await expect.poll(() => used(at)).toBe(counted);
    await picture(at, 'channels-preview-over');
    await column(at)
      .getByRole('button', { name: /^Tách thành/ })
      .click();
    await expect.poll(() => used(at)).toBeLessThanOrEqual(280);
    await column(at).getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => used(at)).toBe(counted);
  });

  it('keeps what was typed over a reload, and saves it', async () => {
    await at.reload();
    await column(at).locator('[data-too-much]').first().waitFor();
    await at.locator('[data-kept]').waitFor();
    await column(at).locator('textarea').fill('Bản ngắn của tôi.');
    await column(at).getByRole('button', { name: 'Lưu cho X' }).click();
    await column(at).getByRole('button', { name: 'Lưu cho X' }).waitFor({ state: 'detached' });
    expect((await seen()).adaptation?.fields.text).toBe('Bản ngắn của tôi.');
  });

  it('shows what a colleague changed meanwhile, and saves what a person chose', async () => {
    await column(at).locator('textarea').fill('Bản tôi sửa tiếp.');
    const { adaptation } = await seen();
    await newsroom.api('producer', 'PUT', '/channels/adaptations', {
      ref: { uid: STORY, documentId: story, locale: 'vi' },
      destination: short,
      version: adaptation?.version,
      fields: { text: 'Bản của chị Mai.' },
    });
    await column(at).getByRole('button', { name: 'Lưu cho X' }).click();
    const conflict = column(at).locator('[data-conflict="fields.text"]');
    await conflict.waitFor();
    expect(await conflict.textContent()).toContain('Bản của chị Mai.');
    expect(await column(at).locator('textarea').inputValue()).toBe('Bản tôi sửa tiếp.');
    await picture(at, 'channels-preview-conflict');
    await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await column(at).getByRole('button', { name: 'Lưu cho X' }).click();
    await column(at).getByRole('button', { name: 'Lưu cho X' }).waitFor({ state: 'detached' });
    expect((await seen()).adaptation?.fields.text).toBe('Bản tôi sửa tiếp.');
  });

  it('cuts the picture around a point that arrow keys move', async () => {
    const handle = column(at).locator('[data-focal]');
    const [x = 0, y = 0] = ((await handle.getAttribute('data-focal')) ?? '').split(',').map(Number);
    await handle.focus();
    await at.keyboard.press('ArrowRight');
    await at.keyboard.press('Shift+ArrowDown');
    const moved = { x: Math.min(100, x + 2), y: Math.min(100, y + 10) };
    await expect.poll(() => handle.getAttribute('data-focal')).toBe(`${moved.x},${moved.y}`);
    await column(at).getByRole('button', { name: 'Lưu cho X' }).click();
    await expect.poll(async () => (await seen()).adaptation?.image?.focal).toEqual(moved);
  });

  it('goes from channel to channel by arrows, and back to the story by Escape', async () => {
    await column(at).focus();
    await at.keyboard.press('ArrowRight');
    await expect.poll(() => at.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Zalo OA');
    await at.keyboard.press('Escape');
    await at.waitForURL(/content-manager/);
  });

  it('shows one channel at a time on a phone, switched off and on there', async () => {
    const phone = await newsroom.page('editor', { width: 360 });
    await phone.goto(address());
    await phone.locator('button[data-name]', { hasText: /^X/ }).click();
    await column(phone).locator('h2').waitFor();
    expect(await phone.locator('[data-column]:visible').count()).toBe(1);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await column(phone).getByRole('switch').click();
    await expect.poll(async () => (await seen()).on).toBe(false);
    await picture(phone, 'channels-preview-phone');
    await phone.context().close();
  });
});
