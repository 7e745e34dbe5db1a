import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLaidOut } from "../../generator/emit/print/layout.ts";
import { generate } from "../../generator/generate.ts";
import { type CatalogueImport, importService } from "../../generator/import/catalogue/import-catalogue.ts";
import { chooseDefault, markDefault, type VersionState } from "../../generator/import/merge/choose-default.ts";
import { readFolder } from "../../generator/files/read.ts";
import { loadSpecs } from "../../generator/spec/load.ts";
import { isCatalogueGiven, readGivenCatalogue } from "../support/given-catalogue.ts";
import { ROOT } from "../support/specs.ts";
import { runProcess } from "../support/tcgen.ts";

/** Minutes of work on two cores: 2,612 actions imported, generated, formatted, compiled and tested. */
const LONG = 600_000;

let folder: string;
let files: ReadonlyMap<string, string>;

describe.skipIf(!isCatalogueGiven)("the package made of the given catalogue", () => {
  beforeAll(async () => {
    const services = readGivenCatalogue().map((service) => importService(service));
    const imported = new Map(services.flatMap((service) => [...service.files]));
    for (const version of chooseDefaults(services)) {
      imported.set(`${version.folder}/service.yaml`, markDefault(version.text));
    }
    const common = loadSpecs(join(ROOT, "specs")).filter((file) => file.path.startsWith("common/"));
    const specs = [...common, ...[...imported].map(([path, text]) => ({ path, text }))];
    const result = await generate({ specs, templates: readFolder(join(ROOT, "templates")) });
    expect(result.problems).toEqual([]);
    files = result.files;
    folder = mkdtempSync(join(tmpdir(), "tcgen-given-"));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  }, LONG);

  /** As an import does: of several versions of a service the one with most actions. */
  function chooseDefaults(versions: readonly CatalogueImport[]): VersionState[] {
    const states = versions.flatMap(({ services: [folder = ""], files: own, actions }) => {
      const text = own.get(`${folder}/service.yaml`);
      return text === undefined ? [] : [{ folder, text, actions }];
    });
    const names = new Set(states.map((state) => state.folder.slice(0, state.folder.indexOf("/") + 1)));
    return [...names].flatMap((name) => chooseDefault(states.filter(({ folder: own }) => own.startsWith(name))) ?? []);
  }

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

  it("passes the tests made from its own examples", { timeout: LONG }, async () => {
    const run = await runProcess("npx", ["vitest", "run", "--reporter=dot", "--silent"], folder, { NO_COLOR: "1" });
    expect(run.out).toMatch(/Test Files {2}2612 passed \(2612\)/);
    expect(run.code).toBe(0);
  });
});
