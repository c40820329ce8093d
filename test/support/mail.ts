import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Letter = { to: string[]; at: number; mail: ParsedMail };
export type MailServer = { url: string; letters: Letter[]; to(address: string): Letter[]; close(): Promise<void> };

/** A mail server that takes everything and keeps it. */
export async function openMail(): Promise<MailServer> {
  const letters: Letter[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), at: Date.now(), mail });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    to: (address) => letters.filter(({ to }) => to.includes(address)),
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}
