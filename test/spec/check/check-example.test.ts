import { describe, expect, it } from "vitest";
import { checkExample, describeValue, type ExampleSide } from "../../../generator/spec/check/check-example.ts";
import type { MembersSpec, SpecValue, TypesSpec } from "../../../generator/spec/spec.ts";

const TYPES: TypesSpec = {
  Node: { members: { Name: { type: "String" }, Children: { type: "Array of Node", mayBeAbsent: true } } },
  Object: { members: { Id: { type: "Integer" } } },
};

describe("checkExample", () => {
  const table: [
    title: string,
    members: MembersSpec,
    value: Record<string, SpecValue>,
    side: ExampleSide,
    want: string[],
  ][] = [
    ["what fits", { A: { type: "Integer" }, B: { type: "Float" } }, { A: 1, B: 1.5 }, "request", []],
    ["an integer as a Float", { B: { type: "Float" } }, { B: 1 }, "request", []],
    ["a quoted integer", { A: { type: "Integer" } }, { A: "10" }, "request", ['A wrong-type Integer "10" (String)']],
    [
      "a fraction as an Integer",
      { A: { type: "Integer" } },
      { A: 1.5 },
      "request",
      ["A wrong-type Integer 1.5 (Float)"],
    ],
    ["no number at all", { A: { type: "Float" } }, { A: Number.NaN }, "request", ["A wrong-type Float NaN (Float)"]],
    ["a quoted true", { A: { type: "Boolean" } }, { A: "true" }, "request", ['A wrong-type Boolean "true" (String)']],
    ["null", { A: { type: "String" } }, { A: null }, "response", ["A null String null"]],
    ["null where it may be", { A: { type: "String", nullable: true } }, { A: null }, "response", []],
    [
      "a lack in a request",
      { A: { type: "String", required: true } },
      {},
      "request",
      ["A missing-member String nothing"],
    ],
    ["a token left out", { A: { type: "String", required: true, idempotencyToken: true } }, {}, "request", []],
    ["a lack in an answer", { A: { type: "String" } }, {}, "response", ["A missing-member String nothing"]],
    ["a lack that may be", { A: { type: "String", mayBeAbsent: true } }, {}, "response", []],
    [
      "a name that every object has",
      {},
      { toString: 1 },
      "request",
      ["toString unknown-member no member of this name 1 (Integer)"],
    ],
    ["beyond 2^53", { A: { type: "Integer", wide: true } }, { A: 2n ** 63n }, "request", []],
    [
      "below and above",
      { A: { type: "Integer", minimum: 2, maximum: 3 }, B: { type: "Integer", maximum: 3 } },
      { A: 1, B: 4 },
      "request",
      ["A out-of-range at least 2 1 (Integer)", "B out-of-range at most 3 4 (Integer)"],
    ],
    [
      "too many items",
      { A: { type: "Array of String", maxLength: 1 } },
      { A: ["a", "b"] },
      "request",
      ["A out-of-range at most 1 items 2 items"],
    ],
    ["characters, not code units", { A: { type: "String", maxLength: 2 } }, { A: "👍👍" }, "request", []],
    [
      "a pattern",
      { A: { type: "String", pattern: "^a+$" } },
      { A: "b" },
      "request",
      ['A pattern text matching /^a+$/ "b" (String)'],
    ],
    [
      "a value of a closed list",
      { A: { type: "Array of Integer", values: { 0: "", 1: "" } } },
      { A: [1, 2] },
      "request",
      ["A.1 not-a-value one of 0, 1 2 (Integer)"],
    ],
    ["a value of an open list", { A: { type: "String", values: { a: "" }, open: true } }, { A: "z" }, "request", []],
    [
      "an item for a list",
      { A: { type: "Array of Array of String" } },
      { A: ["x"] },
      "request",
      ['A.0 wrong-type Array of String "x" (String)'],
    ],
    [
      "a structure in itself",
      { A: { type: "Node" } },
      { A: { Name: "a", Children: [{ Name: 5 }, {}] } },
      "response",
      ["A.Children.0.Name wrong-type String 5 (Integer)", "A.Children.1.Name missing-member String nothing"],
    ],
    ["a data type called Object", { A: { type: "Object" } }, { A: { Id: 1 } }, "request", []],
    ["text for a structure", { A: { type: "Node" } }, { A: "x" }, "request", ['A wrong-type Node "x" (String)']],
  ];
  it.each(table)("%s", (_, members, value, side, want) => {
    const found = checkExample(value, members, TYPES, side);
    expect(
      found.map(({ path, kind, expected, found: what }) => `${path.join(".")} ${kind} ${expected} ${what}`),
    ).toEqual(want);
  });
});

describe("describeValue", () => {
  it.each([
    [null, "null"],
    [[1], "an Array"],
    [{ a: 1 }, "an object"],
    ["x".repeat(80), `"${"x".repeat(59)}… (String)`],
    [2n ** 60n, "1152921504606846976 (Integer)"],
  ])("%s", (value, want) => {
    expect(describeValue(value as SpecValue)).toBe(want);
  });
});
