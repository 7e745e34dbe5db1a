// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ResponseError, TimeoutError } from "../errors/errors.js";
import { hideCause } from "../errors/hide-cause.js";
import { LATE } from "../platform/transport.js";
import type { ArrivingAnswer } from "./arriving.js";
import { runStage } from "./stop.js";

/**
 * Yields the bytes of an answer as they arrive, and reads no further than it is asked. Throws what ended the call, a
 * TimeoutError where none come within `timeoutMs`, a ResponseError where the connection breaks. The connection is closed
 * however it ends; `end` is left to the caller.
 */
export async function* readChunks(answer: ArrivingAnswer): AsyncGenerator<Uint8Array, void, undefined> {
  const { stream, stop, trial, timeoutMs, hide, status } = answer;
  try {
    for (;;) {
      const { done, value } = await runStage<Awaited<ReturnType<typeof stream.next>>>(
        stop,
        (resolve, reject) => {
          stream.next().then(resolve, reject);
          return stream.cancel;
        },
        timeoutMs,
        () => LATE,
      );
      if (done) return;
      // While nobody reads, too, the end of the call closes the connection.
      stop.interrupt = stream.cancel;
      if (value?.length) yield value;
    }
  } catch (error) {
    if (stop.ended) throw stop.ended.error;
    if (error === LATE) {
      throw new TimeoutError("The stream paused for longer than timeoutMs.", { ...trial, status, sent: true });
    }
    throw new ResponseError("The stream was cut short.", {
      ...trial,
      status,
      bodyStart: "",
      isStream: true,
      cause: hideCause(error, hide),
    });
  } finally {
    stop.interrupt = undefined;
    stream.cancel();
  }
}
