// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { sleep, type Stop } from "./stop.js";

/** Token buckets of a client, by name: for each, the time at which it will be full again. */
export type RateLimiter = Map<string, number>;

/**
 * Takes a token from a bucket of `perSecond` tokens that come back one by one: at once where there is one, else in the
 * order of asking. A call that ends while it waits gives its token back.
 */
export async function takeToken(limiter: RateLimiter, name: string, perSecond: number, stop: Stop): Promise<void> {
  const now = performance.now();
  // At most so much that sums of it stay exact.
  const each = Math.min(1000 / perSecond, 1e12);
  const fullAt = Math.max(limiter.get(name) ?? 0, now) + each;
  limiter.set(name, fullAt);
  const wait = fullAt - now - Math.max(1000, each);
  if (wait <= 0) return;
  try {
    await sleep(stop, Math.ceil(wait));
  } catch (error) {
    limiter.set(name, (limiter.get(name) ?? 0) - each);
    throw error;
  }
}
