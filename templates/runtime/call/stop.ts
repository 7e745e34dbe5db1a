// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { AbortError, TimeoutError, type ErrorDetails } from "../errors/errors.js";
import { nameKind } from "../options/text.js";
import { watchSignal } from "./watch-signal.js";

/** Ends whatever a call is waiting for, as soon as its signal or its deadline says so. */
export interface Stop {
  /** Set once the call is to end. */
  ended?: { readonly error: unknown };
  /** Interrupts the stage that the call is waiting in. */
  interrupt?: ((error: unknown) => void) | undefined;
  /** Whether bytes of the request may have left, in this try or in one before it that may have been acted on. */
  sent: boolean;
  /** Frees the timer and the listener; called when the call is over. */
  release: () => void;
}

/** Starts to watch a call's signal and deadline. */
export function createStop(signal?: AbortSignal, deadlineMs?: number, trial?: ErrorDetails): Stop {
  const stop: Stop = { sent: false, release() {} };
  const end = (error: unknown): void => {
    stop.ended ??= { error };
    stop.interrupt?.(error);
  };
  const { action } = trial ?? {};
  const abort = (): void => end(explainAbort(signal?.reason, action, { ...trial, sent: stop.sent }));
  if (signal?.aborted) abort();
  else if (signal || deadlineMs) {
    const expire = (): void =>
      end(new TimeoutError(`${action} did not end within deadlineMs.`, { ...trial, sent: stop.sent }));
    const timer = deadlineMs && setTimeout(expire, deadlineMs);
    const unwatch = signal && watchSignal(signal, abort);
    stop.release = () => {
      clearTimeout(timer);
      unwatch?.();
    };
  }
  return stop;
}

/** A reason that the user gave stays as it is; the one that the platform makes up says nothing of the call. */
export function explainAbort(
  reason: unknown,
  action: string | undefined,
  details: ErrorDetails & { sent: boolean },
): unknown {
  // By its tag, for it may be of another realm.
  if (nameKind(reason) !== "DOMException") return reason;
  return (reason as Error).name === "TimeoutError"
    ? new TimeoutError(`${action} did not end before its signal timed out.`, { ...details, cause: reason })
    : new AbortError(`${action} was aborted.`, { ...details, cause: reason });
}

/**
 * Waits for one stage of a call: what `start` resolves or rejects, unless it throws, the call is ended or `ms` pass
 * before. Then the function that `start` returned frees what the stage holds.
 */
export function runStage<Value>(
  stop: Stop,
  start: (resolve: (value: Value) => void, reject: (error: unknown) => void) => (() => void) | void,
  ms?: number,
  describeLateness?: () => unknown,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (stop.ended) return reject(stop.ended.error);
    let free: (() => void) | void;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isInterrupted = false;
    const finish = (): boolean => {
      // What comes after the end must not touch the next stage.
      if (stop.interrupt !== interrupt) return false;
      stop.interrupt = undefined;
      clearTimeout(timer);
      return true;
    };
    const fail = (error: unknown): void => {
      if (finish()) reject(error);
    };
    const release = (): void => {
      try {
        free?.();
      } catch {
        // What cannot be freed must not end the process.
      }
    };
    const interrupt = (error: unknown): void => {
      isInterrupted = true;
      fail(error);
      release();
    };
    stop.interrupt = interrupt;
    if (ms) timer = setTimeout(() => interrupt(describeLateness?.()), ms);
    try {
      free = start((value) => {
        if (finish()) resolve(value);
      }, fail);
      // By something that `start` itself called.
      if (isInterrupted) release();
    } catch (error) {
      fail(error);
    }
  });
}

/** Waits for so many milliseconds, or until the call is ended. */
export function sleep(stop: Stop, ms: number): Promise<void> {
  return runStage(stop, (resolve) => {
    // What is more than a timer takes would be none.
    const timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  });
}
