import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board, List, Work } from '../../packages/assignment-desk/contracts';
import { act, call, closeDesk, desk, ids, make, minutes, ok, one, openDesk, refused } from './support/desk';

beforeAll(openDesk);
afterAll(closeDesk);

const found = async (q: string): Promise<string[]> =>
  (await ok<Board>('head', 'GET', `/board?q=${encodeURIComponent(q)}`)).columns.flatMap((column) => column.items.map((item) => item.id));

describe('what people type', () => {
  it('keeps a brief of 10,000 characters to the last, and says what is too long of one with more', async () => {
    const brief = `${'Hỏi kỹ từng hộ. '.repeat(625)}`.slice(0, 10_000);
    const { id } = await make({ brief: `${brief.slice(0, 9_999)}!` });
    expect((await one(id)).brief).toBe(`${brief.slice(0, 9_999)}!`);
    const answer = await call('head', 'POST', '/assignments', { slugline: 'Dài', desk: desk.id, brief: 'ă'.repeat(10_001) });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.details.say.vi).toContain('brief');
  });

  it('takes names as they come: decomposed accents, emoji, right to left, in one form and findable without accents', async () => {
    const written = 'Lũ quét ở Mường Lát 🌊 👨‍👩‍👧 عاجل';
    const { id, slugline } = await make({
      slugline: written.normalize('NFD'),
      place: 'Bản Ón'.normalize('NFD'),
      tags: ['Khẩn'.normalize('NFD')],
    });
    expect(slugline).toBe(written.normalize('NFC'));
    for (const q of ['muong lat', 'MƯỜNG LÁT'.normalize('NFD'), 'ban on', 'khan lu quet', '🌊']) expect(await found(q), q).toContain(id);
    expect(
      (await ok<List>('head', 'GET', `/assignments?tag=${encodeURIComponent('KHẨN'.normalize('NFD'))}`)).items.map((row) => row.id),
    ).toContain(id);
  });

  it('keeps HTML and formulas as the text they are', async () => {
    const slugline = '=HYPERLINK("http://x")<script>alert(1)</script>';
    const { id } = await make({ slugline, brief: '<img src=x onerror=alert(1)>' });
    expect(await one(id)).toMatchObject({ slugline, brief: '<img src=x onerror=alert(1)>' });
  });

  it('lets a due time lie in the past and calls the work late at once; it is never warned of', async () => {
    const made = await make({ due: minutes(-30), to: ids.reporter });
    expect(made.due).toBeTruthy();
    const board = await ok<Board>('head', 'GET', '/board?when=late');
    expect(board.columns.flatMap((column) => column.items.map((item) => item.id))).toContain(made.id);
    await act('reporter', made.id, { act: 'accept' });
  });

  it('refuses what is no time, no kind, no person and no version, each in words, and changes nothing', async () => {
    const { id, version } = await make();
    const wrong: [object, string][] = [
      [{ due: 'ngày mai' }, '400 request.invalid'],
      [{ kind: 'opera' }, '400 request.invalid'],
      [{ priority: 0 }, '400 request.invalid'],
      [{ contacts: [{ name: '', phone: '' }] }, '400 request.invalid'],
      [{ campaign: 'khong-co' }, '404 campaign.not_found'],
      [{ happening: 'khong-co' }, '404 happening.not_found'],
      [{ desk: 'khong-co' }, '404 desk.not_found'],
      [{ strange: 1 }, '400 request.invalid'],
    ];
    for (const [changes, answer] of wrong)
      expect(await refused('head', 'PUT', `/assignments/${id}`, { version, changes }), JSON.stringify(changes)).toBe(answer);
    expect(await refused('head', 'PUT', `/assignments/${id}`, { version: 'một', changes: {} })).toBe('400 request.invalid');
    expect(await refused('head', 'POST', `/assignments/${id}/act`, { version, act: 'offer', to: '999999' })).toBe('422 person.not_found');
    expect(await refused('head', 'POST', `/assignments/${id}/act`, { version, act: 'offer', to: ids.reporter, until: minutes(-1) })).toBe(
      '422 assignment.answer_by_past',
    );
    expect((await ok<Work>('head', 'GET', `/assignments/${id}`)).version).toBe(version);
  });
});
