import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { isQuoted, parseSpec } from "../../generator/spec/document.ts";
import { memberName, specValue } from "../support/arbitraries.ts";

/** An integer that sends a text to the exact parser. */
const LAST = 12345678901234567890n;
const EXACT = `\nlast: ${LAST}\n`;

/** Scalars that YAML 1.1, YAML 1.2 and JSON read differently. */
const TRICKY = [
  "0o17",
  "0x1F",
  "012",
  "1_000",
  "+1",
  ".5",
  "1.",
  "1e3",
  "1.5E-3",
  "0b1",
  "1:30",
  "00",
  "1.10",
  "-01",
  "0.",
  "yes",
  "no",
  "on",
  "off",
  "y",
  "n",
  "True",
  "FALSE",
  "~",
  "Null",
  "",
  ".inf",
  "-.INF",
  ".NaN",
  "2020-01-01",
  "2020-04-17T15:10:27",
  "2020-04-17 15:10:27",
  "a#b",
  "a #b",
  "a: b",
  "'a'",
  '"a"',
  "- a",
  "? a",
  "@a",
  "`a`",
  "=",
  "<<",
  "!x",
  "&x",
  "*x",
  "%a",
  "|",
  ">",
  "\t",
  " a ",
  "a\nb",
  "a\n\n b\n",
  "\u2028",
  "\u0085",
  "\uFEFF",
  "__proto__",
  "constructor",
  "9007199254740991",
  "-9007199254740991",
  "\u{1F600}",
  "\uD800",
  "}",
  "]",
  ",",
  "a,b",
];

describe("parseSpec", () => {
  it.each(TRICKY)("reads the plain text %j the same with both parsers", (scalar) => {
    expectBothAlike(`a: ${scalar}${EXACT}`);
  });

  it("reads whatever can be written the same with both parsers", () => {
    const text = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: "binary", maxLength: 8 }));
    const document = fc.dictionary(text, fc.oneof(text, specValue), { maxKeys: 6 });
    const style = fc.record({
      defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED"),
      collectionStyle: fc.constantFrom("any", "block", "flow"),
      lineWidth: fc.constantFrom(0, 40, 80),
    });
    fc.assert(
      fc.property(document, style, (value, options) => expectBothAlike(stringify({ ...value, last: LAST }, options))),
      { numRuns: 500 },
    );
  });

  it("reads back what was written, integers beyond 2^53 exactly", () => {
    const document = fc.dictionary(memberName, specValue, { maxKeys: 4 });
    const style = fc.record({ collectionStyle: fc.constantFrom("any", "block", "flow") });
    fc.assert(
      fc.property(document, style, (value, options) => {
        expect(parseSpec({ path: "a.yaml", text: stringify(value, options) })).toMatchObject({ problems: [], value });
      }),
      { numRuns: 500 },
    );
  });

  it("keeps integers beyond 2^53 exact, in whatever corner of the file", () => {
    const text =
      "a: 9007199254740993\nb: [-9223372036854775808, 9007199254740991]\nc: 123456789012345.5\nd: '9007199254740993'\n";
    expect(parseSpec({ path: "a.yaml", text }).value).toEqual({
      a: 9007199254740993n,
      b: [-9223372036854775808n, 9007199254740991],
      c: 123456789012345.5,
      d: "9007199254740993",
    });
  });

  it.each(["null: x", "~: x"])("calls a key as it is written in JSON: %s", (text) => {
    expect(parseSpec({ path: "a.yaml", text }).value).toEqual({ null: "x" });
    expect(parseSpec({ path: "a.yaml", text: text + EXACT }).value).toMatchObject({ null: "x" });
  });

  it("makes a member of __proto__, and a prototype of nothing", () => {
    for (const text of ["__proto__: { isAdmin: true }", `__proto__: { isAdmin: true }${EXACT}`]) {
      const value = parseSpec({ path: "a.yaml", text }).value as object;
      expect(Object.hasOwn(value, "__proto__")).toBe(true);
      expect(value).not.toHaveProperty("isAdmin");
      expect({}).not.toHaveProperty("isAdmin");
    }
  });
});

describe("isQuoted", () => {
  it.each([
    ['version: "2018-05-29"', true],
    ["version: '2018-05-29'", true],
    ["version: 2018-05-29", false],
    ["version: |\n  2018-05-29", false],
    ["other: 1", false],
  ])("%j: %s", (text, want) => {
    expect(isQuoted({ path: "a.yaml", text }, ["version"])).toBe(want);
  });
});

/** What the fast parser reads, the exact one reads too. What it does not, is for the exact one to judge. */
function expectBothAlike(text: string): void {
  let fast: unknown;
  try {
    fast = load(text);
  } catch {
    return;
  }
  const exact = parseSpec({ path: "a.yaml", text });
  expect(exact.problems.filter(({ code }) => code !== "yaml-alias")).toEqual([]);
  if (exact.problems.length === 0) expect(toFloats({ ...(exact.value as object), last: LAST })).toEqual(toFloats(fast));
}

/** What both parsers can hold: integers as floats, and one zero. */
function toFloats(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "bigint") return Number(value) + 0;
  if (Array.isArray(value)) return value.map(toFloats);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toFloats(item)]));
}
