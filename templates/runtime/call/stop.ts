// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { TimeoutError, type ErrorDetails } from "../errors/errors.js";

/** Ends whatever a call is waiting for, as soon as its signal or its deadline says so. */
export interface Stop {
  /** Set once the call is to end. */
  ended?: { readonly error: unknown };
  /** Interrupts the stage that the call is waiting in. */
  interrupt?: ((error: unknown) => void) | undefined;
  /** Frees the timer and the listener; called when the call is over. */
  release: () => void;
}

/** Starts to watch a call's signal and deadline. Throws the signal's reason where it has been aborted already. */
export function createStop(signal?: AbortSignal, deadlineMs?: number, trial?: ErrorDetails): Stop {
  const stop: Stop = { release() {} };
  if (!signal && !deadlineMs) return stop;
  if (signal?.aborted) throw signal.reason;
  const end = (error: unknown): void => {
    stop.ended ??= { error };
    stop.interrupt?.(error);
  };
  const abort = (): void => end(signal?.reason);
  const expire = (): void =>
    end(new TimeoutError(`The call did not end within ${deadlineMs} ms (deadlineMs).`, { ...trial, sent: true }));
  const timer = deadlineMs && setTimeout(expire, deadlineMs);
  stop.release = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
  signal?.addEventListener("abort", abort);
  return stop;
}

/**
 * Waits for one stage of a call: what `start` resolves or rejects, unless the call is ended or `ms` pass before. Then the
 * function that `start` returned frees what the stage holds.
 */
export function runStage<Value>(
  stop: Stop,
  start: (resolve: (value: Value) => void, reject: (error: unknown) => void) => (() => void) | void,
  ms?: number,
  describeLateness?: () => unknown,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (stop.ended) return reject(stop.ended.error);
    const finish = (): void => {
      // What comes after the end must not touch the next stage.
      if (stop.interrupt !== interrupt) return;
      stop.interrupt = undefined;
      clearTimeout(timer);
    };
    const interrupt = (error: unknown): void => {
      finish();
      reject(error);
      free?.();
    };
    stop.interrupt = interrupt;
    const timer = ms && setTimeout(() => interrupt(describeLateness?.()), ms);
    const free = start(
      (value) => {
        finish();
        resolve(value);
      },
      (error) => {
        finish();
        reject(error);
      },
    );
  });
}

/** Waits for so many milliseconds, or until the call is ended. */
export function sleep(stop: Stop, ms: number): Promise<void> {
  return runStage(stop, (resolve) => {
    const timer = setTimeout(resolve, ms);
    return () => clearTimeout(timer);
  });
}
