import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "chokidar";

/** Saves that come within so many milliseconds are one change. */
const TOGETHER = 100;

/** Does the work after each change in a folder, never twice at once; a change during the work is work again. */
export async function watchFolder(folder: string, onReady: () => void, work: () => Promise<void>): Promise<never> {
  const watcher = watch(folder, { ignoreInitial: true });
  let hasChanged = false;
  watcher.on("all", () => (hasChanged = true));
  await once(watcher, "ready");
  onReady();
  for (;;) {
    if (!hasChanged) await once(watcher, "all");
    await pause(TOGETHER);
    hasChanged = false;
    await work();
  }
}
