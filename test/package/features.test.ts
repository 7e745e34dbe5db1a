import { build } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectSuccess, installPackage } from "../support/package.ts";
import { generateDemo, ROOT } from "../support/specs.ts";
import { runProcess, writeText } from "../support/tcgen.ts";

// The functions for pages and streams as they are packed: they share the runtime's classes, and cost nothing unused.
const ACTIONS = {
  "demo/2020-01-01/ListLamps.yaml": `action: ListLamps
paging: { offset: Offset, limit: Limit, items: Lamps }
input: { Offset: { type: Integer }, Limit: { type: Integer } }
output: { Lamps: { type: Array of Lamp } }
`,
  "demo/2020-01-01/types.yaml": "Lamp: { members: { Id: { type: String } } }\n",
  "demo/2020-01-01/AskLamp.yaml": "action: AskLamp\nstream: always\noutput: { Word: { type: String } }\n",
};

const CONSUMER = `import { type Caller, ResponseError, type StreamEvent } from "typed-tencentcloud";
import { type AskLampResponse, DemoClient, type Lamp, paginateListLamps, streamAskLamp } from "typed-tencentcloud/demo";

const client: Caller = { call: async ({ action }) => (action === "AskLamp" ? [{ Word: "Yes." }] : { Lamps: [{ Id: "a" }] }) };
const lamps: Lamp[] = await paginateListLamps(client, { Limit: 2 }).toArray();
const words: (string | undefined)[] = [];
for await (const event of streamAskLamp(client)) words.push((event satisfies StreamEvent<AskLampResponse>).Word);
const failure: unknown = await paginateListLamps(client).toArray().catch((error: unknown) => error);
const demo = new DemoClient({ credentials: { secretId: "a", secretKey: "b" } });
console.log(JSON.stringify([lamps, words, failure instanceof ResponseError, typeof demo.streamAskLamp().toString]));
`;

let folder: string;
let project: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcgen-features-"));
  const { files, problems } = await generateDemo(ACTIONS);
  expect(problems).toEqual([]);
  for (const [path, text] of files) await writeText(join(folder, "generated", path), text);
  project = await installPackage(join(folder, "generated"), folder);
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it("compile and run for a consumer", async () => {
  await writeText(join(project, "use.mts"), CONSUMER);
  const flags = ["--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "false", "--types", ""];
  expectSuccess(await runProcess(join(ROOT, "node_modules/.bin/tsc"), [...flags, "use.mts"], project));
  const run = await runProcess(process.execPath, ["use.mjs"], project);
  expectSuccess(run);
  expect(JSON.parse(run.out)).toEqual([[{ Id: "a" }], ["Yes."], true, "function"]);
});

it.each([
  ["listLamps", []],
  ["paginateListLamps", ["came twice"]],
  ["streamAskLamp", ["[DONE]"]],
  ["DemoClient", ["came twice", "[DONE]"]],
])("a program that imports %s has what it needs", async (name, parts) => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "typed-tencentcloud/demo";`, resolveDir: project },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    external: ["node:*"],
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  expect(["came twice", "[DONE]"].filter((part) => text.includes(part))).toEqual(parts);
  // One copy of each class, wherever it comes from.
  expect(text.split("ResponseError").length).toBeLessThanOrEqual(3);
});
