import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectSuccess, installPackage } from "../support/package.ts";
import { ROOT } from "../support/specs.ts";
import { readTree, runProcess } from "../support/tcgen.ts";
import { type Answers, KEYS, startTencentCloud, type TencentCloud } from "../support/tencent-cloud.ts";

// A stranger packs nothing and knows nothing: an empty folder, the tarball, and a server that checks signatures itself.

const FLOWS = [
  { FlowId: 0, InstanceId: "mssql-hlh6yka1" },
  { FlowId: 1253, InstanceId: "mssql-gfh54fg2" },
];
const BOUND = { Error: { Code: "FailedOperation.RealServerAlreadyBound", Message: "it is bound" } };
const ANSWERS: Answers = {
  DestroyProxies: (params) =>
    params.includes("bound") ? BOUND : { OperationFailedInstanceSet: [], InvalidStatusInstanceSet: ["link-11112222"] },
  CloseInterCommunication: () => ({ InterInstanceFlowSet: FLOWS }),
};
const ENVIRONMENT = { TENCENTCLOUD_SECRET_ID: KEYS.secretId, TENCENTCLOUD_SECRET_KEY: KEYS.secretKey };

let folder: string;
let project: string;
let cloud: TencentCloud;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcgen-consumer-"));
  project = await installPackage(join(ROOT, "generated"), folder);
  await cp(join(ROOT, "test/package/consumer"), project, { recursive: true });
  cloud = await startTencentCloud(ANSWERS);
}, 120_000);

afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the packed package", () => {
  it("has no dependencies and no files of its making", async () => {
    const manifest = JSON.parse(
      await readFile(join(project, "node_modules/typed-tencentcloud/package.json"), "utf8"),
    ) as object;
    expect(manifest).not.toHaveProperty("dependencies");
    const { packages } = JSON.parse(await readFile(join(project, "package-lock.json"), "utf8")) as { packages: object };
    expect(Object.keys(packages)).toEqual(["", "node_modules/typed-tencentcloud"]);
  });

  it("says where it comes from, and packs only what a program or its reader needs", async () => {
    const installed = join(project, "node_modules/typed-tencentcloud");
    const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as Record<string, unknown>;
    for (const key of ["repository", "homepage", "bugs", "license", "description"]) {
      expect(manifest[key], key).toBeTruthy();
    }
    expect(manifest["engines"]).toEqual({ node: ">=20.19" });
    const files = Object.keys(await readTree(installed));
    expect(files.filter((path) => !/^dist\/.*\.(?:js|d\.ts)$/.test(path)).toSorted()).toEqual([
      "LICENSE",
      "README.md",
      "package.json",
    ]);
  });

  it("is called from JavaScript", async () => {
    const before = cloud.calls.length;
    const run = await runProcess(process.execPath, ["call.mjs", cloud.origin], project, ENVIRONMENT);
    expectSuccess(run);
    const answer = { OperationFailedInstanceSet: [], InvalidStatusInstanceSet: ["link-11112222"] };
    expect(JSON.parse(run.out)).toEqual({
      terminated: { ...answer, RequestId: `req-${before + 1}` },
      byQuery: { ...answer, RequestId: `req-${before + 2}` },
      closed: { InterInstanceFlowSet: FLOWS, RequestId: `req-${before + 3}` },
      failure: {
        isIt: true,
        isAnother: false,
        name: "ServerError",
        code: "FailedOperation.RealServerAlreadyBound",
        action: "DestroyProxies",
        requestId: `req-${before + 4}`,
      },
    });
    const token = expect.stringMatching(/"ClientToken":"[\x21-\x7E]{1,64}"/) as unknown;
    expect(cloud.calls.slice(before)).toEqual([
      token,
      "GET DestroyProxies ProxyIds.0=link-1&Force=0&ClientToken=token 1&2",
      'POST CloseInterCommunication {"InstanceIdSet":["mssql-hlh6yka1","mssql-gfh54fg2"]}',
      token,
    ]);
  });

  it("is refused with another key", async () => {
    const environment = { ...ENVIRONMENT, TENCENTCLOUD_SECRET_KEY: "another" };
    const run = await runProcess(process.execPath, ["call.mjs", cloud.origin], project, environment);
    expect(run.code).toBe(1);
    expect(run.err).toContain("AuthFailure.SignatureFailure");
    expect(run.err).not.toContain("another");
  });
});

describe("bundled for browsers", () => {
  async function bundle(contents: string): Promise<string> {
    const options = { bundle: true, format: "esm", platform: "browser", write: false } as const;
    const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: project } });
    return outputFiles[0]?.text ?? "";
  }

  it("holds one action and no other, and none of the clients and codes", async () => {
    const text = await bundle(`import { Client } from "typed-tencentcloud";
      import { destroyProxies } from "typed-tencentcloud/gaap";
      export { Client, destroyProxies };`);
    expect(text).toContain('action: "DestroyProxies"');
    expect(text).not.toMatch(/CloseInterCommunication|GaapClient|RealServerAlreadyBound|NoSuchProduct/);
  });

  it("holds one of each class and no code for Node", async () => {
    const text = await bundle('export * from "typed-tencentcloud"; export * from "typed-tencentcloud/gaap";');
    expect(text.match(/class extends Error\b/g)).toHaveLength(1);
    expect(text).not.toContain("node:");
  });
});

/** Each calls a missing member by another code. */
const COMPILERS = [
  { name: "TypeScript 7", path: "typescript/bin/tsc", missing: "TS2741" },
  { name: "TypeScript 5.4", path: "typescript-5.4/bin/tsc", missing: "TS2345" },
];
const MODES = { nodenext: { module: "nodenext" }, bundler: { module: "esnext", moduleResolution: "bundler" } };

describe.each(COMPILERS)("in strict $name", ({ path, missing }) => {
  it.each(Object.entries(MODES))("every file compiles but those that are wrong: %s", async (mode, options) => {
    const config = `tsconfig.${mode}.json`;
    const compilerOptions = {
      ...options,
      target: "es2022",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      types: [],
      outDir: `out-${mode}`,
    };
    await writeFile(join(project, config), JSON.stringify({ compilerOptions, include: ["*.mts", "wrong"] }));
    const run = await runProcess(process.execPath, [join(ROOT, "node_modules", path), "-p", config], project);
    const errors = run.out.split("\n").flatMap((line) => {
      const [, file, code] = /^(\S+?)\(\d+,\d+\): error (TS\d+)/.exec(line) ?? [];
      return file === undefined ? (line.startsWith("error") ? [["", line]] : []) : [[file.replace("wrong/", ""), code]];
    });
    expect(Object.fromEntries(errors)).toEqual({
      "action-name.mts": "TS2551",
      "answer-member.mts": "TS2339",
      "code-of-another.mts": "TS2322",
      "code-typo.mts": "TS2345",
      "error-code.mts": "TS2551",
      "export-name.mts": "TS2724",
      "inner-file.mts": "TS2307",
      "member-name.mts": "TS2561",
      "member-type.mts": "TS2322",
      "option-name.mts": "TS2561",
      "region.mts": "TS2820",
      "request-left-out.mts": "TS2554",
      "required-member.mts": missing,
      "service-from-root.mts": "TS2305",
      "value.mts": "TS2322",
    });
    expect(errors).toHaveLength(15);

    const call = await runProcess(process.execPath, [`out-${mode}/typed.mjs`, cloud.origin], project, ENVIRONMENT);
    expectSuccess(call);
    expect(JSON.parse(call.out)).toEqual({
      types: [true, true, true],
      InvalidStatusInstanceSet: ["link-11112222"],
      failed: [],
      RequestId: expect.stringMatching(/^req-\d+$/) as unknown,
      code: "FailedOperation.RealServerAlreadyBound",
      ofService: "FailedOperation.RealServerAlreadyBound",
      common: "InternalError",
      flows: [0, 1253],
    });
  });
});
