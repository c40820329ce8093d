import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Detail, Work } from '../../packages/assignment-desk/contracts';
import { type Choice, differing, type Fields, same, settled, threeWay } from '../../packages/assignment-desk/domain/merge';
import { call, closeDesk, make, one, openDesk, type Role } from './support/desk';

beforeAll(openDesk);
afterAll(closeDesk);

const EDITED = ['slugline', 'brief', 'place', 'tags', 'length', 'due', 'priority'] as const;
const fieldsOf = (item: Detail | Work): Fields => Object.fromEntries(EDITED.map((field) => [field, item[field]]));

/** Somebody with the form open: what it began from, and what was typed since. */
type Session = { role: Role; version: number; base: Fields; draft: Fields };
type Decided = { field: string; mine: unknown; theirs: unknown; choice: Choice };

const begin = (role: Role, item: Detail): Session => ({ role, version: item.version, base: fieldsOf(item), draft: fieldsOf(item) });

/** Saves as the form does: on a 409 it reads afresh, merges, has conflicts decided, and saves again with the new version. */
async function save(session: Session, id: string, choose: () => Choice, decided: Decided[]): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const changes = Object.fromEntries(differing(session.base, session.draft).map((field) => [field, session.draft[field]]));
    const answer = await call<Work>(session.role, 'PUT', `/assignments/${id}`, { version: session.version, changes });
    if (answer.status === 200) {
      session.base = fieldsOf(answer.body.data);
      session.draft = { ...session.base };
      session.version = answer.body.data.version;
      return tries;
    }
    expect(answer.body.error?.details.code, answer.text).toBe('assignment.stale');
    const fresh = await one(id, session.role);
    const { merged, conflicts } = threeWay(session.base, session.draft, fieldsOf(fresh));
    for (const conflict of conflicts) {
      const choice = choose();
      decided.push({ field: conflict.field, mine: conflict.mine, theirs: conflict.theirs, choice });
      merged[conflict.field] = settled(conflict, choice);
    }
    Object.assign(session, { base: fieldsOf(fresh), draft: merged, version: fresh.version });
  }
}

const edit = fc.oneof(
  fc.record({ field: fc.constantFrom('slugline', 'brief', 'place'), value: fc.constantFrom('Mưa lớn', 'Ngập ở chợ', 'Cầu Mây 2', 'Tết') }),
  fc.record({ field: fc.constant('tags'), value: fc.uniqueArray(fc.constantFrom('ngập', 'chợ', 'Tết'), { maxLength: 2 }) }),
  fc.record({
    field: fc.constant('length'),
    value: fc.constantFrom(null, { amount: 300, unit: 'words' }, { amount: 90, unit: 'seconds' }),
  }),
  fc.record({ field: fc.constant('due'), value: fc.constantFrom(null, '2026-12-01T03:00:00.000Z', '2026-12-02T03:00:00.000Z') }),
  fc.record({ field: fc.constant('priority'), value: fc.integer({ min: 1, max: 5 }) }),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: fc.constantFrom(0, 1), edit }) },
  { weight: 1, arbitrary: fc.record({ who: fc.constantFrom(0, 1), save: fc.constantFrom<Choice>('mine', 'theirs', 'both') }) },
);

describe('two people edit one assignment', () => {
  it('and nobody’s field is silently lost', { timeout: 240_000 }, async () => {
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { id } = await make();
        const opened = await one(id);
        const sessions = [begin('head', opened), begin('editor', opened)] as const;
        const typed: { field: string; value: unknown }[] = [];
        const decided: Decided[] = [];
        const keep = async (session: Session, choice: Choice) => {
          // What stands in the form at the moment it is sent is what somebody meant.
          for (const field of differing(session.base, session.draft)) typed.push({ field, value: session.draft[field] });
          await save(session, id, () => choice, decided);
        };
        for (const one of steps) {
          const session = sessions[one.who] as Session;
          if ('edit' in one) session.draft = { ...session.draft, [one.edit.field]: one.edit.value };
          else await keep(session, one.save);
        }
        for (const session of sessions) await keep(session, 'both');

        const end = await one(id);
        const row = fieldsOf(end);
        const stood = (field: string, value: unknown): boolean =>
          same(row[field], value) ||
          end.history.some((event) =>
            event.changes.some((change) => change.field === field && (same(change.before, value) || same(change.after, value))),
          );
        const shown = (field: string, value: unknown): boolean => decided.some((one) => one.field === field && same(one.mine, value));
        for (const { field, value } of typed)
          expect(stood(field, value) || shown(field, value), `${field} ${JSON.stringify(value)}`).toBe(true);
        // What the other had saved and was decided against stands in the history still.
        for (const { field, theirs } of decided) expect(stood(field, theirs), `${field} ${JSON.stringify(theirs)}`).toBe(true);
        conflicts += decided.length;
      }),
      { numRuns: 25 },
    );
    expect(conflicts).toBeGreaterThan(0);
  });

  it('also when a third save comes between: a second 409 is merged like the first', async () => {
    const { id } = await make({ brief: 'Bản đầu' });
    const opened = await one(id);
    const [head, editor] = [begin('head', opened), begin('editor', opened)];
    head.draft = { ...head.draft, brief: 'Của trưởng ban' };
    editor.draft = { ...editor.draft, place: 'Chợ Lớn' };
    expect(await save(editor, id, () => 'both', [])).toBe(1);
    // While the desk head reads what changed, the editor saves again.
    const decided: Decided[] = [];
    const reading = { ...head, version: opened.version };
    const late = async () => {
      editor.draft = { ...editor.draft, brief: 'Của biên tập' };
      await save(editor, id, () => 'both', []);
    };
    const fresh = await one(id);
    Object.assign(reading, {
      ...begin('head', fresh),
      draft: threeWay(opened as Fields, { ...opened, ...reading.draft }, fresh as Fields).merged,
    });
    await late();
    reading.draft = Object.fromEntries(EDITED.map((field) => [field, reading.draft[field]]));
    expect(await save(reading, id, () => 'both', decided)).toBe(2);
    expect(decided).toEqual([{ field: 'brief', mine: 'Của trưởng ban', theirs: 'Của biên tập', choice: 'both' }]);
    expect(await one(id)).toMatchObject({ brief: 'Của biên tập\n\nCủa trưởng ban', place: 'Chợ Lớn' });
  });
});
