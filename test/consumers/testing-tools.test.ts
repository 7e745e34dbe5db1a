import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProcess } from "../support/tcgen.ts";
import { PROGRAMS, runProgram } from "./installed.ts";

const ANSWER = { InvalidStatusInstanceSet: ["mocked"], OperationFailedInstanceSet: [], RequestId: "req-1" };
const jest = join(dirname(createRequire(import.meta.url).resolve("jest/package.json")), "bin/jest.js");

it.each(["msw", "nock-13", "nock-14"])("%s answers for the service", async (name) => {
  expect(await runProgram(join(PROGRAMS, `${name}.mjs`), "")).toEqual(ANSWER);
});

describe("Jest 30", () => {
  it.each([
    ["CommonJS, by a transform", "require", []],
    ["ES modules", "import", ["--experimental-vm-modules"]],
  ])("runs tests that are %s", async (_, name, flags) => {
    const run = await runProcess(process.execPath, [...flags, jest, name, "--json"], join(PROGRAMS, "jest"));
    expect(JSON.parse(run.out), run.err).toMatchObject({ success: true, numPassedTests: 1, numTotalTests: 1 });
  });
});
