import { describe, expect, it } from "vitest";
import { buildService } from "../../generator/model/build.ts";
import type { ActionModel } from "../../generator/model/model.ts";
import { groupSpecs } from "../../generator/spec/units.ts";
import { validateUnit } from "../../generator/spec/validate.ts";
import { makeSpecs } from "../support/specs.ts";

const LIST = [
  "input:",
  "  Offset: { type: Integer }",
  "  Mark: { type: String }",
  "  Limit: { type: String }",
  "  Stream: { type: Boolean }",
  "  DryRun: { type: Boolean }",
  "output:",
  "  Mark: { type: String }",
  "  Next: { type: String }",
  "  Total: { type: Integer }",
  "  Items: { type: Array of Item }",
];

describe("what members are for", () => {
  it.each([
    [
      "paging: { offset: Offset, limit: Limit, total: Total, items: Items }",
      {
        functionName: "paginateRun",
        kind: "offset",
        first: undefined,
        limitMaximum: undefined,
        positionName: "Offset",
        isPositionText: false,
        nextName: undefined,
        limitName: "Limit",
        isLimitText: true,
        totalName: "Total",
        itemsName: "Items",
      },
    ],
    [
      "paging: { cursor: Mark }",
      {
        functionName: "paginateRun",
        kind: "cursor",
        first: undefined,
        limitMaximum: undefined,
        positionName: "Mark",
        isPositionText: true,
        nextName: "Mark",
        limitName: undefined,
        isLimitText: false,
        totalName: undefined,
        itemsName: undefined,
      },
    ],
    ["paging: { cursor: Mark, next: Next }", expect.objectContaining({ nextName: "Next" })],
    ["paging: { page: Offset }", expect.objectContaining({ kind: "page", positionName: "Offset" })],
    ["region: ignored", undefined],
  ])("%s", (line, paging) => {
    expect(buildRun([line, ...LIST]).paging).toEqual(paging);
  });

  it.each([
    ["stream: always", { stream: { kind: "always", functionName: "streamRun" } }],
    ["stream: { optional: Stream }", { stream: { kind: "optional", memberName: "Stream" } }],
    ["dryRun: DryRun", { dryRunName: "DryRun", stream: undefined }],
    ["region: ignored", { stream: undefined, dryRunName: undefined, isReadOnly: false }],
    ["readOnly: true", { isReadOnly: true }],
  ])("%s", (line, wanted) => {
    expect(buildRun([line, ...LIST])).toMatchObject(wanted);
  });

  it.each([
    ["{ type: Integer }", undefined],
    ["{ type: Integer, default: 0 }", 0],
    ["{ type: Integer, minimum: 0 }", 0],
    ['{ type: String, default: "0" }', 0],
    ['{ type: String, default: "1" }', undefined],
    ["{ type: Integer, minimum: 0, default: 1 }", undefined],
    ["{ type: Integer, minimum: 1, default: 1 }", undefined],
  ])("the first page by what %s says of its number", (member, first) => {
    const lines = [
      "paging: { page: Page, limit: Size }",
      "input:",
      `  Page: ${member}`,
      "  Size: { type: Integer, maximum: 50 }",
    ];
    expect(buildRun(lines).paging).toMatchObject({ first, limitMaximum: 50 });
  });

  it("an index of a record begins at 0 whatever is said of it", () => {
    const lines = ["paging: { offset: Offset }", "input:", "  Offset: { type: Integer, default: 0 }"];
    expect(buildRun(lines).paging?.first).toBeUndefined();
  });

  it("may not be guessed by a name where the specification says it", () => {
    expect(buildRun([], "DescribeRun").isReadOnly).toBe(true);
    expect(buildRun(["readOnly: false"], "DescribeRun").isReadOnly).toBe(false);
  });
});

function buildRun(lines: readonly string[], name = "Run"): ActionModel {
  const path = "demo/2020-01-01";
  const text = [`action: ${name}`, ...lines, ""].join("\n");
  const [unit] = groupSpecs(makeSpecs({ [`${path}/Run.yaml`]: null, [`${path}/${name}.yaml`]: text })).units;
  const checked = unit && validateUnit(unit);
  const action = checked?.value && buildService(checked.value, { package: {}, errors: {}, regions: {} }).actions[0];
  if (!action) throw new Error(JSON.stringify(checked?.problems));
  return action;
}
