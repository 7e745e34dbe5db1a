import { build, type BuildOptions, type Metafile } from "esbuild";
import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { BENCH } from "../peers.ts";
import { BUILT } from "./build.ts";
import { formatCount, printTable } from "./table.ts";

const ONE_ACTION =
  'import { Client } from "./dist/index.js"; import { destroyProxies } from "./dist/gaap/index.js"; export { Client, destroyProxies };';
const ONE_CLIENT = 'export { GaapClient } from "./dist/gaap/index.js";';
const OFFICIAL = 'export { gaap } from "tencentcloud-sdk-nodejs/tencentcloud/services/gaap/index.js";';

/** Clients that others know: of another cloud, of a model, and of HTTP alone, without a signature. */
const STS = 'export { STSClient, GetCallerIdentityCommand } from "@aws-sdk/client-sts";';
const OPENAI = 'export { default } from "openai";';
const KY = 'export { default } from "ky";';

/** Measures what bundlers make of the package, minified and gzipped. */
export async function benchSize(): Promise<void> {
  const rows = [
    ["one GAAP action, browser", await bundle(ONE_ACTION, "browser"), "5,632"],
    ["the GAAP client class, Node", await bundle(ONE_CLIENT, "node"), "7,680"],
    ["the GAAP client class of the official SDK, Node", await bundle(OFFICIAL, "node"), ""],
    ["AWS SDK v3, one action of STS, browser", await bundle(STS, "browser"), ""],
    ["AWS SDK v3, one action of STS, Node", await bundle(STS, "node"), ""],
    ["openai, browser", await bundle(OPENAI, "browser"), ""],
    ["ky, browser, which signs nothing", await bundle(KY, "browser"), ""],
  ] as const;
  printTable(
    ["bundle, bytes min+gzip", "loaded for a call", "in one file", "target"],
    rows.map(([title, { first, all }, target]) => [title, formatCount(first), formatCount(all), target]),
    "loaded for a call: what is imported statically; in one file: with all that is loaded later, if ever",
  );
  await build({
    stdin: { contents: OFFICIAL, resolveDir: BENCH },
    bundle: true,
    platform: "browser",
    write: false,
    logLevel: "silent",
  }).then(
    () => console.log("The official SDK builds for browsers."),
    (error: { errors: unknown[] }) =>
      console.log(`The official SDK does not build for browsers: ${error.errors.length} errors.`),
  );
}

async function bundle(contents: string, platform: "browser" | "node"): Promise<{ first: number; all: number }> {
  const common: BuildOptions = {
    stdin: { contents, resolveDir: BUILT },
    bundle: true,
    minify: true,
    format: "esm",
    platform,
    target: "es2022",
  };
  const one = await build({ ...common, write: false });
  const split = await build({ ...common, write: false, splitting: true, outdir: BUILT, metafile: true });
  const loaded = listStatic(split.metafile ?? { inputs: {}, outputs: {} });
  const chunks = split.outputFiles?.filter(({ path }) => loaded.has(relative(process.cwd(), path))) ?? [];
  const measure = (files: readonly { contents: Uint8Array }[]): number =>
    files.reduce((size, file) => size + gzipSync(file.contents, { level: 9 }).length, 0);
  return { first: measure(chunks), all: measure(one.outputFiles ?? []) };
}

/** The files that the first one needs before it runs, itself included. */
function listStatic({ outputs }: Metafile): Set<string> {
  const first = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === "<stdin>") ?? "";
  const found = new Set([first]);
  for (const name of found) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === "import-statement") found.add(path);
  }
  return found;
}
