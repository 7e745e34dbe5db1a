// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { ErrorDetails } from "../errors/errors.js";
import { tell } from "./tell.js";

/** What a log line tells of a try; never a key, a signature or a member of the request or answer. */
export interface LogDetails extends Omit<ErrorDetails, "cause"> {
  /** Milliseconds. */
  readonly durationMs: number;
  /** Code or name of what went wrong. */
  readonly error?: string | undefined;
}

type Log = (message: string, details: LogDetails) => void;

/** Where log lines go: `debug` has every answer, `warn` each try that failed and is repeated, `error` calls that failed. */
export interface Logger {
  readonly debug?: Log;
  readonly warn?: Log;
  readonly error?: Log;
}

/** Writes a line about a try; a logger that fails does not make the call fail. */
export function writeLog(
  logger: Logger | undefined,
  level: keyof Logger,
  trial: Omit<ErrorDetails, "cause">,
  startedAt: number,
  error?: string,
): void {
  if (!logger) return;
  const durationMs = Math.round(performance.now() - startedAt);
  void tell(() => logger[level]?.(`${trial.action} ${error ?? "answered"}`, { ...trial, durationMs, error }));
}
