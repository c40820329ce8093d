/// <reference path="./node-smpp.d.ts" />
import type { Socket } from 'node:net';
import smpp, { type Pdu } from 'smpp';

/** `written` false: no byte of the question left. */
export type Reply = { kind: 'answer'; status: number; pdu: Pdu } | { kind: 'silence'; written: boolean; why: string };

export type Wire = { ask(command: string, fields?: object): Promise<Reply>; close(): void };

/**
 * Questions and answers over one SMPP 3.4 session on a socket that is connected already. An answer is waited for at most
 * `answerMs`; whatever is wrong with the session afterwards, nobody waits for ever.
 */
export function wire(socket: Socket, answerMs: number): Wire {
  const session = new smpp.Session({ socket });
  const waiting = new Set<(reply: Reply) => void>();
  let broken: string | null = null;
  const breakOff = (why: string) => {
    broken ??= why;
    for (const settle of [...waiting]) settle({ kind: 'silence', written: true, why: broken });
  };
  session.on('error', (error: NodeJS.ErrnoException) => {
    // After what cannot be read the parser stands still for good.
    breakOff(error.code ?? error.message);
    socket.destroy();
  });
  session.on('close', () => breakOff('connection closed'));
  for (const command of ['enquire_link', 'unbind', 'deliver_sm']) session.on(command, (pdu: Pdu) => session.send(pdu.response()));

  return {
    ask: (command, fields = {}) =>
      new Promise((resolve) => {
        if (broken !== null) return resolve({ kind: 'silence', written: false, why: broken });
        const settle = (reply: Reply) => {
          clearTimeout(timer);
          waiting.delete(settle);
          resolve(reply);
        };
        const timer = setTimeout(
          () => settle({ kind: 'silence', written: true, why: `no answer within ${Math.round(answerMs / 1000)} s` }),
          answerMs,
        );
        waiting.add(settle);
        const left = session.send(new smpp.PDU(command, fields), (pdu) => settle({ kind: 'answer', status: pdu.command_status, pdu }));
        if (!left) settle({ kind: 'silence', written: false, why: 'connection closed' });
      }),
    close: () => {
      session.send(new smpp.PDU('unbind'));
      socket.end();
      // A peer that never hangs up must not keep the socket.
      setTimeout(() => socket.destroy(), 1000).unref();
    },
  };
}
