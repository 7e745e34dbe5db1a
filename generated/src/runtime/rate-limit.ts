// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { runStage, type Stop } from "./stop.js";

/** A token bucket: full, it lets as many calls through at once as the limit allows in a second. */
interface Bucket {
  tokens: number;
  /** When `tokens` was right: milliseconds. */
  at: number;
  /** Those who wait, in order. */
  readonly waiting: Set<() => void>;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Paces the calls of one client: a bucket for each action and region. */
export type RateLimiter = Map<string, Bucket>;

/** Takes a token of this name, at once where there is one, else in the order of asking as they come back. */
export function takeToken(
  limiter: RateLimiter,
  name: string,
  perSecond: number,
  stop: Stop,
): Promise<void> | undefined {
  let bucket = limiter.get(name);
  if (!bucket) limiter.set(name, (bucket = { tokens: Math.max(perSecond, 1), at: Date.now(), waiting: new Set() }));
  else fill(bucket, perSecond);
  if (bucket.waiting.size > 0 || bucket.tokens < 1) return waitForToken(bucket, perSecond, stop);
  bucket.tokens--;
  return undefined;
}

function fill(bucket: Bucket, perSecond: number): void {
  const now = Date.now();
  // A clock that was set back fills nothing.
  const seconds = Math.max(0, now - bucket.at) / 1000;
  bucket.tokens = Math.min(Math.max(perSecond, 1), bucket.tokens + seconds * perSecond);
  bucket.at = now;
}

function waitForToken(bucket: Bucket, perSecond: number, stop: Stop): Promise<void> {
  return runStage(stop, (resolve) => {
    bucket.waiting.add(resolve);
    if (bucket.waiting.size === 1) wakeNext(bucket, perSecond);
    return () => {
      bucket.waiting.delete(resolve);
      if (bucket.waiting.size === 0) clearTimeout(bucket.timer);
    };
  });
}

function wakeNext(bucket: Bucket, perSecond: number): void {
  fill(bucket, perSecond);
  for (const resume of bucket.waiting) {
    if (bucket.tokens < 1) break;
    bucket.tokens--;
    bucket.waiting.delete(resume);
    resume();
  }
  if (bucket.waiting.size === 0) return;
  bucket.timer = setTimeout(() => wakeNext(bucket, perSecond), Math.ceil(((1 - bucket.tokens) / perSecond) * 1000));
}
