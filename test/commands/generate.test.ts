import { mkdir, readFile, rm, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEMO_FILES } from "../support/specs.ts";
import { makeFolder, makeProject, readTree, runTcgen, writeText } from "../support/tcgen.ts";

const ACTION = "specs/gaap/2018-05-29/DestroyProxies.yaml";

describe("tcgen generate", () => {
  it("shows every problem with its place, exits 1 and leaves generated/ as it was", async () => {
    const folder = await makeProject();
    const before = await readTree(join(folder, "generated"));
    const text = await readFile(join(folder, ACTION), "utf8");
    await writeFile(
      join(folder, ACTION),
      text.replace("type: Integer", "type: Integr").replace("rateLimit: 20", "ratelimt: 20"),
    );
    await writeText(join(folder, "specs/gaap/2018-05-29/Broken.yaml"), "action: Broken\ninput: {\n");
    await writeText(
      join(folder, "specs/sqlserver/2018-03-28/types.yaml"),
      "InterInstanceFlow:\n  members:\n    InstanceId: { type: Strng }\n",
    );

    const run = await runTcgen(folder, ["generate"]);
    expect(run.code).toBe(1);
    expect(run.out).toBe("");
    expect(run.err.split("\n").filter((line) => line.includes(" error "))).toEqual([
      expect.stringMatching(/^specs\/gaap\/2018-05-29\/Broken\.yaml:3:1 error yaml-syntax /),
      'specs/gaap/2018-05-29/DestroyProxies.yaml:5:1 error unknown-key "ratelimt" is not a key here. Did you mean "rateLimit"?',
      'specs/sqlserver/2018-03-28/types.yaml:3:25 error unknown-type "Strng" is not a type of InstanceId. Did you mean "String"?',
    ]);
    expect(run.err).toContain("> 3 |     InstanceId: { type: Strng }\n    |                         ^");
    expect(run.err).toContain("fix: Correct the spelling, or remove the key.");
    expect(run.err).toContain("3 problems in 3 files. Nothing was written.\n");
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(await readTree(join(folder, "generated"))).toEqual(before);

    const json = await runTcgen(folder, ["generate", "--json"]);
    expect(json.code).toBe(1);
    const { problems } = JSON.parse(json.out) as { problems: Record<string, unknown>[] };
    expect(problems.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ["gaap/2018-05-29/Broken.yaml", 3, 1, "yaml-syntax"],
      ["gaap/2018-05-29/DestroyProxies.yaml", 5, 1, "unknown-key"],
      ["sqlserver/2018-03-28/types.yaml", 3, 25, "unknown-type"],
    ]);
  });

  it("adds an action as one new file, and touches nothing else", async () => {
    const folder = await makeProject();
    const generated = join(folder, "generated");
    const first = await runTcgen(folder, ["generate"]);
    expect(first.out).toMatch(/^2 service versions, 2 actions, \d+ files: nothing changed, \d+\.\d\d s\n$/);
    const untouched = await stat(join(generated, "src/gaap/v20180529/DestroyProxies.ts"));

    await writeText(
      join(folder, "specs/gaap/2018-05-29/DescribeLanterns.yaml"),
      "action: DescribeLanterns\noutput:\n  Count: { type: Integer }\n",
    );
    const check = await runTcgen(folder, ["generate", "--check"]);
    expect(check.code).toBe(1);
    const changes = [
      "+ docs/gaap/2018-05-29/DescribeLanterns.md",
      "+ src/gaap/v20180529/DescribeLanterns.ts",
      "+ test/gaap/v20180529/DescribeLanterns.test.ts",
      "~ api.txt",
      "~ docs/gaap/2018-05-29/index.md",
      "~ docs/index.md",
      "~ docs/llms.txt",
      "~ metadata/gaap/2018-05-29.json",
      "~ metadata/index.json",
      "~ openapi/gaap/2018-05-29.json",
      "~ src/gaap/v20180529/client.ts",
      "~ src/gaap/v20180529/index.ts",
    ];
    expect(check.out.split("\n").slice(0, changes.length)).toEqual(changes);
    expect(check.err).toContain("npm run generate");

    const added = await runTcgen(folder, ["generate", "--json"]);
    expect(JSON.parse(added.out)).toMatchObject({
      services: 2,
      actions: 3,
      added: expect.any(Array) as unknown,
      removed: [],
    });
    expect(await readFile(join(generated, "src/gaap/v20180529/client.ts"), "utf8")).toContain(
      "describeLanterns(request?: DescribeLanternsRequest",
    );
    expect(await stat(join(generated, "src/gaap/v20180529/DestroyProxies.ts"))).toMatchObject({
      mtimeMs: untouched.mtimeMs,
      ino: untouched.ino,
    });

    await unlink(join(folder, "specs/gaap/2018-05-29/DescribeLanterns.yaml"));
    const removed = await runTcgen(folder, ["generate", "--json"]);
    expect(JSON.parse(removed.out)).toMatchObject({ removed: changes.slice(0, 3).map((line) => line.slice(2)) });
    expect((await runTcgen(folder, ["generate", "--check"])).code).toBe(0);
  });

  it("finds drift: a file gone, one changed, one too many; and mends it", async () => {
    const folder = await makeProject();
    const generated = join(folder, "generated");
    const before = await readTree(generated);
    await unlink(join(generated, "api.txt"));
    await writeFile(join(generated, "src/common.ts"), `${before["src/common.ts"]}// by hand\n`);
    await writeText(join(generated, "src/old/index.ts"), before["src/common.ts"] ?? "");
    // What a run that was killed leaves behind: its unfinished copy beside the file.
    await writeText(join(generated, "src/gaap/v20180529/client.ts.1234567"), "// half");

    const check = await runTcgen(folder, ["generate", "--check"]);
    expect(check.code).toBe(1);
    expect(check.out.split("\n").slice(0, 4)).toEqual([
      "+ api.txt",
      "~ src/common.ts",
      "- src/gaap/v20180529/client.ts.1234567",
      "- src/old/index.ts",
    ]);
    expect(Object.keys(await readTree(generated))).toContain("src/old/index.ts");

    expect((await runTcgen(folder, ["generate"])).code).toBe(0);
    expect(await readTree(generated)).toEqual(before);
    await expect(stat(join(generated, "src/old"))).rejects.toThrow("ENOENT");
  });

  it("refuses a folder with files that it did not make, unless told to let them stay", async () => {
    const folder = await makeProject();
    const generated = join(folder, "generated");
    await writeText(join(generated, "src/gaap/notes.md"), "mine\n");
    await rm(join(generated, "api.txt"));
    const refused = await runTcgen(folder, ["generate"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      "generated holds 1 file that this tool did not make:\n  generated/src/gaap/notes.md\n",
    );
    await expect(stat(join(generated, "api.txt"))).rejects.toThrow("ENOENT");

    expect((await runTcgen(folder, ["generate", "--force"])).code).toBe(0);
    expect(await readFile(join(generated, "src/gaap/notes.md"), "utf8")).toBe("mine\n");
    await stat(join(generated, "api.txt"));
    expect((await runTcgen(folder, ["generate"])).code).toBe(1);
  });

  it("makes the same bytes in an empty folder, in any language and time zone", async () => {
    const folder = await makeProject();
    const env = { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati", FORCE_COLOR: "1" };
    const run = await runTcgen(folder, ["generate", "--out", "elsewhere/deep"], env);
    expect(run.code).toBe(0);
    expect(await readTree(join(folder, "elsewhere/deep"))).toEqual(await readTree(join(folder, "generated")));
  });

  it("makes only the services asked for", async () => {
    const folder = await makeProject();
    const generated = join(folder, "generated");
    await writeText(join(generated, "src/gaap/v20180529/client.ts"), "// Generated by tencentcloud-typegen, changed\n");
    await writeText(
      join(generated, "src/sqlserver/v20180328/client.ts"),
      "// Generated by tencentcloud-typegen, changed\n",
    );
    const run = await runTcgen(folder, ["generate", "--only", "gaap", "--json"]);
    expect(JSON.parse(run.out)).toMatchObject({
      services: 1,
      added: [],
      changed: ["src/gaap/v20180529/client.ts"],
      removed: [],
    });

    const unknown = await runTcgen(folder, ["generate", "--only", "gap"]);
    expect(unknown).toMatchObject({ code: 2, err: 'There is no service "gap" in specs (--only).\n' });
  });
});

describe("tcgen", () => {
  it.each([
    [["generate", "--chekc"], "unknown option '--chekc'"],
    [["genrate"], "unknown command 'genrate'"],
    [["generate", "--out"], "argument missing"],
  ])("exits 2 and shows the usage: %j", async (args, message) => {
    const run = await runTcgen(await makeFolder(), args);
    expect(run.code).toBe(2);
    expect(run.out).toBe("");
    expect(run.err).toContain(message);
    expect(run.err).toContain("Usage: tcgen");
  });

  it("exits 2 where there are no specifications", async () => {
    const run = await runTcgen(await makeFolder(), ["generate"]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("specs");
    expect(run.err).not.toMatch(/\n\s+at /);
  });

  it("explains each verb", async () => {
    const run = await runTcgen(await makeFolder(), ["generate", "--help"]);
    expect(run.code).toBe(0);
    for (const flag of ["--specs", "--out", "--check", "--only", "--force", "--json"]) expect(run.out).toContain(flag);
  });

  it("validates without writing", async () => {
    const folder = await makeFolder();
    for (const [path, text] of Object.entries(DEMO_FILES)) await writeText(join(folder, "specs", path), text);
    await mkdir(join(folder, "generated"));
    expect(await runTcgen(folder, ["validate"])).toEqual({
      code: 0,
      out: "1 service version, 1 action: no problems\n",
      err: "",
    });

    await writeText(join(folder, "specs/demo/2020-01-01/Run.yaml"), "action: Walk\n");
    const run = await runTcgen(folder, ["validate", "--json"]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      services: 1,
      actions: 1,
      problems: [{ code: "wrong-folder", line: 1, column: 9 }],
    });
    expect(await readTree(join(folder, "generated"))).toEqual({});
  });
});
