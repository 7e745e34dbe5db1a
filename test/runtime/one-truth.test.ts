import { load } from "js-yaml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import type { CommonErrorsSpec } from "../../generator/spec/spec.ts";
import { isAuthFailure, isRetryable, isThrottling, ServerError, VERSION } from "../../templates/runtime/index.ts";
import { ROOT } from "../support/specs.ts";

const common = load(readFileSync(join(ROOT, "specs/common/errors.yaml"), "utf8")) as CommonErrorsSpec;

it.each(Object.entries(common))("the guards and specs/common/errors.yaml say the same of %s", (code, spec) => {
  const error = new ServerError("No.", { code });
  expect(isThrottling(error)).toBe(spec.class === "throttling");
  expect(isAuthFailure(error)).toBe(spec.class === "auth");
  expect(isRetryable(error)).toBe(spec.class === "throttling" || spec.class === "server");
});

it("the runtime's regions are those of specs/common/regions.yaml", () => {
  const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
  const regions = Object.keys(load(read("specs/common/regions.yaml")) as object);
  for (const path of ["templates/runtime/options/region.ts", "generated/src/runtime/options/region.ts"]) {
    const names = [...read(path).matchAll(/"([a-z-]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(regions);
  }
});

it("the runtime sends the version that the package has", () => {
  expect(VERSION).toBe(manifest.version);
});
