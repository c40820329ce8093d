import assert from 'node:assert/strict';
import { tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Outcome } from '../contracts';
import type { Fault, FaultName } from './faults';
import type { Run } from './hostile';
import { type Delivery, stateAfter } from './stage';
import { effectOf, type Seen, type Subject } from './subject';

export const arrived = ({ kind }: Outcome): boolean => kind === 'delivered' || kind === 'accepted';

type Trial = {
  subject: Subject;
  delivery: Delivery;
  /** The same delivery on a good day. */
  good: Run;
  /** Which request met the fault. */
  at: number;
  fault: Fault;
  run: Run;
  outcome: Outcome;
};

const told = (outcome: Outcome): string => JSON.stringify(outcome).slice(0, 400);

/** Nothing that is kept or shown repeats a secret. */
export function holdsNoSecret(outcome: Outcome, secrets: readonly string[]): void {
  const shown = JSON.stringify([outcome.said ?? '', 'why' in outcome ? outcome.why : '']);
  for (const secret of secrets) assert.ok(!shown.includes(secret), `why or said repeats a secret: ${shown.slice(0, 400)}`);
  for (const text of Object.values(outcome))
    assert.ok(typeof text !== 'string' || tidyText(text) === text, `no database takes U+0000 or half a letter: ${told(outcome)}`);
}

/** What the outcome may be, by what our end can know. */
function kindsOf({ subject, good, at, fault }: Trial, effects: number): readonly Outcome['kind'][] {
  const { repeat } = subject.channel;
  const own = subject.allows?.[fault.name as FaultName] ?? [];
  const asked = good.seen[at - 1] as Seen;
  // A part is out already: that is neither "nothing happened" nor a plain no.
  const partly = effects > 0 ? (['unsure'] as const) : [];
  if (effectOf(subject, asked)) {
    const harmless = repeat !== 'never' && fault.passes ? (['unsure', 'not_applied'] as const) : [];
    return [...fault.kinds, ...harmless, ...partly, ...own];
  }
  // Only asking was disturbed: nothing has left but what `effects` counts.
  const doubt = repeat === 'never' ? partly : (['unsure'] as const);
  const no = fault.passes ? [] : (['rejected'] as const);
  // It may also go on without what it asked for; that it is there is then looked at by itself.
  return ['not_applied', 'delivered', 'accepted', ...doubt, ...no, ...own];
}

/** Whether a channel that met `fault` told the truth and did no harm. */
export function judge(trial: Trial): void {
  const { subject, delivery, good, at, fault, run, outcome } = trial;
  const { repeat } = subject.channel;
  const asked = good.seen[at - 1] as Seen;
  const effect = (request: Seen) => effectOf(subject, request);
  const before = good.seen.slice(0, at - 1).filter(effect).length;
  const where = `request ${at} (${asked.method} ${asked.path.slice(0, 60)})`;

  const state = stateAfter(subject.channel, outcome);
  const kinds = kindsOf(trial, before);
  assert.ok(kinds.includes(outcome.kind), `${where}: the outcome may be ${[...new Set(kinds)].join(', ')}, it is ${told(outcome)}`);
  holdsNoSecret(outcome, delivery.secrets());
  assert.equal(run.trapped, 0, `${where}: an address inside the house was reached`);

  const all = good.seen.filter(effect).length;
  if (arrived(outcome))
    assert.ok(run.applied.length >= Math.min(1, all), `${where}: told as sent, and nothing was taken: ${told(outcome)}`);
  if (effect(asked) && !fault.applied)
    assert.ok(!arrived(outcome), `${where}: told as sent, and this request was not taken: ${told(outcome)}`);
  if (effect(asked) && fault.applied && repeat === 'never')
    assert.notEqual(state, 'retry_wait', `${where}: it is there, and would be sent again: ${told(outcome)}`);

  if (repeat === 'never') {
    const made = run.seen.filter(effect).length;
    const most = effect(asked) && fault.passes ? before + (fault.unread ? 0 : 1) : all;
    assert.ok(made <= most, `${where}: ${made} requests with an effect in one attempt, ${most} are right`);
  }
  if (fault.wait && effect(asked) && outcome.kind === 'not_applied') {
    const [least, longest] = fault.wait;
    const asks = outcome.retryAfterMs ?? -1;
    assert.ok(asks >= least && asks <= longest, `${where}: retryAfterMs is ${asks}, asked for were ${least} to ${longest}`);
  }
}

/**
 * Where nobody is sure, a probe is asked when the network has settled. It may not know; what it says must be so. "absent" sends the rest
 * again, so it is told by what that comes to.
 */
export async function judgeLooked({ subject, delivery, good, at, run, outcome }: Trial): Promise<void> {
  if (!subject.channel.probe || stateAfter(subject.channel, outcome) !== 'unknown') return;
  const { probe } = await delivery.probe('stays');
  const all = good.applied.length;
  if (probe.is === 'live')
    assert.equal(run.applied.length, all, `after request ${at} a probe says "live", ${run.applied.length} of ${all} effects are there`);
  if (probe.is !== 'absent') return;
  const again = await delivery.attempt();
  assert.ok(arrived(again.outcome), `what a probe called absent after request ${at} does not go again: ${told(again.outcome)}`);
  const out = run.applied.length + again.run.applied.length;
  assert.ok(out <= all, `after request ${at} a probe says "absent", ${out} effects are there then, ${all} are right`);
}

/** Where a delivery would be tried again: it arrives then, and no reader sees it twice. */
export async function judgeResumed({ subject, delivery, good, at, run, outcome }: Trial): Promise<void> {
  if (stateAfter(subject.channel, outcome) !== 'retry_wait') return;
  const again = await delivery.attempt();
  assert.ok(arrived(again.outcome), `the next attempt after request ${at} failed: ${told(again.outcome)}`);
  const all = good.applied.length;
  const out = [...run.applied, ...again.run.applied];
  if (subject.channel.repeat === 'never')
    assert.ok(out.length <= all, `after request ${at} failed, ${out.length} effects over two attempts, ${all} are right`);
  if (subject.key) sameKeys(subject, good.applied, out);
}

/** Over all attempts the network sees no other keys than on a good day. */
export function sameKeys(subject: Subject, good: readonly Seen[], out: readonly Seen[]): void {
  const keys = (requests: readonly Seen[]) => requests.map((one) => subject.key?.(one) ?? null);
  if (subject.channel.repeat === 'keyed') assert.ok(!keys(out).includes(null), 'every request with an effect carries its key');
  const known = new Set(keys(good));
  for (const key of keys(out)) assert.ok(known.has(key), `a repeated request has another key: ${key}, not ${[...known].join(', ')}`);
}
