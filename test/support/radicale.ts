import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { freshDataDir } from './environment.mjs';
import { freePort } from './free-port';
import { lacking } from './tools';

export const noRadicale = lacking('radicale', '--version');

export type CalendarServer = {
  request(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<{ status: number; text: string }>;
  stop(): Promise<void>;
};

const configuration = (port: number, folder: string): string => `
[server]
hosts = 127.0.0.1:${port}
[auth]
type = none
[rights]
type = owner_only
[storage]
filesystem_folder = ${folder}/collections
[web]
type = none
[logging]
level = warning
`;

/** A CalDAV server (Radicale) of its own on a free port of the loopback; whoever comes is let in under any name. */
export async function startRadicale(): Promise<CalendarServer> {
  const folder = freshDataDir();
  const port = await freePort();
  fs.writeFileSync(path.join(folder, 'config'), configuration(port, folder));
  const child: ChildProcess = spawn('radicale', ['--config', path.join(folder, 'config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const authorization = `Basic ${Buffer.from('giaoban:x').toString('base64')}`;
  const request: CalendarServer['request'] = async (method, where, body, headers = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
      method,
      headers: { authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, text: await answer.text() };
  };
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
      await request('OPTIONS', '/');
      return { request, stop };
    } catch (error) {
      if (tries < 100 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 100));
      else {
        await stop();
        throw new Error(`Radicale does not answer: ${String(error)}\n${said}`);
      }
    }
  }
}
