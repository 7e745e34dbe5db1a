import { runScript, startServer } from "./process.ts";
import { formatCount, formatRatio, printTable } from "./table.ts";

const CALLS = 100_000;

/** Measures the live heap over 100,000 calls, 16 at a time: flat where nothing is kept of a call that has ended. */
export async function benchEndurance(): Promise<void> {
  const { server, port } = await startServer();
  try {
    const heaps = runScript<number[]>("endurer.mjs", port, CALLS);
    const [first = Number.NaN] = heaps;
    printTable(
      ["live heap after so many calls", "KB", "of the first"],
      heaps.map((heap, index) => [
        formatCount(((index + 1) * CALLS) / heaps.length),
        formatCount(heap / 1024),
        formatRatio(heap / first),
      ]),
      "target: flat",
    );
  } finally {
    server.kill();
  }
}
