import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { PROBLEM_CODES } from "../../generator/spec/problem-codes.ts";
import { renderProblemTable, updateProblemTable } from "../../generator/spec/render-problem-table.ts";
import { isUpdate, ROOT } from "../support/specs.ts";

describe("the table of problem codes", () => {
  it("is what specs/README.md shows; `npm run docs` brings it up to date", async () => {
    const readme = await readFile(`${ROOT}specs/README.md`, "utf8");
    const wanted = updateProblemTable(readme);
    if (isUpdate && wanted !== undefined) await writeFile(`${ROOT}specs/README.md`, wanted);
    else expect(readme).toBe(wanted);
  });

  it("has one row a code, each of three cells", () => {
    const rows = renderProblemTable().split("\n");
    expect(rows).toHaveLength(2 + Object.keys(PROBLEM_CODES).length);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
  });

  it("has no place in a README without marks", () => {
    expect(updateProblemTable("# Title\n")).toBeUndefined();
  });
});
