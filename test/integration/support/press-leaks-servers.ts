import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Booted } from '../../support/boot';
import { read } from './press-leaks-words';

type Post = { to: string; raw: string };

/** A mail server that keeps letters as they came over the wire, and has no mailbox of one name. */
export async function openRawMail() {
  const letters: Post[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('khongco') ? done(Object.assign(new Error('5.1.1 kinmaychuthu'), { responseCode: 550 })) : done(),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('latin1');
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, close: () => new Promise<void>((resolve) => smtp.close(() => resolve())) };
}

/** A mailbox that lets nobody in, and says so with what it was told: servers that write their debug lines into answers do this. */
export async function openShutMailbox() {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    socket.on('data', (data) => {
      const text = data.toString();
      read('mailbox', 'IMAP', text);
      for (const line of text.split('\r\n').filter(Boolean)) {
        const [tag = '', command = ''] = line.split(' ');
        if (/^capability$/i.test(command)) socket.write(`* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`);
        else socket.write(`${tag} NO [AUTHENTICATIONFAILED] no entry for ${line.slice(tag.length + 1)}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** Where Strapi's webhooks go. */
export async function openHook() {
  const heard: string[] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      heard.push(text);
      read('webhook', 'webhook', text);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, heard, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** What goes to the terminal at the level `info`. Below it Strapi writes down the address of each request, links and all. */
export function listenToLog(app: Booted): string[] {
  const said: string[] = [];
  const { log } = app.strapi as unknown as { log: Record<string, (...words: unknown[]) => unknown> };
  for (const level of ['error', 'warn', 'info']) {
    const say = log[level]?.bind(log);
    if (!say) continue;
    log[level] = (...words: unknown[]) => {
      said.push(words.map((one) => (one instanceof Error ? `${one.message} ${one.stack}` : JSON.stringify(one))).join(' '));
      return say(...words);
    };
  }
  return said;
}
