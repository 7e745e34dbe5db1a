import { watch } from "chokidar";

/** Saves that come within so many milliseconds are one change. */
const TOGETHER = 100;

/** Does the work after each change in a folder, never twice at once; ends with the process. */
export async function watchFolder(folder: string, work: () => Promise<void>): Promise<never> {
  const watcher = watch(folder, { ignoreInitial: true });
  for (;;) {
    await new Promise<void>((resolve) => watcher.once("all", () => setTimeout(resolve, TOGETHER)));
    await work();
  }
}
