import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../../contracts';
import vi from '../translations/vi.json';
import { draftOf, type Words } from './draft';

const words: Words = {
  t: (key, values = {}) =>
    (vi as Record<string, string>)[key]?.replace(/\{(\w+)[^}]*\}/g, (_, name: string) => String(values[name] ?? '')) ?? key,
  when: () => 'thứ Năm, 26/11, 08:30–09:30',
  clock: (iso) => iso.slice(11, 16),
  day: () => 'thứ Sáu, 27/11',
};
const person = (name: string, agencyName: string, more: object = {}) => ({
  name,
  agencyName,
  withdrawn: false,
  checkedInAt: '2026-11-26T01:25:00Z',
  substitute: null,
  ...more,
});
const view = (over: object = {}): SessionView =>
  ({
    occurrence: {
      title: 'Giao ban báo chí',
      closed: true,
      room: 'Phòng 2',
      chair: 'Vũ Hoàng Nam',
      timezone: 'Asia/Ho_Chi_Minh',
      startedAt: '2026-11-26T01:31:00Z',
      agenda: [
        { id: 'a', title: 'Điểm báo', minutes: 10 },
        { id: 'b', title: 'Kết luận', minutes: 10 },
      ],
      ...over,
    },
    heldAt: '2026-11-26T02:40:00Z',
    items: {
      a: {
        started: '2026-11-26T01:31:00Z',
        ended: '2026-11-26T01:45:00Z',
        running: null,
        spent: 1,
        note: 'Điểm 41 tin\nHai tin phải cải chính',
      },
    },
    notes: 'Ghi chung',
    desks: [{ id: 'd', name: 'Ban Thời sự' }],
    invitations: [
      person('Đỗ Thị Ước', 'Báo Lương Hà'),
      person('Lê Bình', 'Báo Lương Hà', { substitute: { name: 'Trần Đường' } }),
      person('Võ Ái', 'Đài Cửa Lương', { checkedInAt: null }),
      person('Ai đó', 'Báo khác', { withdrawn: true }),
    ],
    questions: [
      { state: 'released', agency: 'Báo Lương Hà', text: 'Bao giờ thông xe?', unit: 'Sở Giao thông', answer: 'Tháng Ba.' },
      { state: 'answered', agency: 'Đài', text: 'Chưa duyệt?', unit: 'Sở Y tế', answer: 'Câu trả lời chưa công bố' },
      { state: 'declined', agency: 'Đài', text: 'Từ chối?', unit: '', answer: '' },
    ],
    decisions: [{ what: 'Loạt bài phòng ngập', desk: 'd', who: 'Nguyễn Hà', due: '2026-11-27T10:00:00Z' }],
  }) as unknown as SessionView;

describe('the draft of the minutes', () => {
  const draft = draftOf(view(), words);

  it('tells the meeting in its order', () => {
    const parts = [
      'Giao ban báo chí',
      'Phòng 2',
      'Vũ Hoàng Nam',
      '3',
      '1. Điểm báo (01:31–01:45)\nĐiểm 41 tin\nHai tin phải cải chính',
      'Bao giờ thông xe?',
      'Tháng Ba.',
      '1. Loạt bài phòng ngập (Ban Thời sự, Nguyễn Hà; ',
      'Ghi chung',
    ];
    let at = -1;
    for (const part of parts) {
      const next = draft.indexOf(part, at + 1);
      expect(next, part).toBeGreaterThan(at);
      at = next;
    }
  });

  it('names who came to a closed meeting, substitutes too, and nobody who was not there', () => {
    expect(draft).toContain('- Báo Lương Hà: Đỗ Thị Ước, Trần Đường');
    expect(draft).not.toContain('Võ Ái');
    expect(draft).not.toContain('Ai đó');
  });

  it('names nobody of an open one', () => {
    const open = draftOf(view({ closed: false }), words);
    expect(open).toContain('- Báo Lương Hà: 2');
    expect(open).not.toContain('Ước');
    expect(open).not.toContain('Đường');
  });

  it('tells no answer that is not released', () => {
    expect(draft).not.toContain('Chưa duyệt');
    expect(draft).not.toContain('chưa công bố');
  });

  it('leaves out what there is nothing to say of', () => {
    const empty = { ...view(), invitations: [], questions: [], decisions: [], notes: '' };
    for (const part of ['THÀNH PHẦN', 'HỎI VÀ ĐÁP', 'KẾT LUẬN\n1.']) expect(draftOf(empty, words)).not.toContain(part);
  });
});
