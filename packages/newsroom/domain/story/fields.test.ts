import { describe, expect, it } from 'vitest';
import { creditOf, focalPointOf, namesOf, picturesOf, sectionOf, textOf } from './fields';

describe('what a user’s field may hold', () => {
  it('text: a string, blocks, nothing', () => {
    expect(textOf('  Mưa\n lớn ')).toBe('Mưa lớn');
    expect(
      textOf([
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Mưa ' },
            { type: 'text', text: 'lớn', bold: true },
          ],
        },
        { type: 'paragraph', children: [{ type: 'text', text: 'ở Huế' }] },
      ]),
    ).toBe('Mưa lớn ở Huế');
    for (const odd of [null, undefined, {}, true]) expect(textOf(odd)).toBe('');
  });
  it('names: text, JSON, relations, components, without doubles', () => {
    expect(namesOf('Minh Trang, Quốc Bảo; Minh Trang')).toEqual(['Minh Trang', 'Quốc Bảo']);
    expect(namesOf('["Minh Trang"]')).toEqual(['Minh Trang']);
    expect(namesOf('[sic] An')).toEqual(['[sic] An']);
    expect(namesOf([{ id: 1, name: 'Minh Trang' }, { fullName: 'Quốc Bảo' }, { firstname: 'Lê', lastname: 'An' }, { id: 3 }])).toEqual([
      'Minh Trang',
      'Quốc Bảo',
      'Lê An',
    ]);
    expect(namesOf({ title: 'Nhóm phóng viên' })).toEqual(['Nhóm phóng viên']);
    expect(namesOf(null)).toEqual([]);
  });
  it('a section: enumeration or relation, its own slug first', () => {
    const slug = (name: string) => `s-${name}`;
    expect(sectionOf('Thời sự', slug)).toEqual({ name: 'Thời sự', slug: 's-Thời sự' });
    expect(sectionOf([{ name: 'Đời sống', slug: 'doi-song' }], slug)).toEqual({ name: 'Đời sống', slug: 'doi-song' });
    expect(sectionOf(null, slug)).toBeNull();
  });
  it('pictures: credit, focal point, and only pictures', () => {
    expect(creditOf({ caption: 'Cầu Trường Tiền trong mưa. Ảnh: Quốc Bảo' })).toBe('Quốc Bảo');
    expect(creditOf({ caption: 'Ảnh: A', provider_metadata: { credit: 'TTXVN' } })).toBe('TTXVN');
    expect(focalPointOf({ focalPoint: { x: 20, y: 80 } })).toEqual({ x: 20, y: 80 });
    expect(focalPointOf({ focalX: 10, focalY: 15 })).toEqual({ x: 10, y: 15 });
    expect(focalPointOf({ focalPoint: { x: 120, y: 1 } })).toBeNull();
    expect(picturesOf([{ url: '/a.jpg', mime: 'image/jpeg' }, { url: '/a.mp4', mime: 'video/mp4' }, null])).toHaveLength(1);
  });
});
