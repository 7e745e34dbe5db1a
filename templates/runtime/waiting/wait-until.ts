// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { createStop, explainAbort, runStage, sleep } from "../call/stop.js";
import { ConfigError } from "../errors/errors.js";
import { isRetryable } from "../errors/guards.js";
import { WaitTimeout } from "./wait-timeout.js";

/** How long to wait, and how often to ask. */
export interface WaitOptions {
  /** Milliseconds between the first call and the second; each further pause is half as long again. Default 1,000. */
  readonly intervalMs?: number | undefined;
  /** Milliseconds of the longest pause; default 30,000. */
  readonly maxIntervalMs?: number | undefined;
  /** Milliseconds for everything; default 600,000. */
  readonly deadlineMs?: number | undefined;
  /** Aborts the waiting: it rejects at once with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** No timer waits longer. */
const LONGEST = 2147483647;
const DEFAULTS = { intervalMs: 1000, maxIntervalMs: 30_000, deadlineMs: 600_000 };

/**
 * Calls again and again until an answer is as wanted, and returns that answer. An error ends the waiting unless the same
 * call may succeed later ({@link isRetryable}); `until` may throw to end it too. Throws a {@link WaitTimeout} with the
 * last answer when the deadline is over. The options that `call` is given end a call under way together with the waiting.
 */
export async function waitUntil<Answer, Wanted extends Answer = Answer>(
  call: (options: { readonly signal: AbortSignal }) => Promise<Answer>,
  until: ((answer: Answer) => answer is Wanted) | ((answer: Answer) => boolean),
  options: WaitOptions = {},
): Promise<Wanted> {
  const { intervalMs, maxIntervalMs, deadlineMs } = fillTimes(options);
  const { signal } = options;
  const stop = createStop(signal, deadlineMs > LONGEST ? 0 : deadlineMs);
  let lastAnswer: Answer | undefined;
  let cause: unknown;
  try {
    for (let pause = intervalMs; ; pause *= 1.5) {
      try {
        const answer = await runStage<Answer>(stop, (resolve, reject) => {
          const controller = new AbortController();
          (async () => call({ signal: controller.signal }))().then(resolve, reject);
          return () => controller.abort();
        });
        cause = undefined;
        lastAnswer = answer;
      } catch (error) {
        if (stop.ended || !isRetryable(error)) throw error;
        cause = error;
      }
      if (!cause && until(lastAnswer as Answer)) return lastAnswer as Wanted;
      // Between half of it and all of it, so that many who wait do not all ask at once.
      await sleep(stop, (Math.min(pause, maxIntervalMs, LONGEST) * (1 + Math.random())) / 2);
    }
  } catch (error) {
    if (stop.ended?.error !== error) throw error;
    throw signal?.aborted
      ? explainAbort(signal.reason, "The waiting", { sent: true })
      : new WaitTimeout(deadlineMs, lastAnswer, cause);
  } finally {
    stop.release();
  }
}

function fillTimes(options: WaitOptions): typeof DEFAULTS {
  const times = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]) {
    const { [name]: ms = times[name] } = options;
    if (!(typeof ms === "number" && ms >= 0)) throw new ConfigError(`Option ${name} must be number from 0.`);
    times[name] = ms;
  }
  return times;
}
