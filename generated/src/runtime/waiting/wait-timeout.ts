// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { TimeoutError } from "../errors/errors.js";
import { isTimeoutError } from "../errors/guards.js";

/** What was waited for did not come in time; a {@link TimeoutError}. Its `cause` is what the last call failed with. */
export class WaitTimeout extends TimeoutError {
  /** The last answer that there was; not shown where the error is printed. */
  declare readonly lastAnswer: unknown;

  constructor(deadlineMs: number, lastAnswer: unknown, cause: unknown) {
    super(`What was waited for did not come within ${deadlineMs} ms (deadlineMs).`, { sent: true, cause });
    Object.defineProperty(this, "lastAnswer", { value: lastAnswer });
  }
}

/** Whether {@link waitUntil} was not given in time what it waited for. */
export function isWaitTimeout(error: unknown): error is WaitTimeout {
  return isTimeoutError(error) && "lastAnswer" in error;
}
