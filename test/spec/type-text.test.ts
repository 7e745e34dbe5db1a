import { describe, expect, it } from "vitest";
import { isScalar, parseType } from "../../generator/spec/type-text.ts";

describe("parseType", () => {
  it.each([
    ["String", "String", 0],
    ["Array of Integer", "Integer", 1],
    ["Array of Array of InterInstanceFlow", "InterInstanceFlow", 2],
    ["Timestamp ISO8601", "Timestamp ISO8601", 0],
    ["array of String", "array of String", 0],
    ["Array of", "Array of", 0],
  ])("%s", (text, name, depth) => {
    expect(parseType(text)).toEqual({ name, depth });
  });

  it("knows documentation's own types", () => {
    expect(["String", "Timestamp ISO8601", "string", "Item"].map(isScalar)).toEqual([true, true, false, false]);
  });
});
