import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { documents, paragraph, STORY, told, until } from './support/newsroom';

/**
 * A disk that fills up while a story is published, at any page of the database file: an error is answered, and the story stands
 * published with its events or not at all. SQLite is told how large its file may be; what it then answers is the real thing.
 */

let app: Booted;
let admin: string;

type Pragma = { page_count?: number; max_page_count?: number; freelist_count?: number };
const pragma = async (words: string): Promise<Pragma> => ((await app.strapi.db.connection.raw(`PRAGMA ${words}`)) as Pragma[])[0] ?? {};
/** The file may grow by `pages` from now on. */
const room = async (pages: number): Promise<void> => {
  const { page_count = 0 } = await pragma('page_count');
  await pragma(`max_page_count = ${page_count + pages}`);
};

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'channels'], env: { NEWSROOM_ROLE: 'web', LOG_LEVEL: 'fatal' } });
  admin = await app.registerAdmin();
});
afterAll(async () => {
  if (app) await pragma('max_page_count = 1073741823').catch(() => undefined);
  await app?.stop();
});

describe.skipIf((process.env.TEST_WORLD ?? 'sqlite') !== 'sqlite')('a full disk', () => {
  it('answers an error and leaves no half-published story, wherever it comes', async () => {
    const outcomes = new Set<string>();
    // A long body, so that publishing needs new pages at several of its steps.
    const body = Array.from({ length: 40 }, (_, n) => paragraph(`${n} ${'Nước lên nhanh ở vùng ven. '.repeat(40)}`)[0]);
    for (let pages = 0; pages < 40; pages++) {
      const { documentId } = await documents(app).create({
        data: { title: `Đĩa đầy ${pages}`, correction: 'x'.repeat(900), body },
        locale: 'vi',
      });
      await room(pages);
      const answer = await app.request<{ error?: { message: string; details?: { code?: string } } }>(
        'POST',
        `/content-manager/collection-types/${STORY}/${documentId}/actions/publish?locale=vi`,
        { token: admin, body: {}, headers: { 'Accept-Language': 'vi' } },
      );
      await pragma('max_page_count = 1073741823');
      const published = await app.strapi.db.query(STORY).count({ where: { documentId, publishedAt: { $notNull: true } } });
      const events = (await told(app, documentId)).map((event) => event.type);
      const at = `${pages} pages: ${answer.status}`;
      if (answer.status === 200) expect([published, events], at).toEqual([1, ['story.published']]);
      else {
        expect([published, events], at).toEqual([0, []]);
        expect(answer.status, answer.text.slice(0, 300)).toBe(503);
        expect(answer.body.error?.details?.code).toBe('storage.full');
        expect(answer.body.error?.message).toContain('hết chỗ');
      }
      outcomes.add(String(answer.status));
      if (answer.status === 200) break;
    }
    expect([...outcomes].sort()).toEqual(['200', '503']);
  });

  it('is over when there is room again', async () => {
    const { documentId } = await documents(app).create({ data: { title: 'Lại có chỗ', body: paragraph('x') }, locale: 'vi' });
    await documents(app).publish({ documentId, locale: 'vi' });
    await until(async () => (await told(app, documentId)).length === 1);
  });
});
