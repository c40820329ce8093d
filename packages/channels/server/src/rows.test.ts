import { expect, it } from 'vitest';
import { cut } from './rows';

it.each([
  ['Đã nhận', 100, 'Đã nhận'],
  ['Đã nhận', 2, 'Đã'],
  ['ngập🌊', 5, 'ngập'],
  ['ngập🌊', 6, 'ngập🌊'],
  ['🌊🌊🌊', 3, '🌊'],
  ['', 5, ''],
])('%j cut at %i is %j', (text, max, kept) => expect(cut(text, max)).toBe(kept));
