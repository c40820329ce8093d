import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { noise, quarters } from '../../../../../../test/support/pictures';
import { compound, odf, office, pdf, program, zip } from '../../../../../../test/support/press-week';
import { lacking } from '../../../../../../test/support/tools';
import { sniff } from './sniff';

const codeOf = async (name: string, bytes: Buffer): Promise<string> =>
  sniff(name, bytes).then(
    (mime) => `taken as ${mime}`,
    (error: { code: string }) => error.code,
  );
const html = Buffer.from('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
const noFfmpeg = lacking('ffmpeg', '-version');

let png: Buffer;
let jpeg: Buffer;
let webp: Buffer;
beforeAll(async () => {
  png = await quarters(40, 30).png().toBuffer();
  jpeg = await noise(90, 70).jpeg({ progressive: true }).toBuffer();
  webp = await quarters(41, 30).webp().toBuffer();
});

/** A second of a tone, as ffmpeg writes it. */
function sound(ending: 'mp3' | 'mp4' | 'm4a'): Buffer {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-sound-')), `tone.${ending}`);
  const ran = spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=frequency=440:duration=1', file]);
  if (ran.status !== 0) throw new Error(ran.stderr.toString());
  const bytes = fs.readFileSync(file);
  fs.rmSync(path.dirname(file), { recursive: true });
  return bytes;
}

describe('what is what its name says', () => {
  it('is taken, by its bytes', async () => {
    const given: [string, Buffer, string][] = [
      ['Báo cáo tuần 48.pdf', pdf(), 'application/pdf'],
      ['a.DOCX', office('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['a.xlsx', office('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['a.pptx', office('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
      ['a.odt', odf('text'), 'application/vnd.oasis.opendocument.text'],
      ['a.ods', odf('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
      ['a.odp', odf('presentation'), 'application/vnd.oasis.opendocument.presentation'],
      ['a.doc', compound('WordDocument'), 'application/msword'],
      ['a.xls', compound('Workbook'), 'application/vnd.ms-excel'],
      ['a.ppt', compound('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
      ['a.png', png, 'image/png'],
      ['a.jpeg', jpeg, 'image/jpeg'],
      ['a.webp', webp, 'image/webp'],
      ['a.txt', Buffer.from('Kính gửi các cơ quan báo chí'), 'text/plain'],
      ['a.csv', Buffer.from('quận,số hộ\nQuận 8,120\n'), 'text/csv'],
      // A page of source code sent as text is text: it goes out as that and nothing draws it.
      ['a.txt', html, 'text/plain'],
    ];
    const answers = await Promise.all(given.map(([name, bytes]) => codeOf(name, bytes)));
    expect(answers).toEqual(given.map(([, , mime]) => `taken as ${mime}`));
  });

  it.skipIf(noFfmpeg)(
    'sound and film too',
    async () => {
      expect(execFileSync('ffmpeg', ['-version']).length).toBeGreaterThan(0);
      expect(await codeOf('a.mp3', sound('mp3'))).toBe('taken as audio/mpeg');
      expect(await codeOf('a.mp4', sound('mp4'))).toBe('taken as video/mp4');
      expect(await codeOf('a.m4a', sound('m4a'))).toBe('taken as audio/x-m4a');
      expect(await codeOf('a.mp4', Buffer.concat([sound('mp4'), html]))).toMatch(/document_(two_in_one|broken)/);
    },
    20_000,
  );

  it('is taken with the further pictures a telephone puts behind the first', async () => {
    expect(await codeOf('a.jpg', Buffer.concat([jpeg, Buffer.alloc(12), jpeg]))).toBe('taken as image/jpeg');
  });
});

describe('what is not what its name says', () => {
  it('is named for what it is, in both languages', async () => {
    const told = await sniff('bao-cao.pdf', program()).catch((error) => error);
    expect(told.say('vi')).toBe('“bao-cao.pdf” không đúng như tên gọi: bên trong là một chương trình Windows. Tệp không được lưu.');
    expect(told.say('en')).toBe('“bao-cao.pdf” is not what its name says: what is in it is a Windows program. Nothing was stored.');
  });

  it('is refused', async () => {
    const given: [string, Buffer][] = [
      ['trang.png', html],
      ['hinh.png', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['hinh.jpg', png],
      ['bao-cao.pdf', office('docx')],
      ['bao-cao.docx', office('xlsx')],
      ['bao-cao.doc', compound('Workbook')],
      // A password makes an unreadable compound file of a docx.
      ['bao-cao.docx', compound('EncryptedPackage')],
      ['bao-cao.docx', zip([{ name: 'virus.exe', data: program() }])],
      ['ghi-chu.txt', pdf()],
      ['ghi-chu.txt', program()],
      // PDF readers take the mark within the first kilobyte; what stands before it is another file.
      ['bao-cao.pdf', Buffer.concat([html, pdf()])],
    ];
    const answers = await Promise.all(given.map(([name, bytes]) => codeOf(name, bytes)));
    expect(answers).toEqual(given.map(() => 'document_not_what_it_says'));
  });

  it('and what is no document is not taken under its own name either', async () => {
    for (const name of ['a.exe', 'a.html', 'a.svg', 'a.zip', 'a.docm', 'a', 'a.pdf.', 'a.jpg\u202eexe'])
      expect(await codeOf(name, html), name).toBe('document_kind');
    expect(await codeOf('a.pdf', Buffer.alloc(0))).toBe('document_empty');
    expect(await codeOf('a.txt', Buffer.from([0xd4, 0xd2, 0xff, 0x41]))).toBe('document_encoding');
    expect(await codeOf('a.csv', Buffer.from('a\u0000b'))).toBe('document_encoding');
  });
});

describe('what hides a second file', () => {
  it('is refused, in front, behind and within', async () => {
    const archive = zip([{ name: 'a.html', data: html }]);
    const given: [string, Buffer][] = [
      ['a.png', Buffer.concat([png, archive])],
      ['a.png', Buffer.concat([png, html])],
      ['a.jpg', Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')])],
      ['a.webp', Buffer.concat([webp, archive])],
      ['a.pdf', Buffer.concat([pdf(), archive])],
      ['a.pdf', Buffer.concat([pdf(), html])],
      ['a.doc', Buffer.concat([compound('WordDocument'), archive])],
    ];
    const answers = await Promise.all(given.map(([name, bytes]) => codeOf(name, bytes)));
    expect(answers).toEqual(given.map(() => 'document_two_in_one'));
  });

  it('an archive with bytes before it, or with macros within', async () => {
    const shifted = Buffer.concat([Buffer.from('PK\u0003\u0004hidden', 'latin1'), office('docx')]);
    expect(await codeOf('a.docx', shifted)).toMatch(/document_(broken|two_in_one)/);
    expect(await codeOf('a.docx', office('docx', [{ name: 'word/vbaProject.bin', data: Buffer.alloc(9) }]))).toBe('document_macros');
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(101 * 1024 * 1024);
  it('is known by what it says of itself, and by what it is when it lies', async () => {
    const honest = office('docx', [{ name: 'word/media/a.bin', data: zeros }]);
    expect(honest.length).toBeLessThan(200_000);
    expect(await codeOf('a.docx', honest)).toBe('document_swells');
    const lying = office('docx', [{ name: 'word/media/a.bin', data: zeros, claims: 10 }]);
    expect(await codeOf('a.docx', lying)).toBe('document_swells');
  }, 30_000);

  it('of entries over the same bytes is one too', async () => {
    const bytes = office('docx', [{ name: 'b', data: Buffer.alloc(5000) }]);
    // The last entry of the list points at the first one's bytes.
    const last = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt32LE(0, last + 42);
    expect(await codeOf('a.docx', bytes)).toBe('document_swells');
  });

  it('and what did not arrive whole is damaged', async () => {
    expect(await codeOf('a.docx', office('docx').subarray(0, -30))).toBe('document_broken');
    expect(await codeOf('a.png', png.subarray(0, -20))).toBe('document_broken');
    expect(await codeOf('a.jpg', jpeg.subarray(0, -200))).toBe('document_broken');
    expect(await codeOf('a.pdf', pdf().subarray(0, -8))).toBe('document_broken');
  });
});
