// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { isConnectionError, isRetryable, isThrottling } from "./guards.js";

/**
 * Whether a failed try may be repeated: always where the request was refused for its rate or never sent, and where the
 * answer was lost or the server failed only if sending it twice `isSafe`.
 */
export function mayRetry(error: unknown, isSafe: boolean): boolean {
  if (isThrottling(error) || (isConnectionError(error) && !error.sent)) return true;
  return isSafe && isRetryable(error);
}

const FIRST_PAUSE = 100;
const FIRST_PAUSE_THROTTLED = 500;
const LONGEST_PAUSE = 10_000;

/** Milliseconds before the next try: any time up to a limit that doubles with each failure ("full jitter"). */
export function choosePause(error: unknown, attempt: number): number {
  const first = isThrottling(error) ? FIRST_PAUSE_THROTTLED : FIRST_PAUSE;
  return Math.random() * Math.min(LONGEST_PAUSE, first * 2 ** (attempt - 1));
}
