import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TencentCloud } from "../support/tencent-cloud.ts";
import { PROGRAMS, runProgram } from "./installed.ts";
import { OUTCOME, startStandIn } from "./stand-in.ts";

let cloud: TencentCloud;

beforeAll(async () => {
  cloud = await startStandIn();
});
afterAll(() => cloud.close());

describe(`Node ${process.version}`, () => {
  it("imports it", async () => {
    expect(await runProgram(join(PROGRAMS, "esm.mjs"), cloud.origin)).toEqual(OUTCOME);
  });

  it("requires it", async () => {
    expect(await runProgram(join(PROGRAMS, "require.cjs"), cloud.origin)).toEqual(OUTCOME);
  });
});
