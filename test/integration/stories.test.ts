import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { documents, paragraph, STORY, spineOf, told } from './support/newsroom';

let app: Booted;
beforeAll(async () => {
  app = await boot({ plugins: ['newsroom'] });
});
afterAll(() => app?.stop());

const system = { kind: 'system', id: null, name: 'Toà soạn' } as const;
const write = (title: string, more: object = {}) =>
  documents(app).create({ data: { title, body: paragraph('Nội dung.'), ...more }, locale: 'vi' });
const types = async (id: string, locale?: string) => (await told(app, id, locale)).map((event) => event.type);

describe('a publish and its events', () => {
  it('writes version 1 with the first publish, rises with each republish, also without a change', async () => {
    const { documentId } = await write('Mưa lớn ở Huế');
    expect(await types(documentId)).toEqual([]);
    await documents(app).publish({ documentId, locale: 'vi' });
    await documents(app).publish({ documentId, locale: 'vi' });
    const events = await told(app, documentId);
    expect(events.map((event) => event.data)).toMatchObject([
      { version: 1, first: true, headline: 'Mưa lớn ở Huế' },
      { version: 2, first: false },
    ]);
    expect(await spineOf(app).stories.version({ uid: STORY, documentId, locale: 'vi' })).toBe(2);
  });

  it('sees create and update with status published, which never run the action publish', async () => {
    const { documentId } = await documents(app).create({ data: { title: 'Ra ngay' }, locale: 'vi', status: 'published' });
    await documents(app).update({ documentId, data: { title: 'Ra lại' }, locale: 'vi', status: 'published' });
    expect((await told(app, documentId)).map((event) => event.data)).toMatchObject([
      { version: 1, headline: 'Ra ngay' },
      { version: 2, headline: 'Ra lại' },
    ]);
  });

  it('tells each locale once, for * and for a list', async () => {
    const { documentId } = await write('Hai thứ tiếng');
    await documents(app).update({ documentId, data: { title: 'Two languages' }, locale: 'en' });
    await documents(app).publish({ documentId, locale: '*' });
    expect([await types(documentId, 'vi'), await types(documentId, 'en')]).toEqual([['story.published'], ['story.published']]);
    await documents(app).publish({ documentId, locale: ['vi', 'en'] });
    expect(await types(documentId, 'en')).toEqual(['story.published', 'story.published']);
    await documents(app).unpublish({ documentId, locale: 'en' });
    expect((await types(documentId, 'en')).at(-1)).toBe('story.unpublished');
    expect((await types(documentId, 'vi')).at(-1)).toBe('story.published');
    await documents(app).delete({ documentId, locale: '*' });
    expect((await types(documentId, 'vi')).at(-1)).toBe('story.unpublished');
    expect((await types(documentId, 'en')).filter((type) => type === 'story.unpublished')).toHaveLength(1);
  });

  it('carries a correction once: with the version that brought it', async () => {
    const { documentId } = await write('Bản đầu');
    await documents(app).publish({ documentId, locale: 'vi' });
    await documents(app).update({ documentId, data: { correction: 'Sửa tên cầu.' }, locale: 'vi' });
    await documents(app).publish({ documentId, locale: 'vi' });
    await documents(app).publish({ documentId, locale: 'vi' });
    expect((await told(app, documentId)).map((event) => (event.data as { correction?: string | null }).correction)).toEqual([
      null,
      'Sửa tên cầu.',
      null,
    ]);
  });

  it('leaves nothing of a publish that fails later in the same transaction', async () => {
    const { documentId } = await write('Không thành');
    await expect(
      app.strapi.db.transaction(async () => {
        await documents(app).publish({ documentId, locale: 'vi' });
        throw new Error('too late');
      }),
    ).rejects.toThrow('too late');
    expect(await types(documentId)).toEqual([]);
    expect(await documents(app).findOne({ documentId, locale: 'vi', status: 'published' })).toBeNull();
    expect(await spineOf(app).stories.version({ uid: STORY, documentId, locale: 'vi' })).toBe(0);
  });

  it('finds versions written past the documents, and tells of each once', async () => {
    const { documentId } = await write('Đi cửa sau');
    const draft = await app.strapi.db.query(STORY).findOne({ where: { documentId } });
    await app.strapi.db.query(STORY).create({ data: { title: draft.title, documentId, locale: 'vi', publishedAt: new Date() } });
    const { reconcile } = app.strapi.plugin('newsroom').service('core').rooms.stories as { reconcile(): Promise<number> };
    // The house does it too, every five minutes: who finds it is nobody's concern.
    await Promise.all([reconcile(), reconcile()]);
    await reconcile();
    expect(await types(documentId)).toEqual(['story.published']);
    await app.strapi.db.query(STORY).deleteMany({ where: { documentId, publishedAt: { $notNull: true } } });
    await reconcile();
    expect((await types(documentId)).at(-1)).toBe('story.unpublished');
  });
});

describe('reading a story', () => {
  it('takes the fields by the mapping, whatever their kind', async () => {
    const author = (await app.strapi
      .documents('api::author.author' as never)
      .create({ data: { name: 'Minh Trang' }, status: 'published' } as never)) as { documentId: string };
    const { documentId } = await write('Cầu mới thông xe', {
      dek: 'Sau hai năm',
      slug: 'cau-moi',
      authors: [author.documentId],
      body: paragraph('Sáng nay, cầu mới thông xe.'),
    });
    const story = await spineOf(app).stories.read({ uid: STORY, documentId, locale: 'vi' }, 'draft');
    expect(story).toMatchObject({
      headline: 'Cầu mới thông xe',
      summary: 'Sau hai năm',
      slug: 'cau-moi',
      byline: ['Minh Trang'],
      version: 0,
      status: 'draft',
      embargo: null,
    });
    expect(JSON.stringify(story?.body)).toContain('Sáng nay, cầu mới thông xe.');
    expect(await spineOf(app).stories.read({ uid: STORY, documentId, locale: 'vi' }, 'published')).toBeNull();
    await expect(spineOf(app).stories.read({ uid: 'api::author.author', documentId, locale: '' }, 'draft')).rejects.toMatchObject({
      code: 'story.unmapped',
    });
  });
});

describe('beginning a story for a desk', () => {
  const SECTION = 'api::section.section';
  const shelf = (name: string, slug: string) => app.strapi.documents(SECTION as never).create({ data: { name, slug } } as never);
  const sectionOf = async (section: string | null, more: object = {}) => {
    const ref = await spineOf(app).stories.create(STORY, { headline: 'Mưa lớn', section, ...more }, system);
    return (await spineOf(app).stories.read(ref, 'draft'))?.section ?? null;
  };
  beforeAll(async () => {
    await shelf('Thời sự', 'thoi-su');
    await shelf('Đô thị', 'do-thi');
  });

  it('fills a section that is a relation by its name or slug, whatever the case and accents', async () => {
    for (const called of ['Thời sự', 'THỜI SỰ', 'thoi su', 'thoi-su', 'Thời sự'.normalize('NFD')])
      expect(await sectionOf(called), called).toEqual({ name: 'Thời sự', slug: 'thoi-su' });
    expect(await sectionOf('do thi', { locale: 'en' })).toEqual({ name: 'Đô thị', slug: 'do-thi' });
  });

  it('leaves it to the writer where there is no such section, and begins the story all the same', async () => {
    for (const none of ['Kinh tế', '', null]) expect(await sectionOf(none)).toBeNull();
  });
});
