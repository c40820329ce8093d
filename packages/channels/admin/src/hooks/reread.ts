type Read = { startedTimeStamp?: number | undefined } | null | undefined | false;
export type Refetch = () => PromiseLike<Read | readonly Read[]> | Read;

/**
 * Reads what stands now. A read that is under way already may have begun before the change, and RTK Query drops a second one
 * beside it: it is waited for, and then read once more.
 */
export async function reread(refetch: Refetch, now: () => number = Date.now): Promise<void> {
  const asked = now();
  const got = [await refetch()].flat() as Read[];
  if (got.some((one) => one && one.startedTimeStamp !== undefined && one.startedTimeStamp < asked)) await refetch();
}
