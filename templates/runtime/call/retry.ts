// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** What classification looks at: nothing but data, for an error may come from another copy of this package. */
interface Failure {
  readonly code?: string;
  readonly sent?: boolean;
  readonly bodyStart?: string;
  readonly isStream?: boolean;
  readonly status?: number;
}

/** Whether the code is `RequestLimitExceeded` or one of its sub-codes. */
export function isRateRefusal({ code = "" }: Failure): boolean {
  return /^RequestLimitExceeded\b/.test(code);
}

/**
 * Whether the request may succeed when it is sent again: refused for its rate, not answered, answered unreadably though
 * with success, or failed inside Tencent Cloud.
 */
export function isPassing(error: Failure): boolean {
  const { code = "", sent, bodyStart, isStream, status = 0 } = error;
  if (isRateRefusal(error) || sent !== undefined || /^(InternalError|ServiceUnavailable)\b/.test(code)) return true;
  return status >= 500 || (bodyStart !== undefined && !isStream && status >= 200 && status < 300);
}

/** Whether sending again does no harm: always where nothing was done the first time, else where the call `isSafe`. */
export function mayRetry(error: Failure, isSafe: boolean): boolean {
  return isRateRefusal(error) || error.sent === false || (isSafe && isPassing(error));
}

const LONGEST_PAUSE = 10_000;

/** Milliseconds before the next try: any time up to a limit that doubles with each failure ("full jitter"). */
export function choosePause(error: Failure, failures: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE, (isRateRefusal(error) ? 500 : 100) * 2 ** (failures - 1));
}
