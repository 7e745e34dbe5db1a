// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** What a log line tells of a call; never a key, a signature or a member of the request or answer. */
export interface LogDetails {
  readonly service: string;
  readonly action: string;
  readonly region?: string | undefined;
  /** 1 is the first try. */
  readonly attempt: number;
  /** Of this try: milliseconds. */
  readonly durationMs: number;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Name or code of what went wrong. */
  readonly error?: string | undefined;
  /** Milliseconds until the next try, where there is one. */
  readonly retryInMs?: number | undefined;
}

type Log = (message: string, details: LogDetails) => void;

/** Where log lines go: `debug` has every answer, `warn` every try that failed and is repeated, `error` failed calls. */
export interface Logger {
  readonly debug?: Log;
  readonly info?: Log;
  readonly warn?: Log;
  readonly error?: Log;
}

/** Writes a line; a logger that throws does not make the call fail. */
export function writeLog(logger: Logger | undefined, level: keyof Logger, message: string, details: LogDetails): void {
  try {
    logger?.[level]?.(message, details);
  } catch {
    // The call goes on.
  }
}
