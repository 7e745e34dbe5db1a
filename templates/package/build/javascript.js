// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
// Writes the JavaScript of dist/. What is loaded together is one file, because a program starts slower with every file:
// a version of a service, and the runtime, once for Node and once for all else.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build } from "esbuild";

/** What services and programs import of the runtime. */
const RUNTIME = ["client", "index", "paging/paginate", "streaming/stream-events"];

/** @type {import("esbuild").BuildOptions} */
const common = { outdir: "dist", outbase: "src", format: "esm", target: "es2022", logLevel: "warning" };

await rm("dist", { recursive: true, force: true });
const sources = (await readdir("src", { recursive: true })).map((file) => `src/${file.replaceAll("\\", "/")}`);
const choose = (pattern) => sources.filter((file) => pattern.test(file));
await build({ ...common, entryPoints: choose(/^src\/(\w+|(?!runtime\/)[^/]+\/index)\.ts$/) });
const versions = await build({
  ...common,
  entryPoints: choose(/^src\/[^/]+\/v\d+\/index\.ts$/),
  bundle: true,
  external: RUNTIME.map((entry) => `*/runtime/${entry}.js`),
  // Thousands of actions that all look the same: without white space they are half as long.
  minifyWhitespace: true,
  write: false,
});
for (const { path, text } of versions.outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  // One statement a line, as a stack trace and a reader want it; no name or code has a semicolon or a brace.
  await writeFile(path, text.replace(/(?<=[;}])(?=(?:var|function|export)\b)/g, "\n"));
}
for (const platform of ["node", "web"]) {
  await build({
    ...common,
    entryPoints: RUNTIME.map((entry) => `src/runtime/${entry}.ts`),
    outbase: "src/runtime",
    outdir: `dist/runtime/${platform}`,
    bundle: true,
    // What several of them use is a chunk, so that there is one of each class.
    splitting: true,
    platform: platform === "node" ? "node" : "neutral",
    alias: { "#platform": `./src/runtime/platform/${platform}.ts` },
  });
}
for (const entry of RUNTIME) {
  const path = `dist/runtime/${entry}.js`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `export * from "#runtime/${entry}";\n`);
}
