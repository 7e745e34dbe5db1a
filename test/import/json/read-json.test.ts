import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../../generator/import/json/read-json.ts";

/** What a page prints, the value it must mean, and the repairs with their lines; a text for why it has no single reading. */
const table: [text: string, value: unknown, repairs: string[] | string][] = [
  ['{"a": [1, -2.5e3, "x\\u00e9\\n", true, false, null, {}]}', { a: [1, -2500, "xé\n", true, false, null, {}] }, []],
  [
    '{"a": 9007199254740993, "b": -9007199254740993, "c": 9007199254740992}',
    { a: 9007199254740993n, b: -9007199254740993n, c: 9007199254740992n },
    [],
  ],
  ['{"a": 1,}', { a: 1 }, ["trailing-comma 1"]],
  ['{"a": [1, 2, ],\n}', { a: [1, 2] }, ["trailing-comma 1", "trailing-comma 2"]],
  ['{"a": 1,, "b": 2}', { a: 1, b: 2 }, ["extra-comma 1"]],
  ['{\n"a": "x"\n  "b": 2}', { a: "x", b: 2 }, ["missing-comma 3"]],
  ['[{"a": 1}\n{"a": 2}]', [{ a: 1 }, { a: 2 }], ["missing-comma 2"]],
  ['["a" "b"]', ["a", "b"], ["missing-comma 1"]],
  ['{"a" 1, "b" "x"}', { a: 1, b: "x" }, ["missing-colon 1", "missing-colon 1"]],
  ['{a: 1, c": 3, "b: 2}', { a: 1, c: 3, b: 2 }, ["missing-quote 1", "missing-quote 1", "missing-quote 1"]],
  ['{"a": "x,\n "b": 1}', { a: "x", b: 1 }, ["missing-quote 1"]],
  ['{"a": 10.0.*.1",\n "b": abc}', { a: "10.0.*.1", b: "abc" }, ["missing-quote 1", "missing-quote 2"]],
  ['{"a": [\nfor monitoring\n ]}', { a: ["for monitoring"] }, ["missing-quote 2"]],
  ["{'a': 'x', “b”: “y”}", { a: "x", b: "y" }, ["odd-quote 1", "odd-quote 1", "odd-quote 1", "odd-quote 1"]],
  [
    '｛"a"：［1，2］｝',
    { a: [1, 2] },
    ["full-width 1", "full-width 1", "full-width 1", "full-width 1", "full-width 1", "full-width 1"],
  ],
  ['{"a": "say "hi" now", "b": 1}', { a: 'say "hi" now', b: 1 }, ["inner-quote 1"]],
  ['{"a": "one\ntwo", "b": 1}', { a: "one\ntwo", b: 1 }, ["raw-control 1"]],
  ['{"a": "C:\\dir"}', { a: "C:\\dir" }, ["bad-escape 1"]],
  ['{"a": True, "b": None}', { a: true, b: null }, ["odd-literal 1", "odd-literal 1"]],
  ['{ // one\n "a": 1, /* two */ "b": 2 # three\n}', { a: 1, b: 2 }, ["comment 1", "comment 2", "comment 2"]],
  ['{"a": [1, ...], "b": ..., ...}', { a: [1] }, ["ellipsis 1", "ellipsis 1", "ellipsis 1"]],
  ['{"a": , "b": 1}', { b: 1 }, ["missing-value 1"]],
  ['{"a": {"b": [1]', { a: { b: [1] } }, ["missing-end 1", "missing-end 1"]],
  ['{"a": 1}}', { a: 1 }, ["extra-end 1"]],
  ['{"a": 1]', { a: 1 }, ["wrong-bracket 1"]],
  ['{"a": {\n{"b": 1},\n{"b": 2}\n]}', { a: [{ b: 1 }, { b: 2 }] }, ["list-in-braces 2"]],
  ['```json\n{"a": 1}\n```', { a: 1 }, ["fence 1"]],
  ['{"a": 1, "a": 2}', { a: 2 }, ["duplicate-name 1"]],
  ['{"a":\u00a01}', { a: 1 }, ["odd-space 1"]],
  ["", undefined, "ends too early"],
  ['[{"a": 1]', undefined, "has ] where } is expected"],
  ['{"a": [1}', undefined, "has } where ] is expected"],
  ['{"a": "x"b": 1}', undefined, "has a text whose end cannot be told"],
  ['["x", "y": 1]', undefined, "has a text whose end cannot be told"],
  ['[{"x": 1}: 1]', undefined, 'has ":" where a comma is expected'],
  ["[\none, two\n]", undefined, "has a list without quotation marks, in which a comma may part items or belong to one"],
  ['{"a": 1} {"b": 2}', undefined, "is followed by other text"],
  ["<binary>", "<binary>", ["missing-quote 1"]],
];

test.each(table)("%s", (text, value, repairs) => {
  const reading = readJson(text);
  if (typeof repairs === "string") expect("reason" in reading && reading.reason).toBe(repairs);
  else expect(reading).toEqual({ value, repairs: expect.anything() as unknown });
  if ("repairs" in reading) expect(reading.repairs.map(({ kind, line }) => `${kind} ${line}`)).toEqual(repairs);
});

test("reads all JSON as JSON.parse does, without repairs", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (text) => {
      expect(readJson(text)).toEqual({ value: parseExactly(text), repairs: [] });
    }),
  );
});

test("never throws, whatever a page holds", () => {
  const piece = fc.constantFrom(
    ..."{ } [ ] , : \" ' “ ” \\ \n ... // /* */ a 1 true ： ， ｛ ```".split(" "),
    " ",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(readJson(pieces.join(""))).toBeTypeOf("object");
    }),
    { numRuns: 2000 },
  );
});

test("refuses what is nested too deeply or has too many mistakes", () => {
  expect(readJson("[".repeat(100_000))).toMatchObject({ reason: "is nested too deeply" });
  expect(readJson(`[${"[] ".repeat(1000)}]`)).toMatchObject({ reason: "has too many mistakes" });
});

/** JSON.parse, with integers beyond 2^53 as the `bigint` that is written. */
function parseExactly(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === "number" &&
    Number.isInteger(value) &&
    !Number.isSafeInteger(value) &&
    /^\d/.test(String(value).replace("-", "")) &&
    !String(value).includes("e")
      ? BigInt(String(value))
      : value,
  );
}
