import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { formatMessage } from "publint/utils";
import { publint } from "publint";
import { expect, it } from "vitest";
import { expectSuccess } from "../support/package.ts";
import { runProcess } from "../support/tcgen.ts";
import { FOLDER, PROJECT } from "./installed.ts";

const INSTALLED = join(PROJECT, "node_modules/typed-tencentcloud");

it("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pkgDir: INSTALLED, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

it("attw finds nothing", async () => {
  const tarball = (await readdir(FOLDER)).find((name) => name.endsWith(".tgz")) ?? "";
  const cli = dirname(createRequire(import.meta.url).resolve("@arethetypeswrong/cli/package.json"));
  // The package is ESM, and says so: CommonJS gets it by `require` of an ES module, from Node 20.19 on.
  const args = [join(cli, "dist/index.js"), join(FOLDER, tarball), "--profile", "esm-only", "--format", "ascii"];
  const run = await runProcess(process.execPath, args, FOLDER, { NO_COLOR: "1" });
  expectSuccess(run);
  // Each entry that counts is resolved, by its own format.
  expect(
    run.out.split("\n").filter((line) => /^(?:node|bundler)[^:]*: /.test(line) && !/ignored|🟢/u.test(line)),
  ).toEqual([]);
});
