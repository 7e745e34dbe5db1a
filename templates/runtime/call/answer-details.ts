// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { ErrorDetails } from "../errors/errors.js";
import type { IncomingHeaders } from "../platform/transport.js";

/** What `onAnswer` is told of a call that has ended, with success or not. */
export interface AnswerDetails extends Omit<ErrorDetails, "cause"> {
  /** Of the last answer, names in lower case; in a browser those that the server lets a page see. Empty without one. */
  readonly headers: IncomingHeaders;
  /** Milliseconds from the call to its end: waiting, all tries and the pauses between them. */
  readonly durationMs: number;
  /** What the call rejects with; absent after success. */
  readonly error?: unknown;
}
