import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Posted = { kind: string; operation: string; title: string; key: string };

/** The other end of every delivery. A post takes effect when its last byte is here, whether or not the sender lives to hear of it. */
export async function openReceiver() {
  const posts: Posted[] = [];
  const held: http.ServerResponse[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      const { hold, ...post } = JSON.parse(body) as Posted & { hold?: boolean };
      if (request.url === '/probe') return response.end(posts.some(({ key }) => key === post.key) ? 'live' : 'absent');
      posts.push(post);
      if (hold) held.push(response);
      else response.end('taken');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    of: (title: string) => posts.filter((post) => post.title === title),
    posts,
    /** Requests that are taken and not answered. */
    held,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
