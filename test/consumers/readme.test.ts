import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { expectSuccess } from "../support/package.ts";
import { findSnippets } from "../support/snippets.ts";
import { ROOT } from "../support/specs.ts";
import { type Run, runProcess } from "../support/tcgen.ts";
import { PROGRAMS } from "./installed.ts";

// Each program of the manual, which is packed, and of the first page of the repository is compiled and run.
const snippets = ["generated/README.md", "README.md"].flatMap((file) =>
  findSnippets(readFileSync(join(ROOT, file), "utf8")),
);
const programs = snippets.filter(({ tool }) => tool === "");
const FOLDER = join(PROGRAMS, "readme");
const KEYS = { TENCENTCLOUD_SECRET_ID: "AKIDEXAMPLE", TENCENTCLOUD_SECRET_KEY: "SecretKeyOfNobody" };

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [index, { code, tool }] of snippets.entries()) {
    writeFileSync(join(FOLDER, nameFile(index, tool)), code);
  }
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules/@types")],
    skipLibCheck: true,
    outDir: "out",
  };
  writeFileSync(join(FOLDER, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.mts"] }));
  writeFileSync(join(FOLDER, "vitest.config.mjs"), 'export default { test: { include: ["*.test.mts"] } };\n');
  expectSuccess(await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "."], FOLDER));
});

function nameFile(index: number, tool: string): string {
  return `snippet-${index}${tool === "" ? "" : ".test"}.mts`;
}

function runSnippet(title: string): Promise<Run> {
  const index = snippets.findIndex((snippet) => snippet.title === title);
  const isMocked = /"(?:msw|nock)"/.test(snippets[index]?.code ?? "");
  const preload = isMocked ? [] : ["--import", join(PROGRAMS, "answer-all.mjs")];
  return runProcess(process.execPath, [...preload, join(FOLDER, "out", `snippet-${index}.mjs`)], FOLDER, KEYS);
}

/** What they print. */
const PRINTED: Readonly<Record<string, string>> = {
  "First call": "req-DestroyProxies",
  "Lists in pages": Array.from({ length: 102 }, (_, index) => `ins-${index}`).join("\n"),
  Streams: "Hello.",
  "Actions without a function": "req-DescribeZones [ { Zone: 'ap-guangzhou-6' } ]",
  "Coming from tencentcloud-sdk-nodejs": "req-DestroyProxies",
  "Call an action": "[ 'link-11112222' ]",
};

describe("a program of the README", () => {
  it.each(programs.map(({ title }) => title))("%s", async (title) => {
    const run = await runSnippet(title);
    expectSuccess(run);
    expect(run.err).toBe("");
    if (title === "Seeing what happens") {
      expect(run.out).toMatch(/^DestroyProxies ok 200 req-DestroyProxies 1 \d+ undefined$/m);
    } else expect(run.out.trim()).toBe(PRINTED[title] ?? "");
  });

  it("that is a test of vitest passes", async () => {
    const args = ["run", "--root", FOLDER, "--reporter=json"];
    const run = await runProcess(join(ROOT, "node_modules/.bin/vitest"), args, FOLDER, KEYS);
    expect(JSON.parse(run.out), run.err).toMatchObject({ success: true, numPassedTests: 1, numTotalTests: 1 });
  });
});

it("shows programs of all that it tells of", () => {
  expect(snippets.map(({ title }) => title)).toEqual([
    "First call",
    "First call 2",
    "Credentials",
    "Regions and endpoints",
    "Errors, and who must act",
    "Retries",
    "Time limits and aborting",
    "Lists in pages",
    "Streams",
    "Waiting",
    "Waiting 2",
    "Seeing what happens",
    "Proxies, agents and an own fetch",
    "Testing",
    "Testing 2",
    "Testing 3",
    "Testing 4",
    "Testing 5",
    "Actions without a function",
    "Coming from tencentcloud-sdk-nodejs",
    "Call an action",
  ]);
});
