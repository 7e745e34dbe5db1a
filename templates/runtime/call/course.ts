// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "../action.js";
import type { ErrorDetails } from "../errors/errors.js";
import type { Settings } from "../options/settings.js";
import type { IncomingHeaders } from "../platform/transport.js";
import type { RateLimiter } from "./rate-limit.js";
import type { Stop } from "./stop.js";

/** What a client remembers from call to call. */
export interface ClientState {
  readonly limiter: RateLimiter;
  /** Milliseconds that the server's clock is ahead of this machine's. */
  clockOffset: number;
}

/** What is known of one try; filled in as it goes, for its error or its log line. */
export type Trial = { -readonly [Name in keyof ErrorDetails]: ErrorDetails[Name] };

/** A call that is under way. */
export interface Course {
  readonly action: Action;
  readonly settings: Settings;
  readonly state: ClientState;
  readonly stop: Stop;
  readonly trial: Trial;
  /** Of the last answer. */
  headers: IncomingHeaders;
  /** What ends the call; set to undefined by who will do that later. */
  end: ((error?: unknown) => void) | undefined;
}
