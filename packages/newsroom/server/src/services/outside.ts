import { AsyncResource } from 'node:async_hooks';

/**
 * Runs work that must not inherit the request and the transaction it was started from. A worker woken by a commit
 * would else act as the requester, inside a transaction that has ended.
 */
export type Outside = <T>(work: () => T) => T;

/** Call it once while the server starts, outside every request and transaction. */
export function createOutside(): Outside {
  const resource = new AsyncResource('newsroom');
  return (work) => resource.runInAsyncScope(work);
}
