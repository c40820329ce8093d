/**
 * True where the asker has these very bytes already (RFC 9110 §13.1). Weak tags in the question match too: a
 * compressing proxy on the way marks ours so. Koa's own check gives in to `Cache-Control: no-cache`, which fetch
 * clients send with every conditional request.
 */
export function notModified(
  asked: { ifNoneMatch?: string; ifModifiedSince?: string },
  etag: string,
  modified: number | undefined,
): boolean {
  const { ifNoneMatch, ifModifiedSince } = asked;
  if (ifNoneMatch) return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
  // HTTP dates have whole seconds.
  return Boolean(ifModifiedSince && modified && Math.floor(modified / 1000) * 1000 <= Date.parse(ifModifiedSince));
}
