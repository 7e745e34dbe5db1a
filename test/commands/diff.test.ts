import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import type { Console, ExitCode } from "../../generator/commands/console.ts";
import { createProgram } from "../../generator/program.ts";
import { ROOT } from "../support/specs.ts";
import { makeFolder, makeProject, type Run, runProcess, runTcgen, writeText } from "../support/tcgen.ts";

const ACTION = "specs/gaap/2018-05-29/DestroyProxies.yaml";

/** Runs git in a folder, as somebody, whatever the machine's own settings are. */
async function runGit(folder: string, ...args: readonly string[]): Promise<void> {
  const someone = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
  const run = await runProcess("git", [...someone, ...args], folder);
  expect(run.code, run.err).toBe(0);
}

/** A clone with the state of the repository tagged `v1`, and then some changes, not committed. */
async function makeClone(edit: (text: string) => string): Promise<string> {
  const folder = await makeProject();
  await runGit(folder, "init", "--quiet");
  await runGit(folder, "add", "specs");
  await runGit(folder, "commit", "--quiet", "-m", "One");
  await runGit(folder, "tag", "v1");
  await editFile(join(folder, ACTION), edit);
  return folder;
}

async function editFile(path: string, edit: (text: string) => string): Promise<void> {
  await writeFile(path, edit(await readFile(path, "utf8")));
}

const slower = (text: string): string => text.replace("rateLimit: 20", "rateLimit: 10");
const gone = (text: string): string =>
  text
    .replace(/ {2}ProxyIds:\n.*\n.*\n/, "")
    .replace(/deprecated: .*/, "deprecated: true")
    .replace("ProxyIds: [link-11112222, link-11113333], ", "");

/** Runs the verb in this process, over the specifications of a folder unless the arguments name others. */
async function diff(folder: string, ...args: readonly string[]): Promise<Run> {
  let [out, err] = ["", ""];
  const console: Console = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    hasColors: false,
  };
  let code: ExitCode = 0;
  const program = createProgram({ root: ROOT, build: "" }, console, (ended) => (code = ended));
  for (const command of [program, ...program.commands]) command.exitOverride();
  const specs = args.includes("--specs") ? [] : ["--specs", join(folder, "specs")];
  try {
    await program.parseAsync(["diff", ...args, ...specs], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = 2;
  }
  return { code, out, err };
}

describe("tcgen diff", () => {
  it("compares with a revision, by its name, from where the folder stands", async () => {
    const folder = await makeClone(slower);
    const run = await runTcgen(folder, ["diff", "--against", "v1"]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toBe(
      `gaap/2018-05-29
  DestroyProxies
    breaking   The rate limit is 10, was 20. rateLimit-changed, behaviour
               Expect that calls wait longer for their turn.

1 change, 1 breaking; version 0.1.0 -> 0.2.0 (minor)
`,
    );
    expect(await diff(folder, "--against", "v1", "--fail-on", "breaking")).toMatchObject({ code: 1, err: "" });
    await editFile(join(folder, ACTION), (text) => text.replace("rateLimit: 10", "rateLimit: 30"));
    expect(await diff(folder, "--against", "HEAD", "--fail-on", "breaking")).toMatchObject({ code: 0, err: "" });
  });

  it("compares with a folder, which wins over a revision of the same name", async () => {
    const folder = await makeClone(slower);
    await runProcess("cp", ["-r", "specs", "v1"], folder);
    expect((await diff(folder, "--against", join(folder, "v1"))).out).toBe(
      "0 changes, 0 breaking; version 0.1.0 stays\n",
    );
    expect((await diff(folder, "--against", "refs/tags/v1")).out).toContain("1 change, 1 breaking");
  });

  it("keeps to some services", async () => {
    const folder = await makeClone(slower);
    await editFile(join(folder, "specs/sqlserver/2018-03-28/service.yaml"), (text) =>
      text.replace("title: ", "title: The "),
    );
    expect((await diff(folder, "--against", "v1", "--only", "sqlserver")).out).toContain(
      "The title is other than before.",
    );
    expect((await diff(folder, "--against", "v1", "--only", "sqlserver")).out).not.toContain("rate limit");
    const none = await diff(folder, "--against", "v1", "--only", "sqlsrver");
    expect(none).toMatchObject({ code: 2, out: "" });
    expect(none.err).toContain('There is no service "sqlsrver" in ');
    await rm(join(folder, "specs/sqlserver"), { recursive: true });
    expect((await diff(folder, "--against", "v1", "--only", "sqlserver")).out).toContain("Version 2018-03-28 is gone.");
  });

  it("prints the same keys as JSON, whatever there is", async () => {
    const folder = await makeClone(gone);
    const run = await diff(folder, "--against", "v1", "--json");
    expect(run).toMatchObject({ code: 0, err: "" });
    const result = JSON.parse(run.out) as { changes: object[] };
    expect(result).toMatchObject({
      problems: [],
      breaking: 1,
      version: { step: "minor", from: "0.1.0", to: "0.2.0" },
      unusedSuppressions: [],
    });
    expect(result.changes).toContainEqual({
      kind: "member-removed",
      place: "gaap/2018-05-29/DestroyProxies.yaml#/input/ProxyIds",
      direction: "sent",
      before: { type: "Array of String", description: "IDs of the connections." },
      after: null,
      wire: "breaking",
      types: "breaking",
      behaviour: "none",
      isBreaking: true,
      hint: { kind: "leaveOut" },
      suppression: null,
    });
    expect((await diff(folder, "--against", "v1", "--format", "json")).out).toBe(run.out);

    await editFile(join(folder, ACTION), (text) => text.replace("rateLimit", "ratelimit"));
    const broken = await diff(folder, "--against", "v1", "--json");
    expect(broken).toMatchObject({ code: 1, err: "" });
    const problems = JSON.parse(broken.out) as object;
    expect(Object.keys(problems)).toEqual(Object.keys(result));
    expect(problems).toMatchObject({ problems: [{ state: "after", code: "unknown-key", line: 5 }], changes: [] });
  });

  it("shows the problems of either state, and exits 1", async () => {
    const folder = await makeClone((text) => text.replace("rateLimit", "ratelimit"));
    const run = await diff(folder, "--against", "v1");
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain('specs/gaap/2018-05-29/DestroyProxies.yaml:5:1 error unknown-key "ratelimit"');
    const back = await diff(folder, "--against", join(folder, "specs"), "--specs", await copyOld(folder));
    expect(back.err).toContain('specs/gaap/2018-05-29/DestroyProxies.yaml:5:1 error unknown-key "ratelimit"');
    expect(back.code).toBe(1);
  });

  it("writes an entry for the changelog", async () => {
    const folder = await makeClone((text) =>
      slower(gone(text))
        .replace("  ClientToken:", "  Ids:\n    type: String\n  ClientToken:")
        .replace("IDs of", "The IDs of"),
    );
    expect((await diff(folder, "--against", "v1", "--changelog")).out).toBe(`## 0.2.0 (unreleased)

### Breaking

- **gaap/2018-05-29 DestroyProxies**: \`ProxyIds\` of the request is gone. Do without it.
- **gaap/2018-05-29 DestroyProxies**: The rate limit is \`10\`, was \`20\`. Expect that calls wait longer for their turn.

### Added

- **gaap/2018-05-29 DestroyProxies**: \`Ids\` of the request is new.

### Changed

- **gaap/2018-05-29 DestroyProxies**: The deprecation of \`InstanceIds\` of the request is \`true\`, was \`Use ProxyIds.\`.

Descriptions and other texts were brought up to date.
`);
    expect(await diff(folder, "--against", "v1", "--changelog", "--json")).toMatchObject({ code: 2, out: "" });
  });

  it("lets a change be accepted until a day, and says so", async () => {
    const folder = await makeClone(slower);
    const suppress = (until: string): Promise<void> =>
      writeText(
        join(folder, "specs/diff-suppressions.yaml"),
        `- place: gaap/2018-05-29/DestroyProxies.yaml#/rateLimit
  kind: rateLimit-changed
  reason: The page was always wrong.
  until: ${until}
- { place: "a/b/C.yaml#", kind: action-removed, reason: None., until: 9999-12-31 }
`,
      );
    await suppress("9999-12-31");
    const run = await diff(folder, "--against", "v1", "--fail-on", "breaking");
    expect(run.code).toBe(0);
    expect(run.out).toContain("    suppressed The rate limit is 10, was 20. rateLimit-changed, behaviour\n");
    expect(run.out).toContain("               The page was always wrong. (until 9999-12-31)\n");
    expect(run.out).toContain("1 change, 0 breaking, 1 suppressed; version 0.1.0 stays\n");
    expect(run.err).toBe("Nothing to suppress any more: action-removed a/b/C.yaml#\n");
    // No specification itself: the other verbs are not disturbed.
    expect((await runTcgen(folder, ["generate", "--check"])).err).not.toContain("diff-suppressions");
    expect(await runTcgen(folder, ["validate"])).toMatchObject({ code: 0 });

    await suppress("2020-01-01");
    const late = await diff(folder, "--against", "v1");
    expect(late).toMatchObject({ code: 1, out: "" });
    expect(late.err).toContain("specs/diff-suppressions.yaml:4:10 error expired-suppression");
  });

  it("says what is missing, with a way out, and exits 2", async () => {
    const folder = await makeClone(slower);
    const empty = await makeFolder();
    await mkdir(join(folder, "nothing"));
    const refuse = async (cwd: string, args: readonly string[], words: string): Promise<void> => {
      const run = await diff(cwd, ...args);
      expect(run).toMatchObject({ code: 2, out: "" });
      expect(run.err).toContain(words);
      expect(run.err).not.toMatch(/\n\s+at /);
    };
    await refuse(folder, [], "required option '--against <rev|dir>' not specified");
    await refuse(
      folder,
      ["--against", "v2"],
      '"v2" is neither a folder nor a revision that this repository has. Fetch it',
    );
    await refuse(folder, ["--against=--help"], '"--help" is neither a folder nor a revision');
    await refuse(folder, ["--against", join(folder, "nothing")], "/nothing. Name a folder that has some");
    await refuse(
      folder,
      ["--against", "v1", "--specs", join(folder, "nothing")],
      "/nothing. Name their folder with --specs.",
    );
    await runProcess("cp", ["-r", "specs", join(folder, "later")], folder);
    await refuse(folder, ["--against", "v1", "--specs", join(folder, "later")], "/later at v1. Name a folder");
    await runProcess("cp", ["-r", join(folder, "specs"), "specs"], empty);
    await refuse(empty, ["--against", "v1"], "/specs is in no git repository. Name a folder, or run this in a clone.");
    const run = await runTcgen(folder, ["diff", "--against", "v1"], { PATH: empty });
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("git, which would know revisions, cannot be run. Install git, or name a folder.");
  });
});

/** The specifications as they were committed, in a folder of their own. */
async function copyOld(folder: string): Promise<string> {
  await runProcess("sh", ["-c", "mkdir old && git archive v1 specs | tar -x -C old"], folder);
  return join(folder, "old/specs");
}
