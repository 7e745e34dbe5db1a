import { describe, expect, it } from "vitest";
import { generate } from "../generator/generate.ts";
import { loadSpecs } from "../generator/spec/load.ts";
import { ROOT, templates } from "./support/specs.ts";
import { readTree } from "./support/tcgen.ts";

const specs = await loadSpecs(`${ROOT}specs`);

describe("generate", () => {
  it("makes what is committed in generated/, from what is committed in specs/", async () => {
    const { files, problems } = await generate({ specs, templates });
    expect(problems).toEqual([]);
    const committed = Object.entries(await readTree(`${ROOT}generated`)).filter(
      ([path]) => !/^(?:dist|node_modules)\//.test(path),
    );
    expect(Object.fromEntries([...files].toSorted())).toEqual(Object.fromEntries(committed.toSorted()));
  });

  it("does not depend on the order of its input", async () => {
    const ahead = await generate({ specs, templates });
    const back = await generate({ specs: specs.toReversed(), templates: new Map([...templates].toReversed()) });
    expect(Object.fromEntries(back.files)).toEqual(Object.fromEntries(ahead.files));
  });

  it("keeps the problems of one service from none of the others", async () => {
    const broken = [
      ...specs,
      { path: "gaap/2018-05-29/A.yaml", text: "{" },
      { path: "sqlserver/2018-03-28/B.yaml", text: "{" },
    ];
    const { problems, files } = await generate({ specs: broken, templates });
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(["gaap/2018-05-29/A.yaml", "sqlserver/2018-03-28/B.yaml"]),
    );
    expect(files.size).toBe(0);
  });
});
