import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "../peers.ts";

/** Where the package and the compiled scripts of the benchmark lie; beside the peers, so that they are found. */
export const BUILT = join(BENCH, "node_modules", ".bench-runtime");

const ROOT = join(BENCH, "..", "..");
const GENERATED = join(ROOT, "generated");

/** Packs the generated package as it is published, unpacks it, and compiles the scripts that run in processes of their own. */
export async function buildPackage(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  const sources = join(BUILT, "sources");
  cpSync(GENERATED, sources, { recursive: true, filter: (path) => !/\/(?:dist|node_modules)$/.test(path) });
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", BUILT], {
    cwd: sources,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PATH: `${join(ROOT, "node_modules", ".bin")}:${process.env["PATH"]}` },
  });
  execFileSync("tar", ["-xzf", packed.trim().split("\n").at(-1) ?? "", "--strip-components", "1"], { cwd: BUILT });
  const scripts = ["server.ts", "contender.ts", "endurer.ts", "signer.ts"].map((file) =>
    join(import.meta.dirname, file),
  );
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
