import { describe, expect, it } from "vitest";
import { suggest } from "../../generator/spec/suggest.ts";
import { isScalar, parseType } from "../../generator/spec/type-text.ts";
import { groupSpecs } from "../../generator/spec/units.ts";

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

describe("groupSpecs", () => {
  const paths = [
    "b/2/Run.yaml",
    "b/2/Act.yaml",
    "b/2/service.yaml",
    "a/1/types.yaml",
    "common/errors.yaml",
    "x.yaml",
    "a/1/deep/Y.yaml",
    "common/b/Z.yaml",
  ];
  const files = paths.map((path) => ({ path }));

  it("sorts files by their paths, in whatever order they come", () => {
    const tree = groupSpecs(files);
    expect(tree).toEqual(groupSpecs(files.toReversed()));
    expect(tree.errors?.path).toBe("common/errors.yaml");
    expect(tree.regions).toBeUndefined();
    expect(
      tree.units.map(({ folder, service, types, actions }) => [
        folder,
        service?.path,
        types?.path,
        actions.map(({ path }) => path),
      ]),
    ).toEqual([
      ["a/1", undefined, "a/1/types.yaml", []],
      ["b/2", "b/2/service.yaml", undefined, ["b/2/Act.yaml", "b/2/Run.yaml"]],
    ]);
    expect(tree.strays.map(({ path }) => path)).toEqual(["a/1/deep/Y.yaml", "common/b/Z.yaml", "x.yaml"]);
  });
});
