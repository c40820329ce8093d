import { expect, it } from 'vitest';
import { piecesOf, unsureOf } from './said';

const part = (from: number, to: number, said: string, sure: boolean) => ({ from, to, said, rule: 'number', sure });
const text = 'Tỷ số 2-1, ngày 5/3 và 5/3.';
const spoken = {
  text: 'Tỷ số hai một, ngày năm tháng ba và năm tháng ba.',
  parts: [part(6, 9, 'hai một', true), part(16, 19, 'năm tháng ba', false), part(23, 26, 'năm tháng ba', false)],
};

it('says what is turned and what is not, without losing a letter', () => {
  const pieces = piecesOf({ key: 'cue', text, spoken });
  expect(pieces.map((one) => one.written ?? one.text).join('')).toBe(text);
  expect(pieces.map((one) => one.text).join('')).toBe(spoken.text);
  expect(pieces.filter((one) => !one.sure)).toHaveLength(2);
});

it('asks once for what is written twice', () => {
  expect(unsureOf([{ key: 'cue', text, spoken }])).toEqual([
    { written: '5/3', said: 'năm tháng ba', rule: 'number', key: 'cue', times: 2 },
  ]);
});
