import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generate } from "../../../generator/generate.ts";
import { loadSpecs } from "../../../generator/spec/load.ts";
import { ROOT, templates } from "../../support/specs.ts";
import { makeCatalogue, type Version } from "./catalogue/catalogue.ts";
import { type Size, SIZES } from "./catalogue/shape.ts";
import { describeAsOpenApi } from "./openapi.ts";
import { printVersion } from "./write-specs.ts";

describe("the made-up catalogue", () => {
  it.each(["small", "medium"] as const)("holds exactly what its size says: %s", (size) => {
    expect(countCatalogue(makeCatalogue(SIZES[size]))).toEqual(SIZES[size]);
  });

  it("is the same on every machine", () => {
    const hash = createHash("sha256").update(JSON.stringify(makeCatalogue(SIZES.small)));
    expect(hash.digest("hex")).toBe("317796ca9f118adf49fe74124f37f0601d43fe9576256456a8a50151b15696a1");
  });

  it("is sound, so that the generator makes all of it", async () => {
    const versions = makeCatalogue(SIZES.small);
    const common = loadSpecs(`${ROOT}specs`, ["common/errors.yaml", "common/regions.yaml"]);
    const specs = [...common, ...versions.flatMap(printVersion)];
    const { problems, files } = await generate({ specs, templates });
    expect(problems).toEqual([]);
    for (const { service, actions } of versions) {
      const folder = `src/${service.service}/v${service.version.replaceAll("-", "")}`;
      for (const { action } of actions) expect(files.has(`${folder}/${action}.ts`)).toBe(true);
    }
  });

  it("is the same in OpenAPI: an operation for each action, a schema for each structure", () => {
    for (const version of makeCatalogue(SIZES.small)) {
      const { paths, components } = describeAsOpenApi(version) as { paths: object; components: { schemas: object } };
      const { actions, structures } = countCatalogue([version]);
      expect(Object.keys(paths)).toHaveLength(actions);
      expect(Object.keys(components.schemas)).toHaveLength(structures);
    }
  });
});

function countCatalogue(versions: readonly Version[]): Size {
  const actions = versions.flatMap((version) => version.actions);
  const types = versions.flatMap((version) => Object.values(version.types));
  const members = [...actions.flatMap(({ input, output }) => [input, output]), ...types.map((type) => type.members)];
  const ids = actions.length;
  return {
    versions: versions.length,
    actions: actions.length,
    structures: 2 * actions.length + types.length,
    members: members.reduce((sum, each) => sum + Object.keys(each ?? {}).length, ids),
  };
}
