import { describe, expect, it } from "vitest";
import suppressionsSchema from "../../specs/schema/suppressions.schema.json" with { type: "json" };
import type { Change, Verdicts } from "../../generator/diff/change.ts";
import { reviewChanges } from "../../generator/diff/review.ts";
import { CHANGE_KINDS } from "../../generator/diff/rules/kinds.ts";
import { printPlace } from "../../generator/diff/spot.ts";
import { stepVersion } from "../../generator/diff/step.ts";
import { readSuppressions } from "../../generator/diff/suppressions.ts";
import { diffFiles } from "./state.ts";

function makeChange(verdicts: Partial<Verdicts>): Change {
  const none = { wire: "none", types: "none", behaviour: "none" } as const;
  const place = { file: "demo/2020-01-01/Run.yaml", path: ["input", "A/~B"] };
  return { kind: "member-removed", place, direction: "sent", before: 1, after: undefined, ...none, ...verdicts };
}

const QUIET = makeChange({});

describe("the version's step", () => {
  it.each([
    ["1.2.3", [], "none", "1.2.3"],
    ["1.2.3", [QUIET], "patch", "1.2.4"],
    ["1.2.3", [QUIET, makeChange({ wire: "compatible" })], "minor", "1.3.0"],
    ["1.2.3", [makeChange({ types: "compatible" })], "minor", "1.3.0"],
    ["1.2.3", [makeChange({ behaviour: "compatible" })], "minor", "1.3.0"],
    ["1.2.3", [QUIET, makeChange({ wire: "breaking" })], "major", "2.0.0"],
    ["1.2.3", [makeChange({ types: "breaking" })], "major", "2.0.0"],
    ["1.2.3", [makeChange({ behaviour: "breaking" })], "major", "2.0.0"],
    ["0.1.0", [], "none", "0.1.0"],
    ["0.1.0", [QUIET], "patch", "0.1.1"],
    ["0.1.2", [makeChange({ types: "compatible" })], "patch", "0.1.3"],
    ["0.1.2", [makeChange({ types: "breaking" })], "minor", "0.2.0"],
    ["2.0.0-beta.1", [makeChange({ types: "breaking" })], "major", "3.0.0"],
  ] as const)("from %s", (from, changes, step, to) => {
    expect(stepVersion(changes, from)).toEqual({ step, from, to });
  });
});

const FILE = "diff-suppressions.yaml";
const ENTRY = { place: "demo/2020-01-01/Run.yaml#/input/A~1~0B", kind: "member-removed", reason: "A slip." };

function read(entries: readonly object[], today = "2026-06-30"): ReturnType<typeof readSuppressions> {
  return readSuppressions({ path: FILE, text: JSON.stringify(entries, null, 1) }, today);
}

describe("suppressions", () => {
  it("count on their last day, and are a problem on the day after", () => {
    const entry = { ...ENTRY, until: "2026-06-30" };
    expect(read([entry])).toEqual({ suppressions: [entry], problems: [] });
    const late = read([entry], "2026-07-01");
    expect(late.suppressions).toEqual([]);
    expect(late.problems.map(({ file, line, code, message }) => [file, line, code, message])).toEqual([
      [
        FILE,
        6,
        "expired-suppression",
        "The suppression of member-removed at demo/2020-01-01/Run.yaml#/input/A~1~0B ended on 2026-06-30.",
      ],
    ]);
  });

  it.each([
    ["a kind that there is not", { ...ENTRY, kind: "membr-removed", until: "2026-06-30" }, "wrong-shape"],
    ["no reason", { ...ENTRY, reason: undefined, until: "2026-06-30" }, "missing-key"],
    ["no last day", ENTRY, "missing-key"],
    ["a day in other words", { ...ENTRY, until: "June" }, "wrong-shape"],
    ["a place without a file", { ...ENTRY, place: "input.A", until: "2026-06-30" }, "wrong-shape"],
    ["another key", { ...ENTRY, until: "2026-06-30", note: "" }, "unknown-key"],
  ])("have a schema: %s", (_, entry, code) => {
    const { suppressions, problems } = read([entry]);
    expect(suppressions).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("know every kind of change", () => {
    expect(suppressionsSchema.items.properties.kind.enum).toEqual(CHANGE_KINDS);
  });

  it("take a change out of the count and of the version, and stay to be seen", () => {
    const change = makeChange({ types: "breaking" });
    const other = { ...change, kind: "member-added" } as const;
    const suppression = { ...ENTRY, kind: "member-removed", until: "2026-06-30" } as const;
    const unused = { ...suppression, kind: "nullable-added" } as const;
    const review = reviewChanges([change], [suppression, unused], "0.1.0");
    expect(review.changes).toMatchObject([{ change, isBreaking: true, suppression }]);
    expect(review).toMatchObject({ breaking: 0, version: { step: "none", to: "0.1.0" }, unused: [unused] });
    expect(reviewChanges([change, other], [suppression], "0.1.0")).toMatchObject({
      breaking: 1,
      version: { step: "minor", to: "0.2.0" },
    });
  });
});

const RUN = "demo/2020-01-01/Run.yaml";
const [SERVICE, TYPES] = ["demo/2020-01-01/service.yaml", "demo/2020-01-01/types.yaml"];

describe("hints", () => {
  const input = (members: string): Record<string, string> => ({ [RUN]: `action: Run\ninput: { ${members} }\n` });
  const output = (members: string): Record<string, string> => ({ [RUN]: `action: Run\noutput: { ${members} }\n` });
  const run = (line: string): Record<string, string> => ({ [RUN]: `action: Run\n${line}\n` });
  const service = (line: string): Record<string, string> => ({
    [SERVICE]: `service: demo\nversion: "2020-01-01"\n${line}\n`,
  });

  it.each([
    [
      "advice",
      input("A: { type: String, deprecated: Use B. }, B: { type: String }"),
      input("B: { type: String }"),
      { kind: "instead", text: "Use B." },
    ],
    [
      "a near name",
      input("UserName: { type: String }"),
      input("Username: { type: String }"),
      { kind: "renamed", text: "Username" },
    ],
    [
      "a near name of another type",
      input("UserName: { type: String }"),
      input("Username: { type: Integer }"),
      { kind: "leaveOut" },
    ],
    ["a far name", input("UserName: { type: String }"), input("Zone: { type: String }"), { kind: "leaveOut" }],
    [
      "two near names",
      input("AAAA: { type: String }"),
      input("AAAB: { type: String }, AAAC: { type: String }"),
      { kind: "leaveOut" },
    ],
    ["a near name elsewhere", input("AAAA: { type: String }"), output("AAAB: { type: String }"), { kind: "leaveOut" }],
    [
      "a near code",
      run("errors: { Failed.DBError: a }"),
      run("errors: { Failed.DbError: a }"),
      { kind: "renamed", text: "Failed.DbError" },
    ],
    ["a need", input(""), input("A: { type: String, required: true }"), { kind: "pass" }],
    ["another need", input("A: { type: String }"), input("A: { type: String, required: true }"), { kind: "pass" }],
    [
      "no token",
      input("A: { type: String, idempotencyToken: true }"),
      input("A: { type: String }"),
      { kind: "repeatYourself" },
    ],
    [
      "no token that was filled in",
      input("A: { type: String, required: true, idempotencyToken: true }"),
      input("A: { type: String, required: true }"),
      { kind: "pass" },
    ],
    ["null", output("A: { type: String }"), output("A: { type: String, nullable: true }"), { kind: "checkNull" }],
    ["no null", input("A: { type: String, nullable: true }"), input("A: { type: String }"), { kind: "passValue" }],
    [
      "a lack",
      output("A: { type: String }"),
      output("A: { type: String, mayBeAbsent: true }"),
      { kind: "checkAbsent" },
    ],
    ["a limit", input("A: { type: Integer }"), input("A: { type: Integer, maximum: 5 }"), { kind: "checkLimit" }],
    [
      "a default",
      input("A: { type: Integer, default: 5 }"),
      input("A: { type: Integer, default: 6 }"),
      { kind: "passDefault", text: "5" },
    ],
    ["a region", run(""), run("region: required"), { kind: "giveRegion" }],
    ["no region", run(""), run("region: ignored"), { kind: "checkRegion" }],
    ["an endpoint", service("endpoint: a.b"), service("endpoint: c.d"), { kind: "reachHost", text: "c.d" }],
    ["what breaks nobody", run("rateLimit: 1"), run("rateLimit: 2"), undefined],
  ])("%s", async (_, before, after, want) => {
    const { changes } = reviewChanges(await diffFiles(before, after), [], "0.1.0");
    const removed = changes.find(({ change }) => change.kind.endsWith("-removed"));
    expect((removed ?? changes[0])?.hint).toEqual(want);
  });

  it("name the action, and the export, that came where another went", async () => {
    const action = (name: string): Record<string, string> => ({
      [`demo/2020-01-01/${name}.yaml`]: `action: ${name}\n`,
    });
    const { changes } = reviewChanges(await diffFiles(action("StopThings"), action("StopThing")), [], "0.1.0");
    expect(changes.find(({ change }) => change.kind === "action-removed")?.hint).toEqual({
      kind: "renamed",
      text: "StopThing",
    });
    const types = { [TYPES]: "StopRequest: { members: {} }\n" };
    const named = reviewChanges(await diffFiles(types, { ...types, ...action("Stop") }), [], "0.1.0");
    expect(named.changes.find(({ change }) => change.kind === "export-removed")?.hint).toEqual({
      kind: "renamed",
      text: "StopRequest_",
    });
  });
});

describe("a place", () => {
  it("is a file and a pointer into it", () => {
    expect(printPlace({ file: "a/b/C.yaml", path: ["input", "x/y~z", 0] })).toBe("a/b/C.yaml#/input/x~1y~0z/0");
    expect(printPlace({ file: "a/b/C.yaml", path: [] })).toBe("a/b/C.yaml#");
  });
});
