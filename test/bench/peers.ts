import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the benchmarks, with a package file of its own. */
export const BENCH = import.meta.dirname;

/** Installs what the benchmarks compare with, where it is not there in the versions that their package file names. */
export async function installPeers(): Promise<void> {
  if (Object.entries(readDependencies(BENCH)).every(([name, version]) => readVersion(name) === version)) return;
  console.log("Installing the peers …");
  execFileSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], { cwd: BENCH, stdio: "inherit" });
}

function readDependencies(folder: string): Record<string, string> {
  return readJson<{ dependencies: Record<string, string> }>(join(folder, "package.json")).dependencies;
}

function readVersion(name: string): string | undefined {
  const file = join(BENCH, "node_modules", name, "package.json");
  return existsSync(file) ? readJson<{ version: string }>(file).version : undefined;
}

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, "utf8")) as Value;
}
