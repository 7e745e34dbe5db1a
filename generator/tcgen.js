#!/usr/bin/env node
// Node 20 does not run TypeScript. The generator's sources are bundled once after each change of them, which takes a
// tenth of a second, and the bundle is kept: every other run starts at once, and so do its worker threads.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const build = hashSources(["generator", "specs/schema"]);
const kept = join(root, "node_modules/.cache/tcgen/build", build);
const bundle = existsSync(kept) || canWrite(dirname(kept)) ? kept : openTemporary();
if (!existsSync(bundle)) await bundleSources(bundle);
// From Node 22 on, the compiled code of libraries is kept as well.
module.enableCompileCache?.();
process.setSourceMapsEnabled(true);
const { main } = await import(pathToFileURL(join(bundle, "main.js")).href);
await main({ root, build });

/** @param {string[]} folders */
function hashSources(folders) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package.json")));
  for (const folder of folders) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.(?:ts|js|json)$/.test(path)) hash.update(path).update(readFileSync(join(root, folder, path)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, "try-")), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

// A read-only install is bundled for each run, into a folder of that run's own, from which libraries are found as here.
function openTemporary() {
  const folder = mkdtempSync(join(tmpdir(), "tcgen-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return join(folder, "build");
}

/** @param {string} folder */
async function bundleSources(folder) {
  const { build: bundleWith } = await import("esbuild");
  const unfinished = `${folder}.${process.pid}`;
  await bundleWith({
    absWorkingDir: root,
    entryPoints: ["generator/main.ts", "generator/workers/worker-task.ts", "generator/workers/import-task.ts"],
    outdir: unfinished,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  });
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // Another run was faster.
  }
}
