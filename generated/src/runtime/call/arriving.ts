// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { ErrorDetails } from "../errors/errors.js";
import type { Hide } from "../errors/hide.js";
import type { Incoming, IncomingStream } from "../platform/transport.js";
import type { Stop } from "./stop.js";

/** An answer whose body is still arriving, and what is known of its call, which goes on until `end` is called. */
export interface ArrivingAnswer extends Incoming {
  readonly stream: IncomingStream;
  /** For the call's errors. */
  readonly trial: ErrorDetails;
  /** Its signal and deadline. */
  readonly stop: Stop;
  /** Milliseconds that may pass before the next bytes. */
  readonly timeoutMs: number;
  /** Bytes that one event may have. */
  readonly maxResponseBytes: number;
  /** Reads JSON, exactly where the action says so. */
  readonly readJson: (text: string) => unknown;
  /** Hides what the call's errors must not show. */
  readonly hide: Hide;
  /** To be called once, when the last of the answer was read or given up, with the error where there was one. */
  readonly end: (error?: unknown) => void;
}

/** Makes what a call returns of an answer that is still arriving. */
export type OpenStream = (answer: ArrivingAnswer) => object;
