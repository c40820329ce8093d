import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { StoryImage } from '@hoitu/strapi-plugin-newsroom/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Derivative, DerivativeSpec, Picture } from '../../packages/channels/contracts';
import { type Booted, boot } from '../support/boot';
import { demoDir, freshDataDir } from '../support/environment.mjs';
import { GPS, noise, quarters } from '../support/pictures';

type Counts = { reads: number; decodes: number; encodes: number };
type Derivatives = {
  of(picture: Picture): Promise<Derivative>;
  ofStory(pictures: Picture[]): Promise<Derivative[]>;
  forWeb(image: StoryImage): Promise<{ name: string; url: string; width: number; height: number }[]>;
  make(keys: string[]): Promise<void>;
  forget(): Promise<void>;
  prune(keepMs: number): Promise<number>;
  counts(): Counts;
};
type Row = { key: string; path: string | null; source: string | null; bytes: number; file: number };

let app: Booted;
let derivatives: Derivatives;
let dir: string;
let original: Buffer;

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'channels'] });
  dir = freshDataDir();
  configure({ dir });
  derivatives = app.strapi.plugin('channels').service('derivatives') as unknown as Derivatives;
  original = await photo(1);
});
afterAll(async () => {
  await app?.stop();
  fs.rmSync(dir, { recursive: true, force: true });
});

function configure(images: object, outbound: object = {}): void {
  const config = app.strapi.config.get('plugin::channels') as { images: object; outbound: object };
  app.strapi.config.set('plugin::channels', {
    ...config,
    images: { ...config.images, ...images },
    outbound: { ...config.outbound, ...outbound },
  });
}

/** Another picture for each number. */
const photo = (n: number): Promise<Buffer> =>
  quarters(2000 + n, 1500)
    .jpeg()
    .withExif(GPS)
    .toBuffer();

const rows = (where: object = {}): Promise<Row[]> =>
  app.strapi.db.query('plugin::channels.derivative' as never).findMany({ where } as never) as never;

let uploads = 0;
/** A file of the media library, through Strapi's own upload. */
async function upload(bytes: Buffer, name = `anh-${++uploads}.jpg`, mimetype = 'image/jpeg'): Promise<number> {
  const filepath = path.join(dir, `upload-${uploads}-${name}`);
  fs.writeFileSync(filepath, bytes);
  const [file] = (await app.strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: {} }, files: { filepath, originalFilename: name, mimetype, size: bytes.length } })) as { id: number }[];
  return file?.id as number;
}

/** A row of the media library that points anywhere. */
async function placed(data: object): Promise<number> {
  const hash = `xa_${++uploads}`;
  const file = await app.strapi.db.query('plugin::upload.file').create({
    data: { name: 'ảnh xa.jpg', hash, ext: '.jpg', mime: 'image/jpeg', size: 1, provider: 'aws-s3', ...data },
  });
  return Number(file.id);
}

const spec = (name: string, width: number, height: number, more: Partial<DerivativeSpec> = {}): DerivativeSpec => ({
  name,
  width,
  height,
  format: 'jpeg',
  ...more,
});
const picture = (file: number, of: DerivativeSpec, more: Partial<Picture> = {}): Picture => ({
  file,
  spec: of,
  alt: 'Ngập ở phố Lê Lợi',
  credit: 'Đỗ Quỳnh',
  focal: { x: 20, y: 20 },
  original: '',
  ...more,
});
const SIX = [
  spec('facebook', 1200, 630),
  spec('zalo', 1280, 720, { maxBytes: 1_000_000 }),
  spec('bluesky', 2000, 2000, { fit: 'inside', maxBytes: 1_000_000 }),
  spec('x', 1600, 900),
  spec('telegram', 1600, 900, { format: 'png' }),
  spec('mastodon', 1600, 900, { format: 'webp' }),
];

async function counting<T>(work: () => Promise<T>): Promise<{ done: T } & Counts> {
  const before = derivatives.counts();
  const done = await work();
  const after = derivatives.counts();
  return { done, reads: after.reads - before.reads, decodes: after.decodes - before.decodes, encodes: after.encodes - before.encodes };
}
const pathOf = (url: string): string => new URL(url).pathname;
const stored = (): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{40}\./.test(entry.name))
    .map((entry) => entry.name);
const bytesOf = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${app.url}${pathOf(url)}`, { headers });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('the pictures of a story', () => {
  let file: number;
  it('are read and decoded once for six channels, one after another or at once', async () => {
    file = await upload(original);
    const first = await counting(async () => {
      const made: Derivative[] = [];
      for (const one of SIX) made.push(await derivatives.of(picture(file, one)));
      return made;
    });
    expect(first).toMatchObject({ reads: 1, decodes: 1, encodes: 6 });
    const other = await upload(await photo(2));
    expect(await counting(() => derivatives.ofStory(SIX.map((one) => picture(other, one))))).toMatchObject({
      reads: 1,
      decodes: 1,
      encodes: 6,
    });
    for (const [n, made] of first.done.entries()) {
      const { width, height, format, exif } = await sharp(made.bytes).metadata();
      expect({ width, height }).toEqual({ width: made.width, height: made.height });
      expect(made.mime).toBe(`image/${format}`);
      expect(made.url).toMatch(/^http:\/\/[^/]+\/api\/channels\/images\/[0-9a-f]{40}\.(jpg|png|webp)$/);
      expect(made.bytes.length).toBeLessThanOrEqual(SIX[n]?.maxBytes ?? Number.POSITIVE_INFINITY);
      expect(exif?.toString('latin1')).not.toContain('TestCam');
      expect(Buffer.from(made.bytes).toString('latin1')).not.toContain('GPS');
    }
  });

  it('come from the disk when they are asked for again, and are made once for who asks at once', async () => {
    const again = await counting(() => derivatives.of(picture(file, SIX[0] as DerivativeSpec)));
    expect(again).toMatchObject({ reads: 0, decodes: 0, encodes: 0 });
    const wish = picture(file, spec('neu', 640, 640));
    const both = await counting(() => Promise.all([derivatives.of(wish), derivatives.of(wish), derivatives.of(wish)]));
    expect(both.encodes).toBe(1);
    expect(await rows({ key: pathOf(both.done[0]?.url ?? '').slice(-44, -4) })).toHaveLength(1);
  });

  it('are kept by what they are made of: the same bytes uploaded twice are made once', async () => {
    const twin = await upload(original);
    const { done, encodes, decodes } = await counting(() => derivatives.of(picture(twin, SIX[0] as DerivativeSpec)));
    const first = await derivatives.of(picture(file, SIX[0] as DerivativeSpec));
    expect({ encodes, decodes }).toEqual({ encodes: 0, decodes: 0 });
    expect(done.url).not.toBe(first.url);
    expect(Buffer.compare(done.bytes, first.bytes)).toBe(0);
    const other = await derivatives.of(picture(file, SIX[0] as DerivativeSpec, { focal: { x: 90, y: 90 } }));
    expect(other.url).not.toBe(first.url);
  });

  it('are never made inside a transaction', async () => {
    await expect(app.strapi.db.transaction(() => derivatives.of(picture(file, SIX[0] as DerivativeSpec)))).rejects.toThrow(
      'inside a database transaction',
    );
  });
});

describe('what the media library holds', () => {
  it('is refused where it only pretends to be a picture', async () => {
    const refusal = async (id: number) =>
      derivatives.of(picture(id, SIX[0] as DerivativeSpec)).then(
        () => null,
        (error) => error,
      );
    const liar = await upload(Buffer.from('%PDF-1.7 giả làm ảnh'), 'van-ban.jpg').catch(() => null);
    if (liar) expect(await refusal(liar)).toMatchObject({ code: 'picture.kind', status: 422 });
    const folder = path.join(app.strapi.dirs.static.public, 'uploads');
    fs.writeFileSync(path.join(folder, 'gia.jpg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refusal(await placed({ url: '/uploads/gia.jpg', provider: 'local' }))).toMatchObject({ code: 'picture.kind' });
    for (const url of ['/uploads/khong-co.jpg', '/uploads/../../../../etc/passwd', '/../demo.db'])
      expect(await refusal(await placed({ url, provider: 'local' })), url).toMatchObject({ code: 'picture.not_found', status: 404 });
    expect(await refusal(999_999)).toMatchObject({ code: 'picture.not_found' });
    configure({ maxBytes: 1000 });
    expect(await refusal(await upload(await photo(30)))).toMatchObject({ code: 'picture.too_many_bytes' });
    configure({ maxBytes: 52_428_800 });
  });

  it('is fetched through the guarded client, signed where the provider is private, and no further than the cap', async () => {
    const asked: string[] = [];
    const far = await photo(3);
    const storage = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/moved') response.writeHead(302, { location: '/a.jpg' }).end();
      else if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': String(far.length) });
        response.write(far.subarray(0, 5000), () => response.destroy());
      } else if (request.url?.startsWith('/private') && !request.url.includes('sig=')) response.writeHead(403).end();
      else response.end(far);
    });
    await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(storage.address() as AddressInfo).port}`;
    const of = async (url: string, data: object = {}) =>
      derivatives.of(picture(await placed({ url: `${base}${url}`, ...data }), SIX[0] as DerivativeSpec));
    try {
      await expect(of('/a.jpg')).rejects.toMatchObject({ code: 'picture.unreachable' });
      expect(asked).toEqual([]);
      configure({}, { allow: [new URL(base).host] });
      expect(await of('/a.jpg')).toMatchObject({ width: 1200, height: 630 });
      expect(asked).toEqual(['/a.jpg']);
      await expect(of('/moved')).rejects.toMatchObject({ code: 'picture.unreachable', status: 503 });
      await expect(of('/cut')).rejects.toMatchObject({ code: 'picture.unreachable', status: 503 });
      await expect(of('/private/b.jpg')).rejects.toMatchObject({ code: 'picture.unreachable' });

      const provider = app.strapi.plugin('upload').provider as unknown as Record<string, unknown>;
      const spies = [
        vi.spyOn(provider as { isPrivate(): boolean }, 'isPrivate').mockReturnValue(true),
        vi
          .spyOn(provider as { getSignedUrl(file: { url: string }): Promise<{ url: string }> }, 'getSignedUrl')
          .mockImplementation(async ({ url }) => ({ url: `${url}?sig=x` })),
      ];
      expect(await of('/private/c.jpg', { provider: 'local' })).toMatchObject({ mime: 'image/jpeg' });
      expect(asked.at(-1)).toBe('/private/c.jpg?sig=x');
      for (const spy of spies) spy.mockRestore();

      configure({ maxBytes: 3000 });
      await expect(of('/d.jpg')).rejects.toMatchObject({ code: 'picture.too_many_bytes' });
    } finally {
      configure({ maxBytes: 52_428_800 }, { allow: [] });
      await new Promise((resolve) => storage.close(resolve));
    }
  });
});

describe('the public address', () => {
  let made: Derivative;
  beforeAll(async () => {
    made = await derivatives.of(picture(await upload(await photo(4)), SIX[0] as DerivativeSpec));
  });

  it('gives out what a row promises, to be kept for ever', async () => {
    const { answer, bytes } = await bytesOf(made.url);
    expect(answer.status).toBe(200);
    expect(Buffer.compare(bytes, made.bytes)).toBe(0);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-length': String(made.bytes.length),
    });
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    const again = await bytesOf(made.url, { 'If-None-Match': etag });
    expect([again.answer.status, again.bytes.length]).toEqual([304, 0]);
    const head = await fetch(`${app.url}${pathOf(made.url)}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
  });

  it('gives out nothing else, and makes nothing because of a question', async () => {
    const name = pathOf(made.url).split('/').at(-1) ?? '';
    const wrong = [
      name.replace('.jpg', '.png'),
      name.replace('.jpg', ''),
      name.toUpperCase(),
      `${'0'.repeat(40)}.jpg`,
      '..%2f..%2f..%2fpackage.json',
      '%2e%2e%2fdemo.db',
      `${name}%00.jpg`,
      `${name}?width=9000`,
    ];
    const { encodes, reads } = await counting(async () => {
      for (const one of wrong) {
        const answer = await fetch(`${app.url}/api/channels/images/${one}`, { headers: { 'Accept-Language': 'vi' } });
        expect([400, 404], one).toContain(answer.status);
        expect(answer.headers.get('cache-control') ?? '', one).not.toContain('immutable');
      }
    });
    expect({ encodes, reads }).toEqual({ encodes: 0, reads: 0 });
  });

  it('makes a lost file again from its row, and a file that lost its end', async () => {
    const [row] = (await rows({ key: pathOf(made.url).split('/').at(-1)?.slice(0, 40) })) as [Row];
    const file = path.join(dir, row.path as string);
    for (const harm of [() => fs.rmSync(file), () => fs.truncateSync(file, 100)]) {
      // What this process made just now it still has in memory for a moment.
      await until(async () => {
        if (fs.existsSync(file) && fs.statSync(file).size === row.bytes) harm();
        const { answer, bytes } = await bytesOf(made.url);
        return (
          answer.status === 200 && Buffer.compare(bytes, made.bytes) === 0 && fs.existsSync(file) && fs.statSync(file).size === row.bytes
        );
      });
    }
    expect(stored().length).toBeGreaterThan(0);
  });
});

/** Asks until it is so. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await ask()).toBe(true), { timeout: 15_000, interval: 200 });
}

describe('a page', () => {
  const image = (id: number): StoryImage => ({
    ...{ id, url: '', alt: 'Ngập', caption: '', credit: 'Đỗ Quỳnh', mime: 'image/jpeg' },
    ...{ width: 2005, height: 1500, focalPoint: { x: 30, y: 30 } },
  });

  it('names seven pictures inside its transaction, and finds them made from one decode afterwards', async () => {
    const id = await upload(await photo(5));
    const { done, decodes } = await counting(async () => {
      const named = await app.strapi.db.transaction(() => derivatives.forWeb(image(id)));
      expect(named.map(({ name, width, height }) => `${name} ${width}×${height}`)).toEqual([
        'opengraph 1200×630',
        '16x9 1200×675',
        '4x3 1200×900',
        '1x1 1200×1200',
        'teaser 640×360',
        'column 1344×1005',
        'phone 720×539',
      ]);
      await until(async () => (await rows({ file: id })).every(({ path: at }) => at !== null));
      return named;
    });
    expect(decodes).toBe(1);
    for (const { url, width, height } of done) {
      const { answer, bytes } = await bytesOf(url);
      expect(answer.status).toBe(200);
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
    }
    expect(await derivatives.forWeb(image(id))).toEqual(done);
    expect(await rows({ file: id })).toHaveLength(7);
  });

  it('promises nothing where its transaction fails', async () => {
    const id = await upload(await photo(6));
    await expect(
      app.strapi.db.transaction(async () => {
        await derivatives.forWeb(image(id));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await rows({ file: id })).toEqual([]);
  });

  it('names none of what is no picture', async () => {
    expect(await derivatives.forWeb(image(await placed({ url: '/uploads/x.svg', mime: 'image/svg+xml', width: 10, height: 10 })))).toEqual(
      [],
    );
    expect(await derivatives.forWeb(image(888_888))).toEqual([]);
  });
});

describe('the disk', () => {
  it('is cleared of what nobody wants; the rows bring it back', async () => {
    const made = await derivatives.of(picture(await upload(await photo(7)), SIX[0] as DerivativeSpec));
    const old = new Date(Date.now() - 100 * 86_400_000);
    const [row] = (await rows({ key: pathOf(made.url).split('/').at(-1)?.slice(0, 40) })) as [Row];
    const file = path.join(dir, row.path as string);
    fs.utimesSync(file, old, old);
    fs.writeFileSync(`${file}.dead.tmp`, 'half');
    fs.utimesSync(`${file}.dead.tmp`, old, old);
    const others = stored().length;
    expect(await derivatives.prune(60 * 86_400_000)).toBe(2);
    expect(fs.existsSync(file)).toBe(false);
    expect(stored().length).toBe(others - 2);
    await until(async () => (await bytesOf(made.url)).answer.status === 200 && fs.existsSync(file));
  });

  it('forgets what was made of a file that was deleted', async () => {
    const id = await upload(await photo(8));
    const made = await derivatives.of(picture(id, SIX[0] as DerivativeSpec));
    const before = (await rows()).length;
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id } });
    await derivatives.forget();
    expect(await rows({ file: id })).toEqual([]);
    expect((await rows()).length).toBeLessThan(before);
    expect((await bytesOf(made.url)).answer.status).toBe(404);
    expect((await rows({ file: { $gt: 0 } })).length).toBeGreaterThan(0);
  });

  /** Mounting needs root; a disk that is really full is worth it. */
  const mountable = process.platform === 'linux' && process.getuid?.() === 0;
  it.skipIf(!mountable)('is full: said in words, and nothing is half written', async () => {
    const full = freshDataDir();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', full], { stdio: 'ignore' });
    } catch {
      fs.rmSync(full, { recursive: true, force: true });
      return;
    }
    const fresh = await another(full);
    try {
      const id = await upload(await noise(1400, 900).jpeg().toBuffer());
      const before = await rows({ file: id });
      const error = await fresh.of(picture(id, spec('lon', 1200, 630))).then(
        () => null,
        (reason) => reason,
      );
      expect(error).toMatchObject({ code: 'picture.no_room', status: 503 });
      expect(error.say('vi')).toContain('đã đầy');
      expect(fs.readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
      expect(await rows({ file: id })).toEqual(before);
    } finally {
      configure({ dir });
      execFileSync('umount', [full]);
      fs.rmSync(full, { recursive: true, force: true });
    }
  });
});

/** The service as another process would have it, with a disk of its own. */
async function another(folder: string): Promise<Derivatives> {
  const require = createRequire(path.join(demoDir, 'package.json'));
  const plugin = require('@hoitu/strapi-plugin-channels/strapi-server') as {
    default?: object;
    services: { derivatives(given: object): Derivatives };
  };
  configure({ dir: folder });
  return ((plugin.default ?? plugin) as typeof plugin).services.derivatives({ strapi: app.strapi });
}
