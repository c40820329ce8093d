import net from 'node:net';

/** Why nothing can listen there: 'EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL' …, or null where it can. */
export function portProblem(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** True where a Strapi answers at that address. */
export async function isStrapi(url) {
  try {
    const answer = await fetch(new URL('/_health', url), { signal: AbortSignal.timeout(2000) });
    return answer.status === 204 && answer.headers.has('strapi');
  } catch {
    return false;
  }
}
