import { describe, expect, it } from 'vitest';
import { foresee } from './foresee';
import type { Known } from './plan';

const story = { section: 'do-thi', locale: 'vi', version: 2, correction: false, embargo: null, now: 0, zone: 'Asia/Ho_Chi_Minh' };
const destination = {
  id: 'x',
  enabled: true,
  sections: [],
  locales: [],
  can: { update: true, retract: true },
  byHand: false,
  on: true,
  approval: false,
  at: null,
  quiet: null,
};
const live: Known[] = [
  { id: '1', destination: 'x', operation: 'publish', state: 'delivered', storyVersion: 2, mode: 'never', attempts: [], why: null },
];
const fixed = { ...destination, can: { update: false, retract: true } };

describe('what publishing now would do', () => {
  it.each([
    ['posts for the first time', story, destination, [], { next: 'publish', anew: false, on: true, left: null }],
    ['updates what is out', story, destination, live, { next: 'update', anew: false, on: true, left: null }],
    ['corrects', { ...story, correction: true }, destination, live, { next: 'correct', anew: false, on: true, left: null }],
    ['leaves alone what cannot be changed', story, fixed, live, { next: null, anew: false, on: true, left: null }],
    [
      'does nothing where it is off by default',
      story,
      { ...destination, on: false },
      [],
      { next: null, anew: false, on: false, left: null },
    ],
    [
      'leaves alone what was switched off for this story',
      story,
      { ...destination, on: false },
      live,
      { next: null, anew: false, on: false, left: null },
    ],
    ['leaves a section out', story, { ...destination, sections: ['the-thao'] }, [], { next: null, anew: false, on: true, left: 'section' }],
    [
      'pulls from where the section no longer fits',
      story,
      { ...destination, sections: ['the-thao'] },
      live,
      { next: 'retract', anew: false, on: true, left: 'section' },
    ],
    ['leaves a language out', story, { ...destination, locales: ['en'] }, [], { next: null, anew: false, on: true, left: 'locale' }],
    [
      'asks nothing of one that is switched off',
      story,
      { ...destination, enabled: false },
      live,
      { next: null, anew: false, on: true, left: 'off' },
    ],
  ] as const)('%s', (_, of, to, known, seen) => expect(foresee(of, to, known)).toEqual(seen));
});
