import { findMedian, runScript, startServer } from "./process.ts";
import { formatCount, formatRatio, printTable } from "./table.ts";

const CONTENDERS = {
  ours: "this runtime",
  http: "node:http + sign (limit)",
  official: "official SDK",
  undici: "undici Pool + sign",
  fetch: "global fetch + sign",
};
const ROUNDS = 3;

interface Report {
  readonly perSecond: number;
  readonly cpu: number;
}

/** Measures calls a second over loopback HTTP and CPU a call; the contenders take turns, the middle of all rounds counts. */
export async function benchCalls(): Promise<void> {
  const { server, port } = await startServer();
  try {
    for (const width of [1, 32]) {
      const reports = new Map<string, Report[]>(Object.keys(CONTENDERS).map((name) => [name, []]));
      for (let round = 0; round < ROUNDS; round++) {
        for (const [name, list] of reports) list.push(runScript<Report>("contender.mjs", name, port, width, 1500));
      }
      const middle = (name: string, of: keyof Report): number =>
        findMedian((reports.get(name) ?? []).map((report) => report[of]));
      printTable(
        [`loopback HTTP, ${width} at a time`, "calls/s", "of limit", "CPU a call", "of limit"],
        Object.entries(CONTENDERS).map(([name, title]) => [
          title,
          formatCount(middle(name, "perSecond")),
          formatRatio(middle(name, "perSecond") / middle("http", "perSecond")),
          `${formatCount(middle(name, "cpu"))} us`,
          formatRatio(middle(name, "cpu") / middle("http", "cpu")),
        ]),
        "target: >= 0.90 of calls/s, <= 1.15 of CPU",
      );
    }
  } finally {
    server.kill();
  }
}

/** Measures signatures a second. */
export function benchSigning(): void {
  const names = { ours: "this runtime", limit: "crypto.hash, key cached (limit)", official: "official SDK" };
  const rounds = new Map<string, number[]>(Object.keys(names).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, list] of rounds) list.push(runScript<{ perSecond: number }>("signer.mjs", name).perSecond);
  }
  const middle = (name: string): number => findMedian(rounds.get(name) ?? []);
  printTable(
    ["signatures, body of 109 bytes", "a second", "of limit"],
    Object.entries(names).map(([name, title]) => [
      title,
      formatCount(middle(name)),
      formatRatio(middle(name) / middle("limit")),
    ]),
    "target: >= 0.60",
  );
}
