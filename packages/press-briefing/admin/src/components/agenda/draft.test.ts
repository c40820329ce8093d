import { expect, it } from 'vitest';
import { agendaOf, draftsOf, newItem, sumOf } from './draft';

it('hands back what it was given, ids and all', () => {
  const agenda = [
    { id: 'a', title: 'Ngập úng', minutes: 20, note: 'Sở Xây dựng', unit: '7', wants: true },
    { id: 'b', title: 'Trả lời câu hỏi', minutes: 0, kind: 'questions' as const },
  ];
  expect(agendaOf(draftsOf(agenda))).toEqual(agenda);
});

it('leaves out what has no words, and waits for minutes that are being typed', () => {
  const item = { ...newItem(), title: ' Ngập úng ' };
  expect(agendaOf([item, newItem()])).toEqual([{ id: item.id, title: 'Ngập úng', minutes: 10 }]);
  expect(agendaOf([{ ...item, minutes: '' }])).toBeNull();
  expect(agendaOf([{ ...item, minutes: '1e3' }])).toBeNull();
  expect(agendaOf([{ ...item, minutes: '601' }])).toBeNull();
  expect(sumOf([item, { ...item, minutes: '' }])).toBe(10);
});
