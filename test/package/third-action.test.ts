import { cp, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { expectSuccess } from "../support/package.ts";
import { ROOT } from "../support/specs.ts";
import { makeProject, runProcess, writeText } from "../support/tcgen.ts";

const SPEC = `# yaml-language-server: $schema=../../schema/action.schema.json
action: LightLantern
description: Lights a lantern.
region: required
input:
  LanternId: { type: String, required: true, description: ID of the lantern. }
  Colour: { type: String, values: { red: Warm., blue: Cold. } }
output:
  Brightness: { type: Integer, description: Brightness in lumen. }
errors:
  FailedOperation.OutOfOil: No oil is left.
examples:
  - title: Lighting a lantern
    method: POST
    request: { LanternId: lantern-1, Colour: red }
    response: { Brightness: 800, RequestId: 7b6b4b7e-0000-4000-8000-000000000001 }
  - title: Lighting it in the dark
    method: GET
    request: { LanternId: lantern-2 }
    response: { Error: { Code: FailedOperation.OutOfOil, Message: No oil. }, RequestId: 7b6b4b7e-0000-4000-8000-000000000002 }
`;

it("a third action is one new file and `npx tcgen generate`", async () => {
  const folder = await makeProject();
  // As in a clone: the command by its name, the packages of the repository.
  for (const part of ["generator", "templates"]) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await cp(join(ROOT, "package.json"), join(folder, "package.json"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  await writeText(join(folder, "specs/sqlserver/2018-03-28/LightLantern.yaml"), SPEC);
  const run = await runProcess("npx", ["--offline", "tcgen", "generate"], folder);
  expectSuccess(run);
  expect(run.out).toContain("2 service versions, 3 actions");

  const generated = join(folder, "generated");
  const compiler = join(ROOT, "node_modules/.bin/tsc");
  expectSuccess(await runProcess(compiler, ["-p", "."], generated));
  const tests = await runProcess(
    join(ROOT, "node_modules/.bin/vitest"),
    ["run", "--reporter=json", "LightLantern"],
    generated,
  );
  expectSuccess(tests);
  const report = JSON.parse(tests.out) as { testResults: { assertionResults: { title: string; status: string }[] }[] };
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(results.map(({ title, status }) => `${status} ${title}`)).toEqual([
    "passed Lighting a lantern",
    "passed Lighting it in the dark",
    "passed throws FailedOperation.OutOfOil as itself",
  ]);
  expect(await readFile(join(generated, "api.txt"), "utf8")).toContain(
    'LightLanternRequest.Colour?: "red" | "blue" | undefined\n',
  );

  const bundle = await build({
    stdin: { contents: 'export { lightLantern } from "./src/sqlserver/index.ts";', resolveDir: generated },
    bundle: true,
    format: "esm",
    external: ["#platform"],
    write: false,
  });
  const text = bundle.outputFiles[0]?.text ?? "";
  expect(text).toContain('action: "LightLantern"');
  expect(text).not.toContain("CloseInterCommunication");
  expect(text).not.toContain("SqlserverClient");
  expect(text).not.toContain("OutOfOil");
});
