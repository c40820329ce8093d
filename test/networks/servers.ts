import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../support/free-port';

/** Where `pnpm test:networks` put the servers. */
const dir = (): string => {
  const found = process.env.NETWORKS_DIR;
  if (!found) throw new Error('Run `pnpm test:networks`: it installs the servers these tests talk to.');
  return found;
};

type Pds = { url: string; close(): Promise<void> };
type DevEnv = {
  TestPlc: { create(config: object): Promise<Pds> };
  TestPds: { create(config: object): Promise<Pds> };
};

/** A Bluesky server with a directory of identities of its own, and one account in it. */
export async function pds(): Promise<Pds & { handle: string; password: string }> {
  const entry = createRequire(path.join(dir(), 'package.json')).resolve('@atproto/dev-env');
  const { TestPlc, TestPds } = (await import(pathToFileURL(entry).href)) as DevEnv;
  const plc = await TestPlc.create({});
  const server = await TestPds.create({ didPlcUrl: plc.url, inviteRequired: false, port: await freePort() });
  const account = { handle: 'baodothi.test', email: 'bao@example.com', password: 'mat-khau-cua-bao' };
  const answer = await fetch(`${server.url}/xrpc/com.atproto.server.createAccount`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`createAccount: ${answer.status} ${await answer.text()}`);
  return {
    url: server.url,
    ...account,
    async close() {
      await server.close();
      await plc.close();
    },
  };
}

/** A mock that answers as an OpenAPI document says and refuses what the document does not allow. @param strict its own answers too */
export async function prism(document: string, strict: boolean): Promise<{ url: string; said(): string; close(): Promise<void> }> {
  const port = await freePort();
  const bin = path.join(dir(), 'node_modules/@stoplight/prism-cli/dist/index.js');
  const child: ChildProcess = spawn(
    process.execPath,
    [bin, 'mock', ...(strict ? ['--errors'] : []), '-h', '127.0.0.1', '-p', String(port), document],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      if (said.includes('Prism is listening')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then(() => reject(new Error(`prism ended: ${said.slice(-1000)}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => said,
    async close() {
      child.kill();
      await ended;
    },
  };
}
