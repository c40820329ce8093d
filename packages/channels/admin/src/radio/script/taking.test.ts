import { describe, expect, it } from 'vitest';
import type { ScriptItem } from '../../../../contracts';
import { allTaken, findable, stepsOf, taken } from './taking';

const read = (id: string, text: string): ScriptItem => ({ id, kind: 'read', text });
const tape: ScriptItem = { id: 't', kind: 'actuality', label: 'Bác Tư', in: 'Nước', out: 'trắng đêm', seconds: 20 };
const source = { cue: 'Nước dâng.', text: 'Sáu tuyến phố ngập sâu. Trường cho nghỉ học.\n\nXe buýt đi vòng. Mưa còn kéo dài.' };
const offer = (text: string, cue = source.cue) => ({ cue, text });
const textOf = (items: ScriptItem[]) => items.map((item) => (item.kind === 'read' ? item.text : '–'));

const one = (text: string, mine: ScriptItem[]) => {
  const [step, ...rest] = stepsOf(source, offer(text));
  if (!step || rest.length > 0) throw new Error('one step was meant');
  return { step, got: taken({ cue: source.cue, items: mine }, step).items };
};

describe('what the story changed', () => {
  it('is nothing where nothing changed', () => {
    expect(stepsOf(source, source)).toEqual([]);
  });

  it('goes where the sentence stands, in whichever reading, and leaves the producer’s own words', () => {
    const mine = [read('a', 'Lời tôi tự viết. Trường cho nghỉ học.'), tape, read('b', 'Xe buýt đi vòng.')];
    const { got } = one(source.text.replace('cho nghỉ học', 'cho nghỉ học buổi sáng'), mine);
    expect(textOf(got)).toEqual(['Lời tôi tự viết. Trường cho nghỉ học buổi sáng.', '–', 'Xe buýt đi vòng.']);
  });

  it('puts a new sentence behind what it follows, in a paragraph of its own where the story has one', () => {
    const mine = [read('a', source.text)];
    expect(textOf(one(source.text.replace('Xe buýt', 'Điện đã có lại. Xe buýt'), mine).got)).toEqual([
      'Sáu tuyến phố ngập sâu. Trường cho nghỉ học.\n\nĐiện đã có lại. Xe buýt đi vòng. Mưa còn kéo dài.',
    ]);
    expect(textOf(one(`${source.text}\n\nĐiện đã có lại.`, mine).got)).toEqual([`${source.text}\n\nĐiện đã có lại.`]);
    expect(textOf(one(`Điện đã có lại. ${source.text}`, mine).got)[0]).toMatch(/^Điện đã có lại\.\s+Sáu tuyến/);
  });

  it('takes out what the story took out, and a paragraph ends where it ended', () => {
    const { got } = one(source.text.replace(' Trường cho nghỉ học.', ''), [read('a', source.text)]);
    expect(textOf(got)).toEqual(['Sáu tuyến phố ngập sâu.\n\nXe buýt đi vòng. Mưa còn kéo dài.']);
  });

  it('loses nothing of the producer’s where they wrote it otherwise', () => {
    const mine = [read('a', 'Phố ngập. Học sinh được nghỉ.')];
    const { step, got } = one(source.text.replace('cho nghỉ học', 'cho nghỉ học buổi sáng'), mine);
    expect(findable({ cue: '', items: mine }, step)).toBe(false);
    expect(textOf(got)).toEqual(['Phố ngập. Học sinh được nghỉ.\n\nTrường cho nghỉ học buổi sáng.']);
  });

  it('all at once keeps inserts and puts what is read into the first reading', () => {
    const { cue, items } = allTaken(
      { cue: 'Cũ.', items: [tape, read('a', 'Cũ.'), read('b', 'Cũ nữa.')] },
      offer('Mới.', 'Dẫn mới.'),
      () => 'n',
    );
    expect(cue).toBe('Dẫn mới.');
    expect(items).toEqual([tape, read('a', 'Mới.')]);
    expect(allTaken({ cue: '', items: [tape] }, offer('Mới.'), () => 'n').items[0]).toEqual(read('n', 'Mới.'));
  });
});
