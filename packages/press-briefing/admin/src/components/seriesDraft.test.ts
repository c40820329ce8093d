import { expect, it } from 'vitest';
import { agendaOf, draftOf, inputOf } from './seriesDraft';

it('reads an agenda as people type it', () => {
  expect(agendaOf('10 | Điểm lại tuần | báo cáo\n\nHỏi đáp\n 5|Kết luận')).toEqual([
    { title: 'Điểm lại tuần', minutes: 10, note: 'báo cáo' },
    { title: 'Hỏi đáp', minutes: 10 },
    { title: 'Kết luận', minutes: 5 },
  ]);
});

it('says nothing to the server before what is needed is there', () => {
  const draft = draftOf();
  expect(inputOf(draft)).toBeNull();
  expect(inputOf({ ...draft, title: 'Giao ban' })).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=TH', duration: 60 });
  expect(inputOf({ ...draft, title: 'Giao ban', repeat: { every: 'week', days: [] } })).toBeNull();
});
