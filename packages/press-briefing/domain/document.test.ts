import { expect, it } from 'vitest';
import { disposition, reaches, safeName, titleOf } from './document';

it('keeps a Vietnamese name and gives old programs one they can read', () => {
  expect(disposition('Báo cáo ngập úng đợt 2 (bản cuối).pdf')).toBe(
    `attachment; filename="Bao cao ngap ung dot 2 (ban cuoi).pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20ng%E1%BA%ADp%20%C3%BAng%20%C4%91%E1%BB%A3t%202%20%28b%E1%BA%A3n%20cu%E1%BB%91i%29.pdf`,
  );
});

it('lets no name out of the header, of its folder or of its direction of reading', () => {
  expect(safeName('C:\\Users\\lan\\Báo cáo.pdf')).toBe('Báo cáo.pdf');
  expect(safeName('../../etc/passwd')).toBe('passwd');
  expect(safeName('a"\r\nSet-Cookie: x=1;.pdf')).toBe('aSet-Cookie x=1;.pdf');
  expect(safeName('anh\u202egpj.exe')).toBe('anhgpj.exe');
  expect(safeName('...')).toBe('tai-lieu');
  expect(safeName(`${'Ngập '.repeat(60)}.docx`)).toMatch(/^.{1,150}$/u);
  expect(safeName(`${'Ngập '.repeat(60)}.docx`)).toMatch(/\.docx$/);
  expect(disposition('a"b;c%d\\.pdf')).toMatch(/^attachment; filename="a_b_c_d_\.pdf"; /);
  expect(titleOf('bao_cao_tuan.pdf')).toBe('bao cao tuan');
});

it('reaches whom it is for, past its embargo', () => {
  const at = { open: true, now: 100 };
  expect(reaches({ audience: 'public', embargo: 101 }, 'public', at)).toBe(false);
  expect(reaches({ audience: 'public', embargo: 100 }, 'public', at)).toBe(true);
  expect(reaches({ audience: 'public', embargo: null }, 'public', { ...at, open: false })).toBe(false);
  expect(reaches({ audience: 'public', embargo: null }, 'delegates', { ...at, open: false })).toBe(true);
  expect(reaches({ audience: 'delegates', embargo: null }, 'public', at)).toBe(false);
  expect(reaches({ audience: 'office', embargo: null }, 'delegates', at)).toBe(false);
});
