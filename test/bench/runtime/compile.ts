import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "../peers.ts";
import { BUILT } from "./build.ts";
import { findMedian } from "./process.ts";
import { printTable } from "./table.ts";

const ROUNDS = 7;
const TSC = join(BENCH, "..", "..", "node_modules", ".bin", "tsc");
const PROGRAMS = {
  empty: ["an empty file", "export {};"],
  ours: [
    "this package",
    `import { GaapClient } from "typed-tencentcloud/gaap";
export const call = new GaapClient().destroyProxies({ Force: 1, ProxyIds: ["link-11112222"] });`,
  ],
  deep: ["official SDK, deep import", writeOfficial("tencentcloud-sdk-nodejs/tencentcloud/services/gaap/index.js")],
  root: ["official SDK, root import", writeOfficial("tencentcloud-sdk-nodejs")],
} as const;

/** Measures what one action adds to type-checking a file. */
export function benchCompile(): void {
  const folder = join(BUILT, "compile");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(BUILT, join(folder, "node_modules", "typed-tencentcloud"), "dir");
  const programs = Object.entries(PROGRAMS).map(([name, [title, text]]) => {
    const file = join(folder, `${name}.mts`);
    writeFileSync(file, text);
    return { file, title, ms: [] as number[] };
  });
  const flags = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--types", "node"];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { file, ms } of programs) {
      const start = performance.now();
      execFileSync(TSC, [...flags, file], { cwd: folder, stdio: "inherit" });
      ms.push(performance.now() - start);
    }
  }
  const empty = findMedian(programs[0]?.ms ?? []);
  printTable(
    ["tsc --noEmit of a file with one action", "ms", "over an empty file"],
    programs.map(({ title, ms }) => [title, findMedian(ms).toFixed(0), `+${(findMedian(ms) - empty).toFixed(0)}`]),
    "target: within noise of 0",
  );
}

function writeOfficial(module: string): string {
  return `import { gaap } from "${module}";
export const call = new gaap.v20180529.Client({ credential: {} }).DestroyProxies({ Force: 1, ProxyIds: ["link-11112222"] });`;
}
