import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../generator/generate.ts";
import { expectSuccess } from "../support/package.ts";
import { findSnippets } from "../support/snippets.ts";
import { makeSpecs, ROOT, templates } from "../support/specs.ts";
import { makeFolder, runProcess, writeText } from "../support/tcgen.ts";

// The manual of the repository's own package is run by `npm run test:consumers`; here are packages of other kinds.

const POST = "lamp-post/2021-02-03";
const LAMPS = {
  [`${POST}/service.yaml`]: `service: lamp-post
version: "2021-02-03"
endpoint: lamp-post.tencentcloudapi.com
`,
  [`${POST}/DescribeLamps.yaml`]: `action: DescribeLamps
region: required
paging: { offset: Offset, limit: Limit, total: TotalCount, items: LampSet }
input:
  Offset: { type: Integer }
  Limit: { type: Integer, maximum: 50 }
output:
  TotalCount: { type: Integer }
  LampSet: { type: Array of String }
`,
  [`${POST}/TalkToLamp.yaml`]: `action: TalkToLamp
stream: always
input:
  Text: { type: String, required: true }
examples:
  - method: POST
    request: { Text: "a \\"quoted\\"\\n\`\`\`\\ntext ${"${1}"} {{name}}" }
`,
  [`${POST}/BuyLamp.yaml`]: `action: BuyLamp
region: required
dryRun: DryRun
input:
  DryRun: { type: Boolean }
  Colour: { type: String, required: true, values: { red: Warm. } }
errors:
  FailedOperation.1Broken-Lamp: It is broken.
examples:
  - method: POST
    request: { Colour: red }
`,
};

const CASES: Readonly<Record<string, { specs: Record<string, string | null>; titles: readonly string[] }>> = {
  "pages, streams and dry runs": {
    specs: {
      ...LAMPS,
      "demo/2020-01-01/service.yaml": null,
      "demo/2020-01-01/types.yaml": null,
      "demo/2020-01-01/Run.yaml": null,
    },
    titles: [
      "First call",
      "Lists in pages",
      "Lists in pages 2",
      "Streams",
      "Streams 2",
      "Waiting",
      "Waiting 2",
      "Testing 5",
    ],
  },
  "an action without examples and codes": { specs: {}, titles: ["First call", "Lists in pages", "Testing 5"] },
  "nothing that can be shown": {
    specs: { "demo/2020-01-01/Run.yaml": "action: Run\ninput: { Name: { type: String, required: true } }\n" },
    titles: ["Credentials", "Lists in pages", "Waiting 2", "Actions without a function"],
  },
};

describe("the manual of a package that has", () => {
  it.each(Object.entries(CASES))("%s", { timeout: 120_000 }, async (_, { specs, titles }) => {
    const { files, problems } = await generate({ specs: makeSpecs(specs), templates });
    expect(problems).toEqual([]);
    const folder = await makeFolder();
    for (const [path, text] of files) if (path.startsWith("src/")) await writeText(join(folder, path), text);
    await writeText(join(folder, "package.json"), '{ "type": "module" }');
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    const readme = files.get("README.md") ?? "";
    expect(readme).not.toMatch(/\[object |\{\{[a-z#/]*\.|\(undefined|"undefined"/);
    const snippets = findSnippets(readme);
    expect(snippets.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
    for (const [index, { code }] of snippets.entries()) await writeText(join(folder, `snippet-${index}.ts`), code);
    await writeText(join(folder, "tsconfig.json"), TSCONFIG);
    expectSuccess(await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "."], folder));
  });
});

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    noEmit: true,
    module: "nodenext",
    target: "es2022",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    paths: {
      "#platform": ["./src/runtime/platform/node.ts"],
      "typed-tencentcloud": ["./src/index.ts"],
      "typed-tencentcloud/*": ["./src/*/index.ts"],
      nock: ["./node_modules/nock-14/types/index.d.ts"],
    },
  },
  include: ["snippet-*.ts"],
});
