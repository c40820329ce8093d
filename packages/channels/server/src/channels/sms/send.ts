import type { ChannelContext, Outcome } from '../../../../contracts';
import { listCalled, lists } from '../../../../domain/sms/numbers';
import { type Spent, spend } from '../../../../domain/sms/spending';
import { bilingual } from '../texts';
import type { Gateway, Stop } from './gateway';
import { httpGateway } from './http';
import { costOfAll, overBudget, type Rendition } from './rendition';
import type { Settings } from './settings';
import { smppGateway } from './smpp';
import { begun, type Done, doneBefore, ended, stepName } from './steps';

const spentOf = (text: string | undefined): Spent | null => (text ? (JSON.parse(text) as Spent) : null);

/**
 * Sets the money of this delivery aside, once, before its first byte. What was spent is remembered where the destination's tokens
 * are, because only one process at a time writes there; it never holds (`expiresAt` 0), so that every delivery adds its own.
 */
async function reserve(rendition: Rendition, ctx: ChannelContext<Settings>): Promise<Stop | null> {
  const cost = costOfAll(rendition, ctx.settings);
  const budget = { day: ctx.settings.dayBudget, month: ctx.settings.monthBudget };
  if (ctx.progress.reserved || cost === 0 || (budget.day === 0 && budget.month === 0)) return null;
  const answer = await ctx.tokens(async (tokens) => {
    const { spent, over } = spend(spentOf(tokens?.extra?.spent), cost, budget, ctx.now);
    if (over) return { ok: false, outcome: { kind: 'rejected', why: bilingual(overBudget(over, cost, ctx.settings)) } };
    return { ok: true, tokens: { access: 'spent', expiresAt: 0, extra: { spent: JSON.stringify(spent) } } };
  });
  if (!answer.ok) return answer.outcome;
  await ctx.keep('reserved', String(cost));
  return null;
}

const told = (done: Done, all: number) => {
  const left = all - done.accepted.length - done.refused.length - done.unclear.length;
  return {
    en: `The gateway took ${done.accepted.length} of ${all} numbers; refused ${done.refused.length}, unclear ${done.unclear.length}, not tried ${left}.`,
    vi: `Cổng đã nhận ${done.accepted.length} trên ${all} số; từ chối ${done.refused.length}, không rõ ${done.unclear.length}, chưa gửi ${left}.`,
  };
};

/** What all steps together come to. Where some may have their text, only a person can say what is right for the rest. */
function outcomeOf(done: Done, all: number, stop: Stop | null, ctx: ChannelContext<Settings>): Outcome {
  const said = bilingual(told(done, all));
  const rest = { status: stop?.status, said: [stop?.said, said].filter(Boolean).join(' · ') };
  if (stop?.kind === 'not_applied' && done.unclear.length === 0) return { ...stop, ...rest };
  if (done.unclear.length) return { kind: 'unsure', why: stop ? `${stop.why} · ${said}` : said, ...rest };
  if (done.accepted.length === 0) return { kind: 'rejected', why: stop?.why ?? said, ...rest };
  if (stop) return { kind: 'unsure', why: `${stop.why} · ${said}`, ...rest };
  if (ctx.settings.gateway === 'smpp' && ctx.settings.reports && done.ids.some(Boolean))
    return { kind: 'accepted', handle: ctx.key, pollAfterMs: 30_000, said };
  return { kind: 'delivered', remoteId: ctx.key, link: null, said };
}

/**
 * At most once for every number: a step is written down before its first byte leaves and once more when it ended, and whoever
 * goes on later leaves out every number that has, or may have, its text.
 */
export async function send(rendition: Rendition, ctx: ChannelContext<Settings>, answerMs: number): Promise<Outcome> {
  const all = listCalled(lists(ctx.settings.recipients), rendition.list)?.numbers ?? [];
  const done = doneBefore(ctx.progress);
  const gone = new Set([...done.accepted, ...done.refused, ...done.unclear]);
  const open = all.filter((number) => !gone.has(number));
  const stop = await reserve(rendition, ctx);
  if (stop) return stop;

  const gateway: Gateway = ctx.settings.gateway === 'smpp' ? smppGateway(ctx, answerMs) : httpGateway(ctx);
  try {
    for (let at = 0; at < open.length; at += ctx.settings.batch) {
      const numbers = open.slice(at, at + ctx.settings.batch);
      const name = stepName(done.steps);
      await ctx.keep(name, begun(numbers));
      const step = await gateway.submit(numbers, rendition);
      await ctx.keep(name, ended(numbers, step));
      done.steps += 1;
      for (const field of ['accepted', 'ids', 'refused', 'unclear'] as const) done[field].push(...step[field]);
      if (step.stop) return outcomeOf(done, all.length, step.stop, ctx);
    }
  } finally {
    gateway.close();
  }
  return outcomeOf(done, all.length, null, ctx);
}
