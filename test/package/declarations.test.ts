import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ts } from "ts-morph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/generate.ts";
import { expectSuccess } from "../support/package.ts";
import { makeSpecs, ROOT, templates } from "../support/specs.ts";
import { readTree, runProcess, writeText } from "../support/tcgen.ts";

// The declarations of a service version are packed as one file. A compiler reads both, the sources and that file, and
// sees the same names, types and comments.

const SPECS = {
  "demo/2020-01-01/types.yaml": `Item:
  description: "An item.\\n* A line with a star.\\n  * And one below it."
  members:
    Id: { type: String, description: "Its ID.\\n\\nimport { Nothing } from \\"./nowhere.js\\";" }
    Items: { type: Array of Item, nullable: true, deprecated: Use Id. }
    Mode: { type: String, values: { a: "One */ thing.", b: "@deprecated not" }, open: true, default: a }
`,
  "demo/2020-01-01/Run.yaml": `action: Run
description: "Runs.\\n\\n1. First.\\n    code\\n2. Then."
rateLimit: 20
input:
  Item: { type: Item, required: true, description: "    indented" }
  Count: { type: Integer, minimum: 1, maximum: 5, default: 2 }
output:
  Items: { type: Array of Item, mayBeAbsent: true }
errors:
  FailedOperation.Off: "It is off.\\nexport * from \\"./x.js\\";"
`,
  "demo/2020-01-01/Stop.yaml": "action: Stop\ninput: { Name: { type: String } }\n",
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcgen-declarations-"));
  const { files, problems } = await generate({ specs: makeSpecs(SPECS), templates });
  expect(problems).toEqual([]);
  for (const [path, text] of files) await writeText(join(folder, path), text);
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  expectSuccess(await runProcess("npm", ["run", "build"], folder));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the declarations of a service version", () => {
  it("are one file", async () => {
    const files = Object.keys(await readTree(join(folder, "dist/demo")));
    expect(files.toSorted()).toEqual(["index.d.ts", "index.js", "v20200101/index.d.ts", "v20200101/index.js"]);
  });

  it("say the same as the sources, comments included", () => {
    const packed = describeExports(join(folder, "dist/demo/v20200101/index.d.ts"));
    const sources = describeExports(join(folder, "src/demo/v20200101/index.ts"));
    expect(packed).toEqual(sources);
    expect(Object.keys(packed)).toEqual(
      expect.arrayContaining(["DemoClient", "DemoClient.run", "Item.Mode", "RunErrorCode", "run", "stop"]),
    );
    expect(packed["Item"]?.text).toBe("An item.\n* A line with a star.\n  * And one below it.");
  });

  it("are as small as tabs and plain comments make them", async () => {
    const text = (await readTree(join(folder, "dist/demo/v20200101")))["index.d.ts"] ?? "";
    expect(text).not.toMatch(/^ {4}[\w/]+(?:\*|\?|:)/m);
    const names = [...text.matchAll(/^import \{ (\w+) \} from "\.\.\/.*$/gm)].map(([, name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain("CallOptions");
    expect(text).toContain('/** Its ID.\n\nimport { Nothing } from "./nowhere.js"; */');
  });
});

interface Described {
  readonly type: string;
  readonly text: string;
  readonly tags: string;
}

/** What an editor shows of each export of a file and of its members. */
function describeExports(file: string): Record<string, Described> {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!source || !module) throw new Error(`${file} is no module`);
  const described: Record<string, Described> = {};
  const add = (name: string, symbol: ts.Symbol, type: ts.Type): void => {
    described[name] = {
      type: checker.typeToString(type, source, ts.TypeFormatFlags.NoTruncation).replace(/import\("[^"]*"\)\./g, ""),
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      tags: symbol
        .getJsDocTags(checker)
        .map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`)
        .join("\n"),
    };
  };
  for (const item of checker.getExportsOfModule(module)) {
    const symbol = item.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(item) : item;
    const isType = (symbol.flags & ts.SymbolFlags.Type) !== 0;
    const value = symbol.valueDeclaration && checker.getTypeOfSymbol(symbol);
    const type = isType ? checker.getDeclaredTypeOfSymbol(symbol) : (value as ts.Type);
    add(item.name, symbol, type);
    const members = [...checker.getPropertiesOfType(type), ...(value?.getProperties() ?? [])];
    for (const member of type.isUnion() ? (value?.getProperties() ?? []) : members) {
      const isOwn = member.declarations?.some((node) => node.getSourceFile().fileName.includes("/demo/"));
      if (isOwn) add(`${item.name}.${member.name}`, member, checker.getTypeOfSymbol(member));
    }
  }
  return described;
}
