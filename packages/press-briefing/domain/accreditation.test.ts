import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCREDITATION_ACTS,
  ACCREDITATIONS,
  type Accreditation,
  type AccreditationAct,
  type AccreditationCommand,
  decideAccreditation,
  isAccredited,
  PLACED,
  standingOn,
} from './accreditation';

const DAY = '2026-11-27';
const commands: Record<AccreditationAct, AccreditationCommand> = {
  grant: { act: 'grant', expires: '2027-12-31' },
  refuse: { act: 'refuse', reason: 'Thiếu giấy giới thiệu' },
  withdraw: { act: 'withdraw', reason: 'Đã chuyển công tác' },
  request: { act: 'request' },
};
const LEADS = { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn', request: 'requested' } as const;
const at = (state: Accreditation, expires: string | null = null) => ({ state, expires });

describe('every state × act', () => {
  for (const state of ACCREDITATIONS)
    for (const act of Object.keys(commands) as AccreditationAct[]) {
      const allowed = ACCREDITATION_ACTS[state].includes(act);
      it(`${state}: ${act} is ${allowed ? 'done' : 'refused'}`, () => {
        const outcome = decideAccreditation(at(state), commands[act], DAY);
        if (allowed) expect(outcome).toMatchObject({ next: { state: LEADS[act] } });
        else expect(outcome).toEqual({ refusal: 'accreditation_not_allowed' });
      });
    }
});

describe('the last day', () => {
  it('holds to its end, and is over on the next', () => {
    expect(standingOn(at('granted', DAY), DAY)).toBe('granted');
    expect(standingOn(at('granted', DAY), '2026-11-28')).toBe('expired');
    expect(isAccredited(at('granted', DAY), DAY)).toBe(true);
    expect(isAccredited(at('granted', DAY), '2026-11-28')).toBe(false);
  });
  it('lets nobody refuse or ask anew what has run out, and prolongs it under the same card', () => {
    const over = at('granted', '2026-11-26');
    expect(decideAccreditation(over, commands.request, DAY)).toEqual({ refusal: 'accreditation_not_allowed' });
    expect(decideAccreditation(over, commands.grant, DAY)).toMatchObject({ next: { state: 'granted' }, card: 'keep', tells: 'prolonged' });
  });
  it.each([
    [{ act: 'grant', expires: '2026-11-26' } as const, at('requested'), 'expiry_past'],
    [{ act: 'grant', expires: null } as const, at('granted'), 'accreditation_same'],
    [{ act: 'refuse', reason: '  ' } as const, at('requested'), 'reason_missing'],
    [{ act: 'withdraw', reason: '' } as const, at('granted'), 'reason_missing'],
  ])('%o is refused', (command, kept, refusal) => expect(decideAccreditation(kept, command, DAY)).toEqual({ refusal }));
});

describe('who was withdrawn', () => {
  it('has no living link, and gets another card when accredited anew', () => {
    expect(decideAccreditation(at('granted'), commands.withdraw, DAY)).toMatchObject({ endsLinks: true, tells: 'withdrawn' });
    expect(decideAccreditation(at('withdrawn'), commands.grant, DAY)).toMatchObject({ card: 'new', tells: 'granted' });
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kept = fc.record({ state: fc.constantFrom(...ACCREDITATIONS), expires: fc.option(day, { nil: null }) });
const command: fc.Arbitrary<AccreditationCommand> = fc.oneof(
  fc.record({ act: fc.constant('grant' as const), expires: fc.option(day, { nil: null }) }),
  fc.record({ act: fc.constantFrom('refuse' as const, 'withdraw' as const), reason: fc.string() }),
  fc.constant({ act: 'request' as const }),
);

describe('properties', () => {
  it('is accredited exactly where it stands as granted', () =>
    fc.assert(fc.property(kept, day, (one, on) => isAccredited(one, on) === (standingOn(one, on) === 'granted'))));

  it('never grants what is over already, and never stands otherwise than was decided', () =>
    fc.assert(
      fc.property(kept, command, day, (one, act, on) => {
        const outcome = decideAccreditation(one, act, on);
        if ('next' in outcome) expect(standingOn(outcome.next, on)).toBe(outcome.next.state);
      }),
    ));

  it('never turns anybody away without a reason, and keeps none with who is let in', () =>
    fc.assert(
      fc.property(kept, command, day, (one, act, on) => {
        const outcome = decideAccreditation(one, act, on);
        if ('next' in outcome) expect(outcome.next.reason !== '').toBe(!PLACED.includes(outcome.next.state));
      }),
    ));

  it('the same decision twice is refused the second time', () =>
    fc.assert(
      fc.property(kept, command, day, (one, act, on) => {
        const first = decideAccreditation(one, act, on);
        if ('next' in first) expect(decideAccreditation(first.next, act, on)).toHaveProperty('refusal');
      }),
    ));
});
