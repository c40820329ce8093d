import type { ChannelContext, Outcome } from '../../../../contracts';
import { bilingual } from '../texts';
import type { Settings } from './settings';
import { bound } from './smpp';
import { doneBefore } from './steps';

/** message_state of query_sm_resp (SMPP 3.4 §5.2.28). */
const DELIVERED = 2;
const LOST = new Set([3, 4, 5, 8]);
const DAY_MS = 86_400_000;
const AGAIN_MS = 120_000;

const gaveUp = (): string =>
  bilingual({
    en: 'The gateway took the text and sent no report within a day.',
    vi: 'Cổng đã nhận tin nhưng sau một ngày vẫn không có báo cáo.',
  });

/** Asks the SMSC how each message fares. Reports that never come end after a day: the gateway did take the text. */
export async function poll(handle: string, ctx: ChannelContext<Settings>, answerMs: number): Promise<Outcome> {
  const again: Outcome = { kind: 'accepted', handle, pollAfterMs: AGAIN_MS };
  const late = ctx.now - ctx.delivery.at > DAY_MS;
  const end: Outcome = late ? { kind: 'delivered', remoteId: handle, link: null, said: gaveUp() } : again;
  const ids = doneBefore(ctx.progress).ids.filter(Boolean);
  const line = await bound(ctx, answerMs);
  if ('kind' in line) return end;
  let delivered = 0;
  let lost = 0;
  try {
    for (const id of ids) {
      const reply = await line.ask('query_sm', { message_id: id, source_addr_ton: 5, source_addr: ctx.settings.brandname });
      if (reply.kind === 'silence') return end;
      const state = reply.status === 0 ? Number(reply.pdu.message_state) : 0;
      if (state === DELIVERED) delivered += 1;
      if (LOST.has(state)) lost += 1;
    }
  } finally {
    line.close();
  }
  if (delivered + lost < ids.length) return end;
  const said = bilingual({
    en: `${delivered} of ${ids.length} phones have it, ${lost} will not get it.`,
    vi: `${delivered} trên ${ids.length} máy đã nhận, ${lost} máy không nhận được.`,
  });
  return delivered ? { kind: 'delivered', remoteId: handle, link: null, said } : { kind: 'rejected', why: said };
}
