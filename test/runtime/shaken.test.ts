import { build } from "esbuild";
import { join } from "node:path";
import { expect, test } from "vitest";

// In the package itself, which says that its modules have no side effects.
const PACKAGE = join(import.meta.dirname, "../../generated");
const FEATURES = ["paging", "streaming", "waiting"];

/** The folders of features that have a byte in the bundle of a program with this one line. */
async function findFeatures(line: string, platform: "browser" | "node"): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: line, resolveDir: PACKAGE },
    bundle: true,
    minify: true,
    format: "esm",
    platform,
    alias: { "#platform": join(PACKAGE, "src/runtime/platform", platform === "node" ? "node.ts" : "web.ts") },
    external: ["node:*"],
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const paths = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput ? [path] : [],
  );
  return FEATURES.filter((feature) => paths.some((path) => path.includes(`runtime/${feature}/`)));
}

test.each([
  ["Client", []],
  ["Client, ServerError, isRetryable, fromProfile, signRequest", []],
  ["Client, paginate", ["paging"]],
  ["Client, streamEvents", ["streaming"]],
  ["Client, waitUntil", ["waiting"]],
  ["dryRun", ["waiting"]],
  ["paginate, streamEvents, waitUntil, dryRun", FEATURES],
])("a program that imports %s has no byte of other features", async (names, features) => {
  const line = `export { ${names} } from "./src/runtime/index.ts";`;
  expect(await findFeatures(line, "browser")).toEqual(features);
  expect(await findFeatures(line, "node")).toEqual(features);
});
