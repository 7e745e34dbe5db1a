import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { Makers } from "../makers.ts";
import type { Task } from "./worker-task.ts";

/** Worker threads that make pieces of the output; they start, and load what they need, at once. */
export interface Pool extends Makers {
  readonly close: () => Promise<void>;
}

/** Opens a pool of so many threads. */
export function openPool(threads: number): Pool {
  const pool = new Tinypool({
    // The bundle has the worker's entry beside the main one.
    filename: fileURLToPath(new URL("worker-task.js", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    // Much is made and dropped at once: a wide nursery spares the collector, a low ceiling spares the machine.
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 768 },
  });
  const run = <Result>(task: Task): Promise<Result> => pool.run(task) as Promise<Result>;
  return {
    makeUnit: (job) => run({ kind: "unit", job }),
    makePackage: (job) => run({ kind: "package", job }),
    close: () => pool.destroy(),
  };
}
