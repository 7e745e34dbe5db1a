import { describe, expect, it } from "vitest";
import { suggest } from "../../generator/spec/suggest.ts";

describe("suggest", () => {
  it.each([
    ["strng", ["String", "Integer"], ' Did you mean "String"?'],
    ["proxyids", ["ProxyIds", "InstanceIds"], ' Did you mean "ProxyIds"?'],
    ["Nothing", ["String", "Integer"], ""],
    ["ab", ["xy"], ""],
    ["A", [], ""],
  ])("%s among %j", (text, candidates, want) => {
    expect(suggest(text, candidates)).toBe(want);
  });
});
