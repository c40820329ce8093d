import { describe, expect, it } from 'vitest';
import { foresee } from './foresee';
import type { Known } from './plan';

const story = { section: 'do-thi', locale: 'vi', version: 2, correction: null };
const destination = {
  id: 'x',
  enabled: true,
  sections: [],
  locales: [],
  can: { update: true, retract: true },
  byDefault: true,
};
const live: Known[] = [{ id: '1', destination: 'x', operation: 'publish', state: 'delivered', storyVersion: 2 }];
const fixed = { ...destination, can: { update: false, retract: true } };

describe('what publishing now would do', () => {
  it.each([
    ['posts for the first time', story, destination, [], null, { next: 'publish', anew: false, on: true, left: null }],
    ['updates what is out', story, destination, live, null, { next: 'update', anew: false, on: true, left: null }],
    ['corrects', { ...story, correction: 'Sai số' }, destination, live, null, { next: 'correct', anew: false, on: true, left: null }],
    ['leaves alone what cannot be changed', story, fixed, live, null, { next: null, anew: false, on: true, left: null }],
    [
      'does nothing where it is off by default',
      story,
      { ...destination, byDefault: false },
      [],
      null,
      { next: null, anew: false, on: false, left: null },
    ],
    [
      'follows the editor over the default',
      story,
      { ...destination, byDefault: false },
      [],
      true,
      { next: 'publish', anew: false, on: true, left: null },
    ],
    [
      'leaves alone what was switched off for this story',
      story,
      destination,
      live,
      false,
      { next: null, anew: false, on: false, left: null },
    ],
    [
      'leaves a section out',
      story,
      { ...destination, sections: ['the-thao'] },
      [],
      null,
      { next: null, anew: false, on: true, left: 'section' },
    ],
    [
      'pulls from where the section no longer fits',
      story,
      { ...destination, sections: ['the-thao'] },
      live,
      null,
      { next: 'retract', anew: false, on: true, left: 'section' },
    ],
    ['leaves a language out', story, { ...destination, locales: ['en'] }, [], null, { next: null, anew: false, on: true, left: 'locale' }],
    [
      'asks nothing of one that is switched off',
      story,
      { ...destination, enabled: false },
      live,
      true,
      { next: null, anew: false, on: true, left: 'off' },
    ],
  ] as const)('%s', (_, of, to, known, wish, seen) => expect(foresee(of, to, known, wish)).toEqual(seen));
});
