import { describe, expect, it } from 'vitest';
import type { DeliveryState, Operation } from './delivery';
import { forecast } from './forecast';

const all = { update: true, retract: true, byHand: false };
const at = (state: DeliveryState | null, operation: Operation | null = 'publish') => ({ state, operation });

describe('what a pull will do', () => {
  it.each([
    [at('delivered'), all, 'retract'],
    [at('unknown'), all, 'retract'],
    [at('sending'), all, 'retract'],
    // Its earlier version is out.
    [at('failed', 'update'), all, 'retract'],
    [at('held', 'update'), all, 'retract'],
    [at('delivered'), { ...all, retract: false }, 'person'],
    [at('delivered'), { ...all, byHand: true }, 'person'],
    [at('held'), all, 'stop'],
    [at('needs_human'), { ...all, byHand: true }, 'stop'],
    [at('failed'), all, 'none'],
    [at('delivered', 'retract'), all, 'none'],
    [at(null, null), all, 'none'],
  ] as const)('%j with %j: %s', (standing, can, said) => expect(forecast('pull', standing, can)).toBe(said));
});

describe('what a correction will do', () => {
  it.each([
    [at('delivered'), all, 'correct'],
    [at('pending'), all, 'correct'],
    [at('delivered'), { ...all, update: false }, 'impossible'],
    [at('delivered'), { ...all, byHand: true }, 'person'],
    [at('cancelled'), all, 'none'],
    [at('delivered', 'retract'), all, 'none'],
  ] as const)('%j with %j: %s', (standing, can, said) => expect(forecast('correct', standing, can)).toBe(said));
});
