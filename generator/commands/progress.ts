import { SingleBar } from "cli-progress";
import type { Console } from "./console.ts";

/** A progress line that is drawn over itself on a terminal, and not at all elsewhere. */
export interface Progress {
  readonly update: (made: number, total: number) => void;
  readonly stop: () => void;
}

/** Shows how many of a unit, such as `actions`, are made, their rate and the time that is left, once there is something to wait for. */
export function showProgress(console: Console, unit: string): Progress {
  if (!console.isTerminal) return { update: () => {}, stop: () => {} };
  let bar: SingleBar | undefined;
  const startedAt = performance.now();
  return {
    update: (made, total) => {
      const rate = Math.round(made / ((performance.now() - startedAt) / 1000));
      if (bar) bar.update(made, { rate });
      else {
        bar = new SingleBar({
          format: `{bar} {value}/{total} ${unit}, {rate}/s, {eta_formatted} left`,
          clearOnComplete: true,
          hideCursor: null,
          stopOnComplete: true,
        });
        bar.start(total, made, { rate });
      }
    },
    stop: () => bar?.stop(),
  };
}
