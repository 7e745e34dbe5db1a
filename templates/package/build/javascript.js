// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
// Writes the JavaScript of dist/. What is loaded together is one file, because a program starts slower with every file:
// a version of a service, and the runtime, once for Node and once for all else.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build } from "esbuild";

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
  external: ["*/runtime/client.js"],
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
    entryPoints: ["src/runtime/client.ts", "src/runtime/index.ts"],
    outbase: "src/runtime",
    outdir: `dist/runtime/${platform}`,
    bundle: true,
    // What both entries use is a chunk, so that there is one of each class.
    splitting: true,
    platform: platform === "node" ? "node" : "neutral",
    alias: { "#platform": `./src/runtime/platform/${platform}.ts` },
  });
}
for (const entry of ["client", "index"]) {
  await writeFile(`dist/runtime/${entry}.js`, `export * from "#runtime/${entry}";\n`);
}
