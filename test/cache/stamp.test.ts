import { describe, expect, it } from "vitest";
import { ownerOfOutput } from "../../generator/cache/owner.ts";
import { planRun, type Stamp } from "../../generator/cache/stamp.ts";

const STAMP: Stamp = {
  fingerprint: "f",
  inputs: { "common/errors.yaml": "1", "gaap/2018-05-29/A.yaml": "1", "cvm/2017-03-12/B.yaml": "1" },
  outputs: { "README.md": "1", "src/gaap/v20180529/A.ts": "1", "src/cvm/v20170312/B.ts": "1" },
};

describe("what is left to do", () => {
  it.each<[title: string, now: Stamp, isUpToDate: boolean, clean: string[]]>([
    ["nothing changed", STAMP, true, ["cvm/2017-03-12", "gaap/2018-05-29"]],
    ["another generator", { ...STAMP, fingerprint: "g" }, false, []],
    [
      "a specification changed",
      { ...STAMP, inputs: { ...STAMP.inputs, "gaap/2018-05-29/A.yaml": "2" } },
      false,
      ["cvm/2017-03-12"],
    ],
    [
      "a specification is new",
      { ...STAMP, inputs: { ...STAMP.inputs, "gaap/2018-05-29/C.yaml": "1" } },
      false,
      ["cvm/2017-03-12"],
    ],
    ["what all share changed", { ...STAMP, inputs: { ...STAMP.inputs, "common/errors.yaml": "2" } }, false, []],
    [
      "what the package says of itself changed",
      { ...STAMP, inputs: { ...STAMP.inputs, "package.yaml": "1" } },
      false,
      [],
    ],
    [
      "an output was edited",
      { ...STAMP, outputs: { ...STAMP.outputs, "src/cvm/v20170312/B.ts": "2" } },
      false,
      ["gaap/2018-05-29"],
    ],
    [
      "a file of the package was edited",
      { ...STAMP, outputs: { ...STAMP.outputs, "README.md": "2" } },
      false,
      ["cvm/2017-03-12", "gaap/2018-05-29"],
    ],
    [
      "another version of a service is new",
      { ...STAMP, inputs: { ...STAMP.inputs, "gaap/2020-01-01/A.yaml": "1" } },
      false,
      ["cvm/2017-03-12"],
    ],
  ])("%s", (_, now, isUpToDate, clean) => {
    const plan = planRun(STAMP, now);
    expect(plan.isUpToDate).toBe(isUpToDate);
    expect([...plan.clean].toSorted()).toEqual(clean);
  });

  it("is everything without a stamp", () => {
    expect(planRun(undefined, STAMP)).toEqual({ isUpToDate: false, clean: new Set() });
  });
});

it("knows which service version a file of the output belongs to", () => {
  expect(ownerOfOutput("test/gaap/v20180529/A.test.ts")).toBe("gaap/2018-05-29");
  expect(ownerOfOutput("docs/gaap/2018-05-29/index.md")).toBe("gaap/2018-05-29");
  expect(ownerOfOutput("metadata/gaap/2018-05-29.json")).toBe("gaap/2018-05-29");
  expect(ownerOfOutput("openapi/gaap/2018-05-29.json")).toBe("gaap/2018-05-29");
  expect(ownerOfOutput("metadata/index.json")).toBe("package");
  expect(ownerOfOutput("src/runtime/platform/node.ts")).toBe("package");
  expect(ownerOfOutput("src/gaap/index.ts")).toBe("package");
});
