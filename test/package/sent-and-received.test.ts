import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectSuccess } from "../support/package.ts";
import { generateDemo, ROOT } from "../support/specs.ts";
import { runProcess, writeText } from "../support/tcgen.ts";

// What is sent and what is received are different types: a consumer compiles, and each line that should not does not.
const ACTION = `action: SwitchLamps
input:
  Lamps: { type: Array of Lamp, required: true }
  Mode: { type: String, values: { SOFT: "", HARD: "" } }
  Level: { type: Integer, open: true, values: { 0: "", 1: "" } }
output:
  Lamps: { type: Array of Lamp }
  State: { type: String, values: { "ON": "", "OFF": "" } }
  Level: { type: Integer, values: { 0: "", 1: "" } }
  Since: { type: String, nullable: true }
  Until: { type: String, mayBeAbsent: true }
`;
const TYPES = `Lamp:
  members:
    Id: { type: String, required: true }
    Colours: { type: Array of String, values: { red: "", blue: "" } }
    Shade: { type: Shade }
Shade: { members: { Width: { type: Float, required: true } } }
`;

const CONSUMER = `import type { Caller } from "./dist/index.js";
import { DemoClient, type Lamp, type LampInput, switchLamps, type SwitchLampsRequest } from "./dist/demo/index.js";

const demo = new DemoClient();
const fixed = { Lamps: [{ Id: "lamp-1", Colours: ["red"], Shade: { Width: 1 } }], Mode: "SOFT", Level: 7 } as const;
const answer = await switchLamps(demo, fixed);
await demo.switchLamps({ Lamps: [{ Id: "lamp-1", Colours: undefined }], Mode: undefined });

const fake: Caller = { call: async ({ action }) => ({ Lamps: [], State: action, Level: 0, Since: null }) };
await switchLamps(fake, fixed);
// @ts-expect-error: a stand-in calls.
await switchLamps({}, fixed);

switch (answer.State) {
  case "ON":
  case "NEW":
    break;
}
switch (answer.Level) {
  case 0:
  case 7:
    break;
}
export const state: string = answer.State;
export const level: number = answer.Level;
export const colours: string[] = answer.Lamps.flatMap((lamp) => lamp.Colours);
export const width: number | undefined = answer.Lamps[0]?.Shade.Width;
export const since: string | null = answer.Since;
// @ts-expect-error: the page says that it may be null.
export const always: string = answer.Since;
// @ts-expect-error: an answer may lack it.
export const until: string = answer.Until;
// @ts-expect-error: a structure loses no required member in requests.
export const lamp: LampInput = { Colours: ["red"] };
// @ts-expect-error: nor in structures inside them.
export const inner: LampInput = { Id: "lamp-1", Shade: {} };
// @ts-expect-error: the list of what may be sent is closed.
export const request: SwitchLampsRequest = { Lamps: [], Mode: "GREEN" };
// @ts-expect-error: what was given is not changed.
export const push = (given: LampInput): unknown => given.Colours?.push("red");
// @ts-expect-error: an answer has all of its members.
export const received: Lamp = { Id: "lamp-1" };
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcgen-sent-"));
  const { files, problems } = await generateDemo({
    "demo/2020-01-01/Run.yaml": null,
    "demo/2020-01-01/SwitchLamps.yaml": ACTION,
    "demo/2020-01-01/types.yaml": TYPES,
  });
  expect(problems).toEqual([]);
  for (const [path, text] of files) await writeText(join(folder, path), text);
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  expectSuccess(await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json"], folder));
  await writeFile(join(folder, "consumer.mts"), CONSUMER);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a consumer in strict TypeScript", () => {
  const exact = { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noImplicitAny: true };
  it.each([
    ["7", "typescript", exact],
    ["5.4", "typescript-5.4", exact],
    ["5.4, optional as usual", "typescript-5.4", {}],
  ])("%s compiles", async (name, compiler, options) => {
    const config = `tsconfig.${name.replace(/\W/g, "-")}.json`;
    const compilerOptions = { module: "nodenext", target: "es2022", strict: true, types: [], noEmit: true, ...options };
    await writeFile(join(folder, config), JSON.stringify({ compilerOptions, files: ["consumer.mts"] }));
    const tsc = join(ROOT, "node_modules", compiler, "bin/tsc");
    expectSuccess(await runProcess(process.execPath, [tsc, "-p", config], folder));
  });
});
