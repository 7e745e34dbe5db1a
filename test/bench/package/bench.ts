import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SIZES, type SizeName } from "../generate/catalogue/shape.ts";
import { measureSuccess } from "../generate/measure.ts";
import { ROOT, setUpWorkshop } from "../generate/workshop.ts";
import { BENCH, installPeers } from "../peers.ts";
import { findMedian } from "../runtime/process.ts";
import { formatCount, printTable } from "../runtime/table.ts";

/** Flags of the benchmark. */
export interface PackageBenchOptions {
  readonly size: SizeName;
  /** Specifications to generate from in place of the made-up ones. */
  readonly specs?: string;
}

const ROUNDS = 3;
const OFFICIAL = "tencentcloud-sdk-nodejs";

/** Measures the package of a whole catalogue as it is published: bytes, files, and how long it takes to install. */
export async function benchPackage({ size, specs }: PackageBenchOptions): Promise<void> {
  await installPeers();
  const folder = mkdtempSync(join(tmpdir(), "tcgen-package-"));
  try {
    const ours = await pack(await generate(folder, size, specs), join(folder, "ours"));
    const official = await pack(join(BENCH, "node_modules", OFFICIAL), join(folder, "official"));
    const actions = specs === undefined ? SIZES[size].actions : countActions(specs);
    const rows = [
      ["this package", ours, actions, "<= 3,072, <= 3,000"],
      [`${OFFICIAL} ${readVersion()}`, official, countOfficialActions(), ""],
    ] as const;
    const seconds = await timeInstalls(folder, [ours.tarball, official.tarball]);
    printTable(
      ["the package", "actions", "files", "MB unpacked", "MB packed", "bytes an action", "install, s", "target"],
      rows.map(([title, { files, bytes, tarball }, count, target], index) => [
        title,
        formatCount(count),
        formatCount(files),
        (bytes / 1e6).toFixed(1),
        (statSync(tarball).size / 1e6).toFixed(1),
        formatCount(bytes / count),
        (seconds[index] ?? 0).toFixed(1),
        target,
      ]),
      "install: npm, from the tarball into an empty project, with what it depends on in npm's cache",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Packed {
  readonly tarball: string;
  readonly files: number;
  /** Unpacked. */
  readonly bytes: number;
}

async function generate(folder: string, size: SizeName, given: string | undefined): Promise<string> {
  const { tool, specs } = setUpWorkshop(folder, size);
  const out = join(folder, "generated");
  await measureSuccess({ script: tool, args: ["generate", "--specs", given ?? specs, "--out", out], folder });
  return out;
}

/** Packs a copy, so that nothing is left where it comes from. */
async function pack(source: string, folder: string): Promise<Packed> {
  const copy = join(folder, "package");
  cpSync(source, copy, { recursive: true });
  if (!existsSync(join(copy, "node_modules"))) symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: copy, stdio: "ignore" });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked);
  execFileSync("tar", ["-xzf", tarball, "-C", unpacked]);
  const entries = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { tarball, files: entries.length, bytes };
}

/** The middle of several rounds that take turns, in seconds; the first round fills the cache and does not count. */
async function timeInstalls(folder: string, tarballs: readonly string[]): Promise<number[]> {
  const times = tarballs.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, tarball] of tarballs.entries()) {
      const project = mkdtempSync(join(folder, "project-"));
      const start = performance.now();
      const args = ["install", tarball, "--prefix", project, "--prefer-offline", "--no-audit", "--no-fund", "--silent"];
      execFileSync("npm", args, { cwd: project, stdio: "ignore" });
      if (round > 0) times[index]?.push((performance.now() - start) / 1000);
      rmSync(project, { recursive: true });
    }
  }
  return times.map(findMedian);
}

function countActions(specs: string): number {
  const files = readdirSync(specs, { recursive: true, encoding: "utf8" });
  return files.filter((path) => /^(?!common)[^/]+\/[^/]+\/(?!service|types)\w+\.yaml$/.test(path)).length;
}

/** Methods of its clients, by their declarations. */
function countOfficialActions(): number {
  const services = join(BENCH, "node_modules", OFFICIAL, "tencentcloud/services");
  const clients = readdirSync(services, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("_client.d.ts"),
  );
  return clients.reduce((sum, path) => {
    return sum + (readFileSync(join(services, path), "utf8").match(/^ {4}[A-Z]\w*\(req/gm)?.length ?? 0);
  }, 0);
}

function readVersion(): string {
  const manifest = readFileSync(join(BENCH, "node_modules", OFFICIAL, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
