const TAG = /(?:W\/)?("[^"]*")/g;

/**
 * True where the asker has these very bytes already (RFC 9110 §13.1). Weak tags in the question match too: a
 * compressing proxy on the way marks ours so. Koa's own check gives in to `Cache-Control: no-cache`, which fetch
 * clients send with every conditional request.
 */
export function notModified(
  asked: { ifNoneMatch?: string | undefined; ifModifiedSince?: string | undefined },
  etag: string,
  modified: number | undefined,
): boolean {
  const { ifNoneMatch, ifModifiedSince } = asked;
  // A tag may hold a comma.
  if (ifNoneMatch) return ifNoneMatch.trim() === '*' || [...ifNoneMatch.matchAll(TAG)].some(([, tag]) => tag === etag);
  // HTTP dates have whole seconds.
  return Boolean(ifModifiedSince && modified && Math.floor(modified / 1000) * 1000 <= Date.parse(ifModifiedSince));
}
