import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectSuccess } from "../support/package.ts";
import { ROOT } from "../support/specs.ts";
import { runProcess } from "../support/tcgen.ts";
import type { TencentCloud } from "../support/tencent-cloud.ts";
import { PROGRAMS, runProgram } from "./installed.ts";
import { OUTCOME, startStandIn } from "./stand-in.ts";

const COMPILERS = {
  "5.4": join(ROOT, "node_modules/typescript-5.4"),
  "5.9": join(import.meta.dirname, "node_modules/typescript-5.9"),
  "7": join(ROOT, "node_modules/typescript"),
};
const MODES = {
  node16: { module: "node16" },
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
const STRICT = {
  target: "es2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  types: [],
};

let cloud: TencentCloud;

beforeAll(async () => {
  cloud = await startStandIn();
});
afterAll(() => cloud.close());

describe.each(Object.entries(COMPILERS))("TypeScript %s", (version, compiler) => {
  async function compile(files: string[], options: object): Promise<string> {
    const config = `tsconfig.${version}.${JSON.stringify(options).replace(/\W+/g, "-")}.json`;
    const outDir = join("out", config);
    const compilerOptions = { ...STRICT, ...options, outDir };
    await writeFile(join(PROGRAMS, config), JSON.stringify({ compilerOptions, files }));
    expectSuccess(await runProcess(process.execPath, [join(compiler, "bin/tsc"), "-p", config], PROGRAMS));
    return join(PROGRAMS, outDir);
  }

  it.each(Object.entries(MODES))("resolves it by %s", async (_, mode) => {
    // TypeScript 5.4 does not know isolatedDeclarations yet.
    const declarations = version === "5.4" ? { declaration: true } : { declaration: true, isolatedDeclarations: true };
    const out = await compile(["typed.mts"], { ...mode, ...declarations });
    expect(await runProgram(join(out, "typed.mjs"), cloud.origin)).toEqual(OUTCOME);
  });

  // TypeScript 5.4 does not know that Node can require an ES module.
  if (version === "5.4") return;
  it("lets CommonJS require it", async () => {
    await compile(["required.cts"], { module: "nodenext", verbatimModuleSyntax: false });
  });
});
