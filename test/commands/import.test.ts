import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ImportOptions, runImport } from "../../generator/commands/import.ts";
import { generate } from "../../generator/generate.ts";
import { readFolder } from "../../generator/files/read.ts";
import { loadSpecs } from "../../generator/spec/load.ts";
import { gateRequest, makeApi, makeExamples, makeMember } from "../import/catalogue/gate.ts";

let folder: string;
let specs: string;
let services: string;
let out: string;
let err: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcgen-import-"));
  specs = join(folder, "specs");
  services = join(folder, "services");
  await writeCatalogue("gate/v20240102", makeApi(), makeExamples([{ input: gateRequest, output: "" }]));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeCatalogue(version: string, api: string, examples?: string): Promise<void> {
  await mkdir(join(services, version), { recursive: true });
  await writeFile(join(services, version, "api.json"), api);
  if (examples !== undefined) await writeFile(join(services, version, "examples.json"), examples);
}

function run(paths: string[] = [services], more: Partial<ImportOptions> = {}): Promise<number> {
  out = "";
  err = "";
  const options: ImportOptions = {
    specs,
    dryRun: false,
    ours: false,
    theirs: false,
    acceptRemovals: false,
    json: false,
    diff: false,
    report: undefined,
    errors: undefined,
    ...more,
  };
  const console = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isTerminal: false,
    hasColors: false,
  };
  return runImport(paths, options, join(import.meta.dirname, "../../specs"), console);
}

const action = (): string => join(specs, "gate/2024-01-02/DescribeGates.yaml");

test("imports a folder of services, one service, one version or one file alike, and says what it did", async () => {
  expect(await run()).toBe(0);
  expect(out).toMatch(/\n1 service version, 1 action, 16 members in [\d.]+ s\nFiles in .*: 3 new\n$/);
  expect(err).toBe("");
  const whole = await readFile(action(), "utf8");
  for (const path of ["gate", "gate/v20240102", "gate/v20240102/api.json"]) {
    await rm(specs, { recursive: true });
    expect(await run([join(services, path)])).toBe(0);
    expect(await readFile(action(), "utf8")).toBe(whole);
  }
});

test("of several versions the one with most actions is the default, whichever is imported first, and a choice stays", async () => {
  const two = makeApi().replace("DescribeGates", "ListGates");
  const both = JSON.parse(makeApi()) as { actions: object };
  both.actions = { ...both.actions, ...(JSON.parse(two) as { actions: object }).actions };
  await writeCatalogue("gate/v20230102", JSON.stringify(both).replaceAll("2024-01-02", "2023-01-02"));
  const readDefault = async (version: string): Promise<boolean> =>
    (await readFile(join(specs, `gate/${version}/service.yaml`), "utf8")).includes("\ndefault: true\n");
  for (const order of [["v20230102", "v20240102"], ["v20240102", "v20230102"], [""]]) {
    await rm(specs, { recursive: true, force: true });
    for (const version of order) expect(await run([join(services, "gate", version)])).toBe(0);
    expect([await readDefault("2023-01-02"), await readDefault("2024-01-02")]).toEqual([true, false]);
  }

  const chosen = join(specs, "gate/2024-01-02/service.yaml");
  const other = join(specs, "gate/2023-01-02/service.yaml");
  await writeFile(other, (await readFile(other, "utf8")).replace("default: true\n", ""));
  await writeFile(chosen, `${await readFile(chosen, "utf8")}default: true\n`);
  expect(await run()).toBe(0);
  expect([await readDefault("2023-01-02"), await readDefault("2024-01-02")]).toEqual([false, true]);
});

test("what is imported can be generated at once: what every service shares is put beside it, unless it is there", async () => {
  await mkdir(join(specs, "common"), { recursive: true });
  await writeFile(join(specs, "common/regions.yaml"), "{}\n");
  await run();
  expect(await readFile(join(specs, "common/regions.yaml"), "utf8")).toBe("{}\n");
  const { files, problems } = await generate({
    specs: await loadSpecs(specs),
    templates: readFolder("templates"),
  });
  expect(problems).toEqual([]);
  expect([...files.keys()]).toContain("src/gate/v20240102/DescribeGates.ts");
});

test("a second import changes nothing, and edits by hand survive a change of the source", async () => {
  await run();
  await run();
  expect(out).toContain(": 3 same\n");
  const edited = (await readFile(action(), "utf8")).replace("title: Lists gates", "title: Lists all gates");
  await writeFile(action(), edited);
  await writeCatalogue("gate/v20240102", makeApi().replace('"Offset."', '"Index of the first gate."'));
  const before = await readFile(action(), "utf8");
  expect(await run(undefined, { diff: true })).toBe(0);
  expect(err).toContain("2 same");
  expect(err).toContain("1 merged");
  expect(await readFile(action(), "utf8")).toBe(before);
  expect(out).toContain("+  Offset: { type: Integer, description: Index of the first gate., example: 0, minimum: 0 }");
  expect(await run()).toBe(0);
  const merged = await readFile(action(), "utf8");
  expect(merged).toContain("title: Lists all gates");
  expect(merged).toContain("Index of the first gate.");
});

test("an edit where the source changed too is a conflict: told, left alone, again and again, until it is settled", async () => {
  await run();
  const edited = (await readFile(action(), "utf8")).replace(
    "type: Integer, description: Offset.",
    "type: Float, description: Offset.",
  );
  await writeFile(action(), edited);
  await writeCatalogue(
    "gate/v20240102",
    makeApi().replace('"Offset","type":"int","member":"uint64"', '"Offset","type":"string","member":"string"'),
  );
  for (let time = 0; time < 2; time++) {
    expect(await run()).toBe(1);
    expect(err).toContain(
      "DescribeGates.yaml conflict input.Offset.type\n  ours:   Float\n  theirs: String\n  before: Integer\n",
    );
    expect(await readFile(action(), "utf8")).toBe(edited);
  }
  expect(await run(undefined, { theirs: true })).toBe(0);
  expect(await readFile(action(), "utf8")).toContain("Offset: { type: String");
  expect(await run()).toBe(0);
});

test("a specification that no import wrote is filled in, and what it says itself stays unless --theirs", async () => {
  await mkdir(join(specs, "gate/2024-01-02"), { recursive: true });
  const hand =
    "# mine\naction: DescribeGates\ninput:\n  # as measured\n  Offset: { type: Float, description: Where to start. }\n";
  await writeFile(action(), hand);
  expect(await run()).toBe(1);
  expect(err).toContain(
    "DescribeGates.yaml conflict input.Offset.type\n  ours:   Float\n  theirs: Integer\n  no earlier",
  );
  const filled = await readFile(action(), "utf8");
  expect(filled.startsWith("# mine\naction: DescribeGates\n")).toBe(true);
  expect(filled).toContain("  # as measured\n  Offset: { type: Float, description: Where to start.");
  expect(filled).toContain("  TotalCount: { type: Integer");
  expect(await run(undefined, { theirs: true })).toBe(0);
  expect(await readFile(action(), "utf8")).toContain("Offset: { type: Integer, description: Where to start.");
});

test("a dry run writes nothing", async () => {
  expect(await run(undefined, { dryRun: true })).toBe(0);
  expect(out).toContain("(nothing written): 3 new");
  expect(await readdir(folder)).toEqual(["services"]); // No specs/.
});

test("an import that was killed leaves files that the next one takes for what they are", async () => {
  await run();
  const before = join(folder, "before");
  await cp(specs, before, { recursive: true });
  await writeCatalogue(
    "gate/v20240102",
    makeApi().replace("Lists gates", "Lists some gates").replace("<p>A gate", "<p>One gate"),
  );
  await run();
  // As a kill between two files leaves it: one file new, one old, the base old, half a file under its temporary name.
  await cp(join(before, ".import"), join(specs, ".import"), { recursive: true });
  await cp(join(before, "gate/2024-01-02/types.yaml"), join(specs, "gate/2024-01-02/types.yaml"));
  await writeFile(join(specs, ".import/gate/2024-01-02.writing"), "999999999");
  await writeFile(`${action()}.1234567`, "action: Desc");
  await writeFile(`${action()}.1`, "a copy of the user's");
  await writeFile(`${action()}.20240101`, "a copy from before that run");
  await utimes(`${action()}.20240101`, 1, 1);
  expect(await run()).toBe(0);
  expect(await readFile(action(), "utf8")).toContain("Lists some gates");
  expect(await readFile(join(specs, "gate/2024-01-02/types.yaml"), "utf8")).toContain("One gate.");
  expect((await readdir(join(specs, "gate/2024-01-02"))).toSorted()).toEqual([
    "DescribeGates.yaml",
    "DescribeGates.yaml.1",
    "DescribeGates.yaml.20240101",
    "service.yaml",
    "types.yaml",
  ]);
  expect(await readdir(join(specs, ".import/gate"))).toEqual(["2024-01-02.json.gz"]);
  // Without a sign of an interrupted run, such a file is the user's.
  await writeFile(`${action()}.7654321`, "mine");
  await run(undefined, {});
  expect(await readFile(`${action()}.7654321`, "utf8")).toBe("mine");
});

test("a file that is cut off is named with its place, and the other services are imported", async () => {
  await writeCatalogue("door/v20240102", makeApi().slice(0, 500));
  expect(await run()).toBe(1);
  expect(err).toContain("door/v20240102/api.json:1:501 error The JSON ends too early: the file is cut off.");
  expect(err).toContain("fix: Fetch the file again.");
  expect(await readdir(specs)).toEqual([".import", "common", "gate", "schema"]);
});

test("10,000 problems are counted, the first are shown, and --json has all", async () => {
  const members = Array.from({ length: 10_000 }, (_, index) => makeMember(`M${index}`, "object", `Nowhere${index}`));
  await writeCatalogue("gate/v20240102", makeApi({ objects: { Gate: { members } } }));
  expect(await run()).toBe(1);
  expect(err.split("\n").filter((line) => line.includes(" error "))).toHaveLength(20);
  expect(err).toContain("… and 9,980 more findings; --json shows all of them.");
  expect(await run(undefined, { json: true })).toBe(1);
  expect((JSON.parse(out) as { findings: unknown[] }).findings).toHaveLength(10_000);
});

test("one service version described twice: the first counts", async () => {
  await writeCatalogue("gate/v20240103", makeApi());
  expect(await run()).toBe(1);
  expect(err).toContain("gate/v20240103/api.json:1:1 error The catalogue describes gate/2024-01-02 a second time.");
  expect(out).toContain("1 service version, 1 action");
});

test("--report writes each defect with its file, example, path, what was expected and found", async () => {
  const examples = makeExamples([{ title: "T", input: gateRequest.replace('"IN"', '"IN",'), output: "" }]);
  await writeCatalogue("gate/v20240102", makeApi(), examples);
  const report = join(folder, "report.json");
  expect(await run(undefined, { report })).toBe(0);
  expect(out).toContain("What is wrong in the source:\n  examples that are not JSON       1       1 repaired\n");
  expect(JSON.parse(await readFile(report, "utf8"))).toEqual({
    counts: { "not-json": { found: 1, repaired: 1 } },
    findings: [
      {
        level: "mistake",
        file: "gate/v20240102/api.json",
        action: "DescribeGates",
        example: "T",
        kind: "not-json",
        path: ["request"],
        expected: "JSON",
        found: "a comma stands after the last item (line 1)",
        repaired: "read as JSON",
        causes: [{ kind: "trailing-comma", level: "mistake", path: [], line: 1 }],
      },
    ],
  });
});

test("--errors takes codes from a checkout of the Go SDK, and refuses another folder", async () => {
  const sdk = join(folder, "sdk");
  await mkdir(sdk);
  expect(await run(undefined, { errors: sdk })).toBe(2);
  expect(err).toContain("is no checkout of tencentcloud-sdk-go");
  await mkdir(join(sdk, "tencentcloud/common"), { recursive: true });
  await mkdir(join(sdk, "tencentcloud/gate/v20240102"), { recursive: true });
  await writeFile(
    join(sdk, "tencentcloud/gate/v20240102/client.go"),
    '//  FAILEDOPERATION = "FailedOperation"\nfunc (c *Client) DescribeGates(request *R) {\n',
  );
  await writeFile(
    join(sdk, "tencentcloud/gate/v20240102/errors.go"),
    '\t// It failed.\n\tFAILEDOPERATION = "FailedOperation"\n',
  );
  await writeCatalogue("door/v20240102", makeApi({ metadata: { serviceShortName: "door", apiVersion: "2024-01-02" } }));
  expect(await run(undefined, { errors: sdk })).toBe(0);
  expect(out).toContain("Without error codes, as the Go SDK does not have them: door/2024-01-02\n");
  expect(await readFile(action(), "utf8")).toContain("errors:\n  FailedOperation: It failed.\n");
});

test("a path that is not there, or holds no catalogue, is wrong usage", async () => {
  expect(await run([join(folder, "nowhere")])).toBe(2);
  expect(err).toContain("nowhere does not exist.");
  expect(await run([join(services, "gate/v20240102/examples.json")])).toBe(1);
  expect(err).toContain('has no "actions" and "objects"');
  await mkdir(join(folder, "empty"));
  expect(await run([join(folder, "empty")])).toBe(2);
  expect(err).toContain("holds no page and no catalogue");
});
