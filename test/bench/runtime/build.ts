import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "../peers.ts";

/** Where the package and the compiled scripts of the benchmark lie; beside the peers, so that they are found. */
export const BUILT = join(BENCH, "node_modules", ".bench-runtime");

const ROOT = join(BENCH, "..", "..");
const GENERATED = join(ROOT, "generated");

/** Builds the generated package as it is published, and the scripts that run in processes of their own. */
export async function buildPackage(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  for (const part of ["package.json", "build.js", "tsconfig.build.json", "src"]) {
    cpSync(join(GENERATED, part), join(BUILT, part), { recursive: true });
  }
  const options = { cwd: BUILT, stdio: "inherit" } as const;
  execFileSync(process.execPath, ["build.js"], options);
  execFileSync(join(ROOT, "node_modules", ".bin", "tsc"), ["-p", "tsconfig.build.json"], options);
  const scripts = ["server.ts", "contender.ts", "signer.ts"].map((file) => join(import.meta.dirname, file));
  await build({
    entryPoints: scripts,
    outdir: BUILT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    external: ["./dist/*"],
    platform: "node",
    format: "esm",
    target: "es2022",
  });
}
