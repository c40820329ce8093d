import { isRefusal } from '@hoitu/strapi-plugin-newsroom/contracts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { GPS, middleOf, noise, quarters } from '../../../../../test/support/pictures';
import { shrink } from './decode';
import { encode } from './encode';
import { type Recipe, recipeOf } from './recipe';

const LIMITS = { maxPixels: 50_000_000, timeoutMs: 20_000 };
const recipe = (given: Partial<Recipe> = {}): Recipe => ({
  ...recipeOf({ spec: { name: 'x', width: 400, height: 210, format: 'jpeg' }, focal: null, credit: '', alt: '' }),
  ...given,
});
const make = async (bytes: Buffer, ...recipes: Recipe[]) => {
  const shrunk = await shrink(bytes, 'thử.jpg', recipes, LIMITS);
  return Promise.all(recipes.map((one) => encode(shrunk, one, 'thử.jpg')));
};
const refusal = async (bytes: Buffer, limits = LIMITS) => {
  const error = await shrink(bytes, 'thử.jpg', [recipe()], limits).then(
    () => null,
    (reason: unknown) => reason,
  );
  return isRefusal(error) ? { code: error.code, vi: error.say('vi'), en: error.say('en') } : { code: String(error), vi: '', en: '' };
};

describe('the cut', () => {
  it.each([
    [{ x: 10, y: 10 }, [220, 20, 20]],
    [{ x: 90, y: 10 }, [20, 180, 20]],
    [{ x: 10, y: 90 }, [20, 20, 220]],
    [{ x: 90, y: 90 }, [240, 240, 240]],
  ])('lies around the focal point %o', async (focal, colour) => {
    const [wide] = await make(await quarters(1600, 1600).png().toBuffer(), recipe({ width: 100, height: 90, focal, format: 'png' }));
    const [tall] = await make(await quarters(3200, 400).jpeg().toBuffer(), recipe({ width: 200, height: 200, focal, format: 'png' }));
    expect(wide).toMatchObject({ width: 100, height: 90 });
    // The upper and lower halves of a wide strip both show; its middle column is of the side that was asked for.
    const { data } = await sharp(tall?.bytes)
      .extract({ left: 100, top: focal.y < 50 ? 40 : 160, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const [n, value] of colour.entries()) expect(Math.abs((data[n] as number) - value), `${n} of ${[...data]}`).toBeLessThan(12);
  });

  it('lies where something stands out when nobody chose', async () => {
    const spot = await noise(120, 120).png().toBuffer();
    const grey = sharp({ create: { width: 1600, height: 300, channels: 3, background: '#808080' } });
    const picture = await grey
      .composite([{ input: spot, left: 1400, top: 90 }])
      .png()
      .toBuffer();
    const [made] = await make(picture, recipe({ width: 300, height: 300, format: 'png' }));
    const { channels } = await sharp(made?.bytes).stats();
    expect(channels[0]?.stdev).toBeGreaterThan(10);
  });

  it('is never larger than the original', async () => {
    const [made] = await make(await quarters(300, 300).jpeg().toBuffer(), recipe({ width: 1200, height: 630 }));
    expect(made).toMatchObject({ width: 300, height: 158 });
    expect(await sharp(made?.bytes).metadata()).toMatchObject({ width: 300, height: 158 });
  });

  it('is of the picture as people see it, turned by the camera or not', async () => {
    const turned = await quarters(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const [whole, corner] = await make(
      turned,
      recipe({ width: 400, height: 400, fit: 'inside' }),
      recipe({ width: 150, height: 150, focal: { x: 90, y: 0 } }),
    );
    expect(whole).toMatchObject({ width: 200, height: 400 });
    // Turned clockwise, the red upper left comes to the upper right.
    const { data } = await sharp(corner?.bytes)
      .extract({ left: 120, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(180);
    expect((await sharp(whole?.bytes).metadata()).orientation ?? 1).toBe(1);
  });
});

describe('the colours', () => {
  it('are sRGB, from CMYK and from grey', async () => {
    const cmyk = await quarters(400, 400).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const [made] = await make(cmyk, recipe({ focal: { x: 0, y: 0 } }));
    expect(await sharp(made?.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const [red, green, blue] = await middleOf(made?.bytes as Buffer).then(async () => {
      const { data } = await sharp(made?.bytes)
        .extract({ left: 20, top: 20, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data;
    });
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green as number, blue as number)).toBeLessThan(90);
  });

  it('stand on white where a picture is see-through and JPEG is wanted', async () => {
    const clear = await sharp({ create: { width: 100, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const [jpeg, png] = await make(clear, recipe({ width: 50, height: 50 }), recipe({ width: 50, height: 50, format: 'png' }));
    expect(await middleOf(jpeg?.bytes as Buffer)).toEqual([255, 255, 255]);
    expect((await sharp(png?.bytes).metadata()).hasAlpha).toBe(true);
  });

  it('of a film in GIF are those of its first picture', async () => {
    const red = { width: 60, height: 120, channels: 3 as const };
    const film = Buffer.alloc(60 * 120 * 3);
    film.fill(200, 0, 60 * 60 * 3);
    const gif = await sharp(film, { raw: { ...red, pageHeight: 60 } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const [made] = await make(gif, recipe({ width: 60, height: 60 }));
    expect(made).toMatchObject({ width: 60, height: 60 });
    expect((await middleOf(made?.bytes as Buffer))[0]).toBeGreaterThan(180);
  });
});

describe('the bytes', { timeout: 30_000 }, () => {
  it('fit where a network takes only so many, with as much quality as goes', async () => {
    const original = await noise(800, 600).jpeg({ quality: 92 }).toBuffer();
    const box = { width: 600, height: 450 };
    for (const format of ['jpeg', 'webp'] as const) {
      const [free] = await make(original, recipe({ ...box, format }));
      const most = Math.round((free?.bytes.length ?? 0) * 0.7);
      const [made] = await make(original, recipe({ ...box, format, maxBytes: most }));
      expect(made?.bytes.length, format).toBeLessThanOrEqual(most);
      expect(made?.bytes.length, format).toBeGreaterThan(most * 0.5);
      expect(made, format).toMatchObject(box);
    }
    const [small] = await make(original, recipe({ ...box, maxBytes: 15_000 }));
    expect(small?.bytes.length).toBeLessThanOrEqual(15_000);
    expect(small?.width).toBeLessThan(600);
    const [png] = await make(original, recipe({ ...box, format: 'png', maxBytes: 125_000 }));
    expect(png?.bytes.length).toBeLessThanOrEqual(125_000);
    await expect(make(original, recipe({ ...box, maxBytes: 900 }))).rejects.toMatchObject({ code: 'picture.cannot_fit' });
  });

  it('are the same each time', async () => {
    const original = await noise(900, 700).jpeg().toBuffer();
    const wishes = [recipe(), recipe({ format: 'webp', maxBytes: 30_000 }), recipe({ format: 'png', focal: { x: 3, y: 3 } })];
    const [one, two] = [await make(original, ...wishes), await make(original, ...wishes)];
    for (const [n, made] of one.entries()) expect(made.bytes.equals(two[n]?.bytes as Buffer)).toBe(true);
  });
});

describe('what a picture says of itself', () => {
  it('keeps its credit in Vietnamese letters, and nothing of where and with what it was taken', async () => {
    const original = await quarters(800, 600)
      .jpeg()
      .withExif(GPS)
      .withXmp(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="21,1.5N" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Nguyễn Văn Ánh</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Báo Lương Hà &amp; TTXVN</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`,
      )
      .toBuffer();
    const before = original.toString('latin1');
    expect(before).toContain('TestCam');
    expect(before).toContain('GPSLatitude');
    const credit = 'Ảnh: Đỗ Quỳnh / Báo Lương Hà';
    const made = await make(
      original,
      ...(['jpeg', 'png', 'webp'] as const).map((format) => recipe({ format, credit, description: 'Ngập ở <phố> Lê Lợi' })),
    );
    for (const { bytes } of made) {
      const { exif, xmpAsString, iptc, icc, format } = await sharp(bytes).metadata();
      expect(xmpAsString, format).toContain('Nguyễn Văn Ánh');
      expect(xmpAsString, format).toContain('© Báo Lương Hà &amp; TTXVN');
      expect(xmpAsString, format).toContain(credit);
      expect(xmpAsString, format).toContain('Ngập ở &lt;phố&gt; Lê Lợi');
      expect(exif?.toString('latin1'), format).toContain('Nguyen Van Anh');
      expect([iptc, icc], format).toEqual([undefined, undefined]);
      const raw = bytes.toString('latin1');
      for (const trace of ['GPS', 'TestCam', 'CamOS']) expect(raw, `${trace} in ${format}`).not.toContain(trace);
      expect(hasTag(exif as Buffer, 0x8825), `a GPS directory in ${format}`).toBe(false);
    }
    expect(hasTag((await sharp(original).metadata()).exif as Buffer, 0x8825)).toBe(true);
  });

  it('takes the credit from IPTC and EXIF where nothing else has it, and says nothing where there is nothing', async () => {
    const { creditsOf } = await import('./credits');
    const dataset = (n: number, text: string, letters: BufferEncoding = 'utf8') => {
      const value = Buffer.from(text, letters);
      return Buffer.concat([Buffer.from([0x1c, 2, n, value.length >> 8, value.length & 255]), value]);
    };
    const iptc = Buffer.concat([Buffer.from('Photoshop 3.0\0'), dataset(80, 'Lê Thị Hạnh'), dataset(116, '© caf\u00e9', 'latin1')]);
    expect(creditsOf({ iptc })).toMatchObject({ creator: 'Lê Thị Hạnh', copyright: '© café', credit: '' });
    const { exif } = await sharp(await quarters(60, 60).jpeg().withExif(GPS).toBuffer()).metadata();
    expect(creditsOf({ exif })).toMatchObject({ creator: 'Nguyen Van Anh', copyright: '(c) Bao Luong Ha' });
    for (let cut = 0; cut < 60; cut++) expect(() => creditsOf({ exif: exif?.subarray(0, cut), iptc: iptc.subarray(0, cut) })).not.toThrow();
    const [plain] = await make(await quarters(300, 300).jpeg().toBuffer(), recipe());
    const { exif: none, xmp } = await sharp(plain?.bytes).metadata();
    expect([none, xmp]).toEqual([undefined, undefined]);
  });
});

/** Whether the first directory of an EXIF block has a tag. */
function hasTag(exif: Buffer, tag: number): boolean {
  const tiff = exif.subarray(exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const word = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  return Array.from({ length: word(first) }, (_, n) => word(first + 2 + n * 12)).includes(tag);
}

describe('what is no picture for us', () => {
  it('is refused by its bytes, in both languages', async () => {
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
    const tiff = await quarters(20, 20).tiff().toBuffer();
    const avif = await quarters(20, 20).avif().toBuffer();
    for (const [what, bytes] of Object.entries({ SVG: svg, PDF: Buffer.from('%PDF-1.7 …'), HEIC: heic, TIFF: tiff, AVIF: avif })) {
      const { code, vi, en } = await refusal(bytes);
      expect(code, what).toBe('picture.kind');
      expect(en).toContain(`is ${what}. Only JPEG`);
      expect(vi).toContain(`là tệp ${what}. Chỉ phát được ảnh`);
    }
    expect(await refusal(Buffer.from('<html><script>alert(1)</script>'))).toMatchObject({ code: 'picture.kind' });
    expect(await refusal(Buffer.from('Đây là văn bản'))).toMatchObject({ code: 'picture.none' });
    expect(await refusal(Buffer.alloc(0))).toMatchObject({ code: 'picture.none' });
  });

  it('is refused where it is broken or pretends', async () => {
    const whole = await noise(400, 400).jpeg().toBuffer();
    for (const part of [0.2, 0.5, 0.9])
      expect((await refusal(whole.subarray(0, whole.length * part))).code, `${part}`).toBe('picture.broken');
    const png = await noise(200, 200).png().toBuffer();
    expect((await refusal(png.subarray(0, png.length >> 1))).code).toBe('picture.broken');
    expect((await refusal(Buffer.from('GIF89a/*<svg onload="x">*/=1;'))).code).toBe('picture.broken');
    expect(
      (await refusal(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]))).code,
    ).toBe('picture.broken');
  });

  it('is refused before it is decoded where it would fill the memory', async () => {
    // A PNG of 60,000 × 60,000 pixels is a few kilobytes of header and zeros.
    const small = await quarters(10, 10).png().toBuffer();
    const bomb = Buffer.from(small);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    bomb.writeUInt32BE(crcOf(bomb.subarray(12, 29)), 29);
    const before = process.memoryUsage().rss;
    const { code, vi } = await refusal(bomb);
    expect(code).toBe('picture.too_many_pixels');
    expect(vi).toContain('3600 megapixel; hệ thống chỉ xử lý tối đa 50');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('does not pass on what stands behind the picture in the same file', async () => {
    const polyglot = Buffer.concat([
      await quarters(300, 300).jpeg().toBuffer(),
      Buffer.from('<script>alert("xin chào")</script>PK\x03\x04'),
    ]);
    const [made] = await make(polyglot, recipe());
    expect(made?.bytes.toString('latin1')).not.toContain('<script>');
    expect(made?.bytes.toString('latin1')).not.toContain('PK\x03\x04');
  });
});

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
