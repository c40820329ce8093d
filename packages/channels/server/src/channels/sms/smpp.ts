import { encodeGsm7 } from '../../../../domain/sms/gsm7';
import type { Ctx, Gateway, Step, Stop } from './gateway';
import { nothing } from './gateway';
import type { Rendition } from './rendition';
import { type Wire, wire } from './wire';

/** Command statuses that decide what happens next (SMPP 3.4 §5.1.3). */
const QUEUE_FULL = 0x14;
const THROTTLED = 0x58;
const SYSTEM_ERROR = 0x08;
const BAD_ADDRESS = 0x0b;
const WRONG_LOGIN = new Set([0x0d, 0x0e, 0x0f]);

const hex = (status: number): string => `SMPP 0x${status.toString(16).padStart(2, '0')}`;
const host = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Connects and logs in; a stop where that did not work: no message has left then. */
export async function bound(ctx: Ctx, answerMs: number): Promise<Wire | Stop> {
  const url = new URL(ctx.settings.api);
  const tls = url.protocol === 'smpps:';
  let line: Wire;
  try {
    line = wire(await ctx.connect({ host: host(url), port: Number(url.port || (tls ? 3550 : 2775)), tls }), answerMs);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { kind: 'not_applied', why: code ?? message };
  }
  const reply = await line.ask('bind_transmitter', {
    system_id: ctx.settings.username,
    password: ctx.secrets.password ?? '',
    interface_version: 0x34,
  });
  if (reply.kind === 'answer' && reply.status === 0) return line;
  line.close();
  if (reply.kind === 'silence') return { kind: 'not_applied', why: reply.why };
  const why = hex(reply.status);
  return WRONG_LOGIN.has(reply.status) ? { kind: 'rejected', why, said: 'login refused' } : { kind: 'not_applied', why };
}

/** The bytes of a part as data_coding 0 or 8 carries them. */
const bytesOf = (part: string, encoding: Rendition['encoding']): Buffer =>
  encoding === 'gsm7' ? Buffer.from(encodeGsm7(part) ?? []) : Buffer.from(part, 'utf16le').swap16();

/** One message, or several that say which they are: 05 00 03, a reference, how many, which (3GPP TS 23.040 §9.2.3.24.1). */
export const messagesOf = (
  parts: readonly string[],
  encoding: Rendition['encoding'],
  reference: number,
): { bytes: Buffer; joined: boolean }[] =>
  parts.map((part, index) => {
    const bytes = bytesOf(part, encoding);
    if (parts.length === 1) return { bytes, joined: false };
    return { bytes: Buffer.concat([Buffer.from([5, 0, 3, reference, parts.length, index + 1]), bytes]), joined: true };
  });

/** Parts of different messages to one phone are told apart by this; the same for every attempt of one delivery. */
const referenceOf = (key: string): number => [...key].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) & 0xff, 7);

export function smppGateway(ctx: Ctx, answerMs: number): Gateway {
  let line: Wire | null = null;

  async function one(number: string, rendition: Pick<Rendition, 'parts' | 'encoding' | 'from'>, step: Step): Promise<void> {
    const messages = messagesOf(rendition.parts, rendition.encoding, referenceOf(ctx.key));
    for (const [index, { bytes, joined }] of messages.entries()) {
      const reply = await (line as Wire).ask('submit_sm', {
        source_addr_ton: 5,
        source_addr_npi: 0,
        source_addr: rendition.from,
        dest_addr_ton: 1,
        dest_addr_npi: 1,
        destination_addr: number,
        esm_class: joined ? 0x40 : 0,
        data_coding: rendition.encoding === 'gsm7' ? 0 : 8,
        short_message: bytes,
      });
      if (reply.kind === 'answer' && reply.status === 0) {
        if (index === 0) step.ids.push(String(reply.pdu.message_id ?? ''));
        continue;
      }
      const why = reply.kind === 'answer' ? hex(reply.status) : reply.why;
      const began = index > 0 || (reply.kind === 'silence' && reply.written);
      if (began) step.unclear.push(number);
      if (reply.kind === 'silence') step.stop = began ? { kind: 'unsure', why } : { kind: 'not_applied', why };
      else if ([QUEUE_FULL, THROTTLED, SYSTEM_ERROR].includes(reply.status)) step.stop = { kind: 'not_applied', why };
      else if (!began) {
        step.refused.push(number);
        // A bad address is that number's own business; anything else would be said of every number.
        if (reply.status !== BAD_ADDRESS) step.stop = { kind: 'rejected', why };
      }
      return;
    }
    step.accepted.push(number);
  }

  return {
    async submit(numbers, rendition) {
      if (!line) {
        const came = await bound(ctx, answerMs);
        if ('kind' in came) return nothing(came);
        line = came;
      }
      const step = nothing(null);
      for (const number of numbers) {
        await one(number, rendition, step);
        if (step.stop) break;
      }
      return step;
    },
    close: () => line?.close(),
  };
}
