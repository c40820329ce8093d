import type { Booted } from '../../support/boot';
import { until } from './newsroom';

/** An open page of somebody: everything its live stream brings from now on, as text. `until` waits for words, then hangs up. */
export async function hearing(app: Booted, token: string): Promise<{ until(words: string): Promise<string> }> {
  const stop = new AbortController();
  const response = await fetch(`${app.url}/newsroom/live`, { headers: { Authorization: `Bearer ${token}` }, signal: stop.signal });
  let heard = '';
  void (async () => {
    const text = new TextDecoder();
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) heard += text.decode(part, { stream: true });
  })().catch(() => undefined);
  return {
    async until(words) {
      await until(() => heard.includes(words));
      stop.abort();
      return heard;
    },
  };
}
