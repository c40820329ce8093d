import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';

type Body = Story['body'];
const paragraph = (value: string): Body => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }],
});

/** A story as a newsroom has it on a good day. */
export const goodStory = (differing: Partial<Story> = {}): Story => ({
  ref: { uid: 'api::story.story', documentId: 'abcdefghijklmnopqrstuvwx', locale: 'vi' },
  headline: 'Mưa lớn ở miền Trung, ba huyện ngập sâu',
  summary: 'Nhiều tuyến đường ngập 20–40 cm; trường học cho học sinh nghỉ.',
  body: paragraph('Từ 5 giờ sáng 20/11, mưa lớn kéo dài toàn tỉnh và vùng ven.'),
  images: [
    {
      id: 7,
      url: '/uploads/mua_lon.jpg',
      alt: 'Đường ngập trước chợ',
      caption: 'Nước ngập trước chợ sáng 20/11',
      credit: 'Toà soạn',
      width: 2000,
      height: 1333,
      mime: 'image/jpeg',
      focalPoint: { x: 40, y: 60 },
    },
  ],
  byline: ['Ban Thời sự'],
  section: { name: 'Đô thị', slug: 'do-thi' },
  keywords: ['mưa lũ', 'miền Trung'],
  slug: '',
  embargo: null,
  correction: null,
  version: 1,
  status: 'published',
  firstPublishedAt: '2026-11-20T01:00:00.000Z',
  publishedAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-20T01:00:00.000Z',
  ...differing,
});

const MEGABYTE = 'Nước lên nhanh, bà con đã sơ tán. '.repeat(30_000);

/** Stories as they come on a bad one: whatever a channel makes of them, it must not fall over. */
export const BAD_STORIES: Record<string, Partial<Story>> = {
  'no headline': { headline: '' },
  'nothing but white space': { headline: ' \n\t ', summary: ' ' },
  'an empty body': { body: { type: 'root', children: [] } },
  'nothing at all': {
    headline: '',
    summary: '',
    body: { type: 'root', children: [] },
    images: [],
    byline: [],
    section: null,
    keywords: [],
  },
  'a megabyte of body': { body: paragraph(MEGABYTE) },
  'a headline without end': { headline: MEGABYTE.slice(0, 20_000), summary: MEGABYTE.slice(0, 20_000) },
  'control characters': { headline: 'Mưa\u0000 lớn\u0001\u0008\u001b\u007f\u0085', summary: 'Dòng\r\nX-Evil: 1\u2028' },
  'halves of surrogate pairs': { headline: 'Mưa \ud83d lớn \udc00', summary: '\udfff\ud800' },
  'letters in pieces (NFD)': { headline: 'Mưa lớn ở miền Trung'.normalize('NFD'), summary: 'Ngập sâu'.normalize('NFD') },
  'right to left': { headline: '\u202eGnurT neim\u202c أخبار عاجلة', summary: 'שלום עולם' },
  'emoji in families': { headline: '👨‍👩‍👧‍👦🇻🇳👍🏽 bão số 9', summary: '🌧️'.repeat(200) },
  'markup in its words': { headline: '<script>alert(1)</script> & "Mưa" *lớn* _quá_ `x`', summary: ']]> <!-- --> {{x}} %s $1' },
  'no picture': { images: [] },
  'a picture without words': {
    images: [
      { id: 1, url: '/a b/ả.jpg', alt: '', caption: '', credit: '', width: null, height: null, mime: 'image/jpeg', focalPoint: null },
    ],
  },
  'twenty pictures': {
    images: Array.from({ length: 20 }, (_, id) => ({ ...(goodStory().images[0] as Story['images'][number]), id: id + 1 })),
  },
  'a correction': { correction: 'Bản tin trước ghi sai tên huyện.', version: 4 },
  'no language': { ref: { uid: 'api::story.story', documentId: 'abcdefghijklmnopqrstuvwx', locale: '' } },
};
