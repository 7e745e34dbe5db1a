// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { send } from "#platform";
import type { SignedRequest } from "../sign/sign.js";
import { isStream, LATE, type Incoming, type Origin, type SendOptions } from "../platform/transport.js";
import { runStage, type Stop } from "./stop.js";

/**
 * Sends what `write` resolves to, once. Rejects with {@link LATE}, with whatever went wrong in `write` or on the way, or
 * with what ended the call; in each case nothing is left running.
 */
export function exchange(
  write: () => Promise<SignedRequest>,
  origin: Origin,
  options: SendOptions,
  stop: Stop,
): Promise<Incoming> {
  return runStage<Incoming>(
    stop,
    (resolve, reject) => {
      let free: (() => void) | undefined;
      let isOver = false;
      const start = async (): Promise<void> => {
        const request = await write();
        if (isOver) return;
        free = await send(request, origin, options, stop, resolve, reject, isStream);
        if (isOver) free();
      };
      start().catch(reject);
      return () => {
        isOver = true;
        free?.();
      };
    },
    options.timeoutMs,
    () => LATE,
  );
}
