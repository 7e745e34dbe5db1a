import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findMedian } from "./process.ts";
import { BUILT } from "./build.ts";
import { printTable } from "./table.ts";

const ROUNDS = 21;
const PROGRAMS = {
  bare: ["node, nothing imported", ""],
  ours: ["this runtime, one service", 'import { GaapClient } from "./dist/gaap/index.js"; new GaapClient();'],
  official: [
    "official SDK, one service",
    'import sdk from "tencentcloud-sdk-nodejs/tencentcloud/services/gaap/index.js"; new sdk.gaap.v20180529.Client({ credential: {} });',
  ],
} as const;

/** Measures what importing a service and making its client adds to starting Node: milliseconds and memory. */
export function benchStart(): void {
  const programs = Object.entries(PROGRAMS).map(([name, [title, text]]) => {
    const file = join(BUILT, `start-${name}.mjs`);
    writeFileSync(file, `${text}\nprocess.stdout.write(String(process.memoryUsage.rss()));`);
    return { file, title, ms: [] as number[], bytes: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const { file, ms, bytes } of programs) {
      const start = performance.now();
      const { stdout } = spawnSync(process.execPath, [file], { encoding: "utf8" });
      ms.push(performance.now() - start);
      bytes.push(Number(stdout));
    }
  }
  const [bare] = programs;
  printTable(
    ["cold start", "ms", "over bare", "MB", "over bare"],
    programs.map(({ title, ms, bytes }) => [
      title,
      findMedian(ms).toFixed(1),
      `+${(findMedian(ms) - findMedian(bare?.ms ?? [])).toFixed(1)}`,
      (findMedian(bytes) / 1e6).toFixed(1),
      `+${((findMedian(bytes) - findMedian(bare?.bytes ?? [])) / 1e6).toFixed(1)}`,
    ]),
    "target: <= +10 ms, <= +3 MB",
  );
}
