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
        kind: "offset",
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
        kind: "cursor",
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
    ["stream: always", { stream: { kind: "always" } }],
    ["stream: { optional: Stream }", { stream: { kind: "optional", memberName: "Stream" } }],
    ["dryRun: DryRun", { dryRunName: "DryRun", stream: undefined }],
    ["region: ignored", { stream: undefined, dryRunName: undefined, isReadOnly: false }],
    ["readOnly: true", { isReadOnly: true }],
  ])("%s", (line, wanted) => {
    expect(buildRun([line, ...LIST])).toMatchObject(wanted);
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
