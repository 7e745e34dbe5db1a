import { describe, expect, it } from "vitest";
import { compareProblems, type Problem } from "../../generator/spec/problem.ts";
import { PROBLEM_CODES } from "../../generator/spec/problem-codes.ts";
import { generateDemo } from "../support/specs.ts";
import { PROBLEM_CASES, type ProblemCase } from "./problem-cases.ts";

describe("problems", () => {
  it.each(PROBLEM_CASES)("$title", async ({ changes, problems }: ProblemCase) => {
    const result = await generateDemo(changes);
    expect(result.problems.map(printProblem)).toEqual(problems);
    expect(result.files.size).toBe(0);
  });

  it("shows each code at least once above", () => {
    const shown = new Set(PROBLEM_CASES.flatMap(({ problems }) => problems.map((line) => line.split(" ")[1])));
    // The rest is no specification's: test/diff shows it.
    shown.add("expired-suppression");
    expect([...shown].toSorted()).toEqual(Object.keys(PROBLEM_CODES).toSorted());
  });

  it("come from all files at once, sorted by file, line and column", async () => {
    const { problems } = await generateDemo({
      "demo/2020-01-01/types.yaml": "Item:\n  members:\n    Id: { type: strng }\n",
      "demo/2020-01-01/Run.yaml": "action: Run\nregion: requred\ninput:\n  B: {}\n  A: {}\n",
      "demo/2020-01-01/Stop.yaml": "action: Stop\ninput:\n  A: { type: String\n",
      "common/regions.yaml": null,
    });
    expect(problems.map(printProblem)).toEqual([
      "common/regions.yaml:1:1 missing-file There is no common/regions.yaml.",
      'demo/2020-01-01/Run.yaml:2:9 wrong-shape region must be one of required, optional, ignored. Did you mean "required"?',
      'demo/2020-01-01/Run.yaml:4:3 missing-key The key "type" is missing in input.B.',
      'demo/2020-01-01/Run.yaml:5:3 missing-key The key "type" is missing in input.A.',
      "demo/2020-01-01/Stop.yaml:4:1 yaml-syntax Flow map in block collection must be sufficiently indented and end with a }.",
      'demo/2020-01-01/types.yaml:3:17 unknown-type "strng" is not a type of Id. Did you mean "String"?',
    ]);
    expect(problems).toEqual(problems.toSorted(compareProblems));
  });

  it("carry the lines around them, numbered as in the file", async () => {
    const { problems } = await generateDemo({
      "demo/2020-01-01/Run.yaml":
        "action: Run\r\ninput:\r\n  # nothing\r\n  A: { type: strng }\r\n  B: { type: String }\r\nerrors: {}\r\n",
    });
    expect(problems[0]?.excerpt).toEqual({
      firstLine: 2,
      lines: ["input:", "  # nothing", "  A: { type: strng }", "  B: { type: String }"],
    });
  });
});

function printProblem({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
