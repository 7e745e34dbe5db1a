import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diffSpecs } from "../../generator/diff/diff-specs.ts";
import { type Review, reviewChanges } from "../../generator/diff/review.ts";
import { readSuppressions, type Suppression } from "../../generator/diff/suppressions.ts";
import { loadSpecs, SUPPRESSIONS_FILE } from "../../generator/spec/load.ts";
import { ROOT } from "../support/specs.ts";
import { findReleaseFaults, readLastVersion } from "./release.ts";
import { diffFiles, type Files } from "./state.ts";

// released/ is a copy of specs/ as it was at the last release, so that a clone without tags and history can compare.
const RELEASED = `${ROOT}released`;

async function reviewReleased(changelog: string): Promise<Review | undefined> {
  const version = readLastVersion(changelog);
  if (version === undefined && !existsSync(RELEASED)) return undefined;
  const diff = await diffSpecs({ before: loadSpecs(RELEASED), after: loadSpecs(`${ROOT}specs`) });
  expect(diff.problems).toEqual({ before: [], after: [] });
  expect(diff.version).toBe(version);
  return reviewChanges(diff.changes, readAccepted(), diff.version);
}

/** What is accepted, expired or not: a clock has no part in a test. */
function readAccepted(): readonly Suppression[] {
  const path = `${ROOT}specs/${SUPPRESSIONS_FILE}`;
  if (!existsSync(path)) return [];
  return readSuppressions({ path: SUPPRESSIONS_FILE, text: readFileSync(path, "utf8") }, "0000-01-01").suppressions;
}

describe("this repository", () => {
  it("has a version and a changelog that the changes since the last release ask for", async () => {
    const changelog = readFileSync(`${ROOT}CHANGELOG.md`, "utf8");
    const { version } = JSON.parse(readFileSync(`${ROOT}generated/package.json`, "utf8")) as { version: string };
    expect(findReleaseFaults({ version, changelog, review: await reviewReleased(changelog) })).toEqual([]);
  });
});

const RUN = "demo/2020-01-01/Run.yaml";
const OLD: Files = { [RUN]: "action: Run\ninput: { A: { type: String } }\n" };
const BROKEN: Files = { [RUN]: "action: Run\n" };
const WIDER: Files = { [RUN]: "action: Run\ninput: { A: { type: String }, B: { type: String } }\n" };
const FIRST = "# Changelog\n\n## 0.1.0\n\n- All.\n";
const NEXT = (version: string, text: string): string =>
  `# Changelog\n\n## ${version} (unreleased)\n\n${text}\n\n## 0.1.0\n\n- All.\n`;

describe("a release", () => {
  it.each([
    ["nothing released yet", "0.1.0", "## 0.1.0 (unreleased)\n", undefined, []],
    [
      "another version",
      "0.2.0",
      "## 0.1.0 (unreleased)\n",
      undefined,
      ["CHANGELOG.md begins with 0.1.0, the package is 0.2.0."],
    ],
    ["no version", "0.1.0", "# Changelog\n", undefined, ["CHANGELOG.md has no version."]],
    [
      "a release that was not kept",
      "0.1.0",
      FIRST,
      undefined,
      ["CHANGELOG.md says that 0.1.0 was released; released/ has no specifications of it."],
    ],
    [
      "a release that is not told of",
      "0.1.0",
      "## 0.1.0 (unreleased)\n",
      OLD,
      ["released/ has specifications; CHANGELOG.md has no released version."],
    ],
    ["what was released", "0.1.0", FIRST, OLD, []],
    ["not what was released", "0.1.0", FIRST, WIDER, ["specs/ is not what was released: begin an unreleased version."]],
    ["more", "0.1.1", NEXT("0.1.1", "- B."), WIDER, []],
    [
      "more in the same version",
      "0.1.0",
      NEXT("0.1.0", "- B."),
      WIDER,
      ["The changes since 0.1.0 ask for 0.1.1 at least."],
    ],
    ["what breaks", "0.2.0", NEXT("0.2.0", "- demo/2020-01-01 Run: A is gone."), BROKEN, []],
    ["what breaks, in a later version", "1.0.0", NEXT("1.0.0", "- demo/2020-01-01 Run: A is gone."), BROKEN, []],
    [
      "what breaks, in a small version",
      "0.1.9",
      NEXT("0.1.9", "- demo/2020-01-01 Run: A is gone."),
      BROKEN,
      ["The changes since 0.1.0 ask for 0.2.0 at least."],
    ],
    [
      "what breaks, silently",
      "0.2.0",
      NEXT("0.2.0", "- More."),
      BROKEN,
      ["CHANGELOG.md says nothing of demo/2020-01-01 Run, which breaks consumers."],
    ],
  ] as const)("%s", async (_, version, changelog, after, want) => {
    const last = readLastVersion(changelog) ?? "0.0.0";
    const review = after && reviewChanges(await diffFiles(OLD, after), [], last);
    expect(findReleaseFaults({ version, changelog, review })).toEqual(want);
  });

  it("need not tell of what was accepted", async () => {
    const changes = await diffFiles(OLD, BROKEN);
    const suppression = {
      place: `${RUN}#/input/A`,
      kind: "member-removed",
      reason: "A slip.",
      until: "9999-12-31",
    } as const;
    const review = reviewChanges(changes, [suppression], "0.1.0");
    expect(findReleaseFaults({ version: "0.1.0", changelog: NEXT("0.1.0", ""), review })).toEqual([]);
  });
});
