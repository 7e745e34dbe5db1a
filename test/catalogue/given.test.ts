import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLaidOut } from "../../generator/emit/print/layout.ts";
import { checkTypes } from "../support/check-types.ts";
import { generateGiven } from "../support/generate-given.ts";
import { isCatalogueGiven } from "../support/given-catalogue.ts";
import { ROOT } from "../support/specs.ts";
import { runProcess } from "../support/tcgen.ts";

/** Minutes of work on two cores: 2,612 actions imported, generated, formatted, compiled and tested. */
const LONG = 600_000;

let folder: string;
let files: ReadonlyMap<string, string>;

describe.skipIf(!isCatalogueGiven)("the package made of the given catalogue", () => {
  beforeAll(async () => {
    files = await generateGiven();
    folder = mkdtempSync(join(tmpdir(), "tcgen-given-"));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  }, LONG);

  afterAll(() => rmSync(folder, { recursive: true, force: true }), LONG);

  it("is made of every action, once", () => {
    expect([...files.keys()].filter((path) => path.endsWith(".test.ts"))).toHaveLength(2612);
  });

  it("is as prettier would print it, also where prettier was not asked", { timeout: LONG }, async () => {
    const different: string[] = [];
    let asked = 0;
    for (const [path, text] of files) {
      if (!path.endsWith(".ts")) continue;
      if (!isLaidOut(text)) asked++;
      if ((await format(text, { parser: "typescript", printWidth: 120 })) !== text) different.push(path);
    }
    expect(different).toEqual([]);
    expect(asked).toBeLessThan(files.size / 100);
  });

  it("compiles without an error under the strictest flags, as one program", { timeout: LONG }, async () => {
    const run = await runProcess("npx", ["tsc", "-p", "."], folder);
    expect(run.out).toBe("");
    expect(run.code).toBe(0);
  });

  it("shows examples on its reference pages that compile", { timeout: LONG }, async () => {
    const programs = [...files].flatMap(([path, page]) => {
      return path.startsWith("docs/")
        ? [...page.matchAll(/^(`{3,})ts\n(.*?)\n\1$/gms)].map(([, , code = ""]) => code)
        : [];
    });
    expect(programs.length).toBeGreaterThan(2_400);
    expect(await checkTypes(programs, folder)).toBe("");
  });

  it("passes the tests made from its own examples", { timeout: LONG }, async () => {
    const run = await runProcess("npx", ["vitest", "run", "--reporter=dot", "--silent"], folder, { NO_COLOR: "1" });
    expect(run.out).toMatch(/Test Files {2}2612 passed \(2612\)/);
    expect(run.code).toBe(0);
  });
});
