import { describe, expect, it } from "vitest";
import { groupSpecs } from "../../generator/spec/units.ts";

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
    "package.yaml",
  ];
  const files = paths.map((path) => ({ path }));

  it("sorts files by their paths, in whatever order they come", () => {
    const tree = groupSpecs(files);
    expect(tree).toEqual(groupSpecs(files.toReversed()));
    expect(tree.package?.path).toBe("package.yaml");
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
