import { mkdtempSync, rmSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { installPeers } from "../peers.ts";
import { type SizeName, SIZES } from "./catalogue/shape.ts";
import { type Contender, type ContenderReport, measureContender } from "./contenders.ts";
import { measureOurs } from "./ours.ts";
import { printReport } from "./report.ts";
import { setUpWorkshop } from "./workshop.ts";

/** Flags of the benchmark. */
export interface GenerateBenchOptions {
  readonly size: SizeName;
  /** Generators to compare with; false for none. */
  readonly peers: readonly Contender[] | false;
  /** Leave everything that was written where it is. */
  readonly keep: boolean;
}

/** Measures the generator beside others on the same made-up catalogue, in one run, and prints the table of the README. */
export async function benchGenerate({ size, peers, keep }: GenerateBenchOptions): Promise<void> {
  if (peers) await installPeers();
  const folder = mkdtempSync(join(tmpdir(), "tcgen-bench-"));
  try {
    const { versions, actions, structures, members } = SIZES[size];
    console.log(`Node ${process.version}, ${cpus().length} cores, ${arch()}; everything is in ${folder}`);
    console.log(`${versions} service versions, ${actions} actions, ${structures} structures, ${members} members`);
    const workshop = setUpWorkshop(folder, size);
    const ours = await measureOurs(workshop);
    const reports = new Map<Contender, ContenderReport>();
    for (const name of peers || []) reports.set(name, await measureContender(name, workshop));
    printReport(ours, reports);
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}
