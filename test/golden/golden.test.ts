import { existsSync } from "node:fs";
import { cp, readdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate, type GenerateResult } from "../../generator/generate.ts";
import { loadSpecs } from "../../generator/spec/load.ts";
import { expectSuccess } from "../support/package.ts";
import { DEMO_FILES, isUpdate, ROOT, templates } from "../support/specs.ts";
import { makeFolder, readTree, runProcess, writeText } from "../support/tcgen.ts";

// A folder each: a few lines of specification, and every file that they make. They are compared; written only with
// UPDATE_GOLDEN=1, for a person to read before they are committed.
const FOLDER = join(ROOT, "test/golden");
const entries = await readdir(FOLDER, { withFileTypes: true });
const scenarios = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe("golden files", () => {
  it.each(scenarios)("%s", async (name) => {
    const { files, problems } = await generateScenario(name);
    expect(problems).toEqual([]);
    const own = [...files].filter(([path]) => /^(?:src|test)\/lamp\//.test(path)).toSorted();
    const expected = join(FOLDER, name, "expected");
    if (isUpdate) await rewrite(expected, own);
    expect(await readTree(expected)).toEqual(Object.fromEntries(own));
  });

  it("compile, and pass the tests that they are", async () => {
    const folder = await makeFolder();
    await cp(join(ROOT, "templates/package"), folder, { recursive: true });
    await cp(join(ROOT, "templates/runtime"), join(folder, "src/runtime"), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    await rm(join(folder, "test"), { recursive: true });
    await writeText(join(folder, "package.json"), '{ "type": "module" }');
    await writeText(join(folder, "tsconfig.json"), TSCONFIG);
    for (const name of scenarios) {
      for (const [path, text] of (await generateScenario(name)).files) {
        if (/^(?:src|test)\/.*\.ts$/.test(path)) await writeText(join(folder, "test", name, path), text);
      }
      // What a scenario's types and functions are for, in a consumer's words.
      const use = join(FOLDER, name, "use.ts");
      if (existsSync(use)) await cp(use, join(folder, "test", name, "test/use.test.ts"));
    }
    expectSuccess(await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "."], folder));
    const run = await runProcess(join(ROOT, "node_modules/.bin/vitest"), ["run", "--reporter=json"], folder);
    expectSuccess(run);
    expect(JSON.parse(run.out)).toMatchObject({ success: true, numPassedTests: 34, numTotalTests: 34 });
  });
});

/** Every scenario is a package of its own below test/; they are checked as one program, as strictly as the real one. */
const TSCONFIG = JSON.stringify({
  extends: "./tsconfig.build.json",
  compilerOptions: {
    noEmit: true,
    rootDir: ".",
    skipLibCheck: false,
    paths: { "#platform": ["./src/runtime/platform/node.ts"] },
  },
  include: ["test"],
});

async function generateScenario(name: string): Promise<GenerateResult> {
  const common = Object.entries(DEMO_FILES).filter(([path]) => path.startsWith("common/"));
  const specs = await loadSpecs(join(FOLDER, name, "specs"));
  return generate({ specs: [...common.map(([path, text]) => ({ path, text })), ...specs], templates });
}

async function rewrite(folder: string, files: readonly (readonly [path: string, text: string])[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) await writeText(join(folder, path), text);
}
