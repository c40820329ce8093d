import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { freshDataDir } from './environment.mjs';
import { freePort } from './free-port';
import { lacking } from './tools';

/** The client of the plugin: the repository itself has none. */
const require = createRequire(path.join(import.meta.dirname, '../../packages/press-briefing/package.json'));
const { ImapFlow } = require('imapflow') as typeof import('../../packages/press-briefing/node_modules/imapflow');

/** Debian puts it where an ordinary PATH does not look. */
const PROGRAM = ['/usr/sbin/dovecot', 'dovecot'].find((name) => !name.startsWith('/') || fs.existsSync(name)) as string;
export const noDovecot = lacking(PROGRAM);

export type Kept = { uid: number; seen: boolean; keywords: string[]; subject: string };
export type ImapServer = {
  port: number;
  tlsPort: number;
  /** PEM of the certificate it shows. */
  ca: string;
  user: string;
  password: string;
  /** Puts a letter into a folder (INBOX), unread; answers its UID. */
  put(letter: string | Buffer, folder?: string): Promise<number>;
  letters(folder?: string): Promise<Kept[]>;
  empty(folder?: string): Promise<void>;
  /** What it wrote on its log. */
  log(): string;
  stop(): Promise<void>;
};

const configuration = (
  folder: string,
  user: string,
  group: string,
  uid: number,
  gid: number,
  port: number,
  tlsPort: number,
  password: string,
) => `
protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
ssl_client_ca_dir =
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home/%u
}
auth_mechanisms = plain login
disable_plaintext_auth = no
auth_failure_delay = 0
`;

const nameOf = (flag: '-un' | '-gn'): string => spawnSync('id', [flag], { encoding: 'utf8' }).stdout.trim();

/** A Dovecot of its own on two free ports of the loopback, one with TLS. It gives nobody's mail to root: there it runs as nobody. */
export async function startDovecot(): Promise<ImapServer> {
  const folder = freshDataDir();
  const root = process.getuid?.() === 0;
  const [uid, gid] = root ? [65534, 65534] : [process.getuid?.() as number, process.getgid?.() as number];
  const [user, group] = root ? ['nobody', 'nogroup'] : [nameOf('-un'), nameOf('-gn')];
  const password = 'mat-khau-cua-phep-thu';
  const [port, tlsPort] = [await freePort(), await freePort()];
  for (const name of ['run', 'mail', 'home']) fs.mkdirSync(path.join(folder, name));
  const file = (name: string): string => path.join(folder, name);
  const made = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-keyout', file('key.pem'), '-out', file('cert.pem'), '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
  fs.writeFileSync(file('dovecot.conf'), configuration(folder, user, group, uid, gid, port, tlsPort, password));
  if (root) {
    fs.chmodSync(folder, 0o755);
    for (const name of ['', ...fs.readdirSync(folder)]) fs.chownSync(path.join(folder, name), uid, gid);
  }
  const child: ChildProcess = spawn(PROGRAM, ['-F', '-c', file('dovecot.conf')], { stdio: 'ignore', ...(root ? { uid, gid } : {}) });
  const login = 'giaoban@press.test';

  async function client() {
    const one = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: login, pass: password },
      logger: false,
    });
    one.on('error', () => undefined);
    await one.connect();
    return one;
  }
  async function within<T>(folderName: string, work: (one: InstanceType<typeof ImapFlow>) => Promise<T>): Promise<T> {
    const one = await client();
    try {
      if (folderName !== 'INBOX') await one.mailboxCreate(folderName);
      await one.mailboxOpen(folderName);
      return await work(one);
    } finally {
      await one.logout();
    }
  }

  const log = (): string => (fs.existsSync(file('log')) ? fs.readFileSync(file('log'), 'utf8') : '');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries++) {
    try {
      await (await client()).logout();
      break;
    } catch (error) {
      if (tries < 100 && child.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      const said = log();
      await stop();
      throw new Error(`Dovecot does not answer: ${String(error)}\n${said}`);
    }
  }

  return {
    port,
    tlsPort,
    ca: fs.readFileSync(file('cert.pem'), 'utf8'),
    user: login,
    password,
    log,
    stop,
    put: (letter, folderName = 'INBOX') =>
      within(folderName, async (one) => {
        const put = await one.append(folderName, Buffer.from(letter));
        return (put ? put.uid : undefined) ?? 0;
      }),
    letters: (folderName = 'INBOX') =>
      within(folderName, async (one) => {
        if (one.mailbox && one.mailbox.exists === 0) return [];
        const all = await one.fetchAll('1:*', { uid: true, flags: true, envelope: true });
        return all.map(({ uid: number, flags, envelope }) => ({
          uid: number,
          seen: flags?.has('\\Seen') ?? false,
          keywords: [...(flags ?? [])].filter((flag) => !flag.startsWith('\\')),
          subject: envelope?.subject ?? '',
        }));
      }),
    empty: (folderName = 'INBOX') =>
      within(folderName, async (one) => {
        if (one.mailbox && one.mailbox.exists > 0) await one.messageDelete('1:*');
      }),
  };
}
