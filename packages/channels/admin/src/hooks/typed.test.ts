import { expect, it } from 'vitest';
import { conflictsOf, nothing, settledIn, shown, together, typedInto } from './typed';

const saved = { title: 'Mực nước', text: 'Nước đang lên.', planned: '1:30' };

it('keeps what was typed alone: what a colleague changes elsewhere shows through', () => {
  const typed = typedInto(nothing(), saved, { text: 'Nước đang rút.' });
  const now = { ...saved, planned: '2:00' };
  expect(shown(typed, now)).toEqual({ title: 'Mực nước', text: 'Nước đang rút.', planned: '2:00' });
  expect(conflictsOf(typed, now)).toEqual([]);
});

it('says which field both changed, and remembers what it began from however long one types', () => {
  const first = typedInto(nothing(), saved, { text: 'Nước' });
  const now = { ...saved, text: 'Nước sông đã rút.' };
  const typed = typedInto(first, now, { text: 'Nước đang rút.' });
  expect(conflictsOf(typed, now)).toEqual([{ field: 'text', mine: 'Nước đang rút.', theirs: 'Nước sông đã rút.' }]);
});

it('is settled either way, and asks anew when a colleague changes it once more', () => {
  const typed = typedInto(nothing(), saved, { text: 'Nước đang rút.', title: 'Sông Vệ' });
  const now = { ...saved, text: 'Nước sông đã rút.' };
  const [conflict] = conflictsOf(typed, now);
  if (!conflict) throw new Error('no conflict');
  expect(shown(settledIn(typed, conflict, 'theirs'), now)).toEqual({ ...now, title: 'Sông Vệ' });
  const mine = settledIn(typed, conflict, 'mine');
  expect(conflictsOf(mine, now)).toEqual([]);
  expect(shown(mine, now).text).toBe('Nước đang rút.');
  expect(conflictsOf(mine, { ...now, text: 'Nước đứng.' })).toHaveLength(1);
});

it('loses nothing of what was refused when something was typed since', () => {
  const refused = typedInto(nothing(), saved, { text: 'Nước đang rút.', title: 'Sông Vệ' });
  const since = typedInto(nothing(), { ...saved, text: 'Nước đang rút.' }, { text: 'Nước đã rút.', planned: '2:00' });
  expect(together(refused, since)).toEqual({ base: saved, mine: { title: 'Sông Vệ', text: 'Nước đã rút.', planned: '2:00' } });
  expect(together(refused, null)).toEqual(refused);
});

it('counts what is typed back, and what a colleague typed too, as no difference', () => {
  expect(typedInto(typedInto(nothing(), saved, { title: 'Sông Vệ' }), saved, { title: 'Mực nước' })).toEqual(nothing());
  expect(conflictsOf(typedInto(nothing(), saved, { title: 'Sông Vệ' }), { ...saved, title: 'Sông Vệ' })).toEqual([]);
});
