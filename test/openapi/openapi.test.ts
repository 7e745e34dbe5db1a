import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../generator/files/read.ts";
import { generateGiven } from "../support/generate-given.ts";
import { isCatalogueGiven } from "../support/given-catalogue.ts";
import { ROOT } from "../support/specs.ts";
import { runProcess, writeText } from "../support/tcgen.ts";

const TOOLS = join(import.meta.dirname, "node_modules/.bin");

/** Packages: path -> text. */
const packages: [name: string, make: () => Promise<ReadonlyMap<string, string>>][] = [
  ["of this repository", () => Promise.resolve(readFolder(join(ROOT, "generated")))],
  ...(isCatalogueGiven ? ([["of the given catalogue", generateGiven]] satisfies typeof packages) : []),
];

describe.each(packages)("OpenAPI documents %s", (_name, make) => {
  let folder: string;
  let documents: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tcgen-openapi-"));
    const files = [...(await make())].filter(([path]) =>
      /^(?:src|openapi)\/|^(?:package|tsconfig[.\w]*)\.json$/.test(path),
    );
    for (const [path, text] of files) await writeText(join(folder, path), text);
    documents = files.map(([path]) => path).filter((path) => path.startsWith("openapi/"));
    expect(documents.length).toBeGreaterThan(0);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("have nothing that Redocly finds", async () => {
    const run = await runProcess(
      join(TOOLS, "redocly"),
      ["lint", "--extends=recommended", "--format=json", ...documents],
      folder,
    );
    // It prints a report for each document, one behind the other.
    const reports = JSON.parse(`[${run.out.replaceAll("\n}{\n", "\n},{\n")}]`) as { readonly problems: unknown[] }[];
    expect(reports).toHaveLength(documents.length);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
    expect(run.code).toBe(0);
  });

  it("have the types of the package: each goes for the other", async () => {
    const script = join(import.meta.dirname, "make-types.js");
    const made = await runProcess(process.execPath, [script, folder, ...documents], import.meta.dirname);
    expect(made.err).toBe("");
    const checks = documents.map((path, index) => {
      return printCheck(index, path, JSON.parse(readFileSync(join(folder, path), "utf8")) as Document);
    });
    for (const [index, text] of checks.entries()) await writeText(join(folder, `theirs/check-${index}.ts`), text);
    await writeText(join(folder, "tsconfig.theirs.json"), TSCONFIG);
    const run = await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.theirs.json"], folder);
    expect(run.out).toBe("");
    // A pair that differs is noticed.
    await writeText(
      join(folder, "theirs/check-0.ts"),
      `${checks[0]}\nsame<{ A: string }, { A?: string }, { A: number }>();\n`,
    );
    const wrong = await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.theirs.json"], folder);
    expect(wrong.out.match(/error TS/g)).toHaveLength(1);
  });
});

describe("Prism", () => {
  const servers: ChildProcess[] = [];
  afterAll(() => servers.forEach((server) => server.kill()));

  it.each([
    ["gaap/2018-05-29", "DestroyProxies", { Force: 1, ProxyIds: ["link-1"] }, "InvalidStatusInstanceSet", { Force: 5 }],
    ["sqlserver/2018-03-28", "CloseInterCommunication", { InstanceIdSet: ["mssql-1"] }, "InterInstanceFlowSet", {}],
  ])("starts on %s, answers as documented, and refuses what is wrong", async (path, action, request, member, wrong) => {
    const address = await startPrism(join(ROOT, `generated/openapi/${path}.json`), servers);
    const call = (body: object): Promise<Response> =>
      fetch(`${address}/${action}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: "TC3-HMAC-SHA256" },
        body: JSON.stringify(body),
      });
    const answer = await call(request);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty(["Response", member]);
    expect((await call(wrong)).status).toBe(422);
  });
});

interface Document {
  readonly components: { readonly schemas: Record<string, unknown> };
}

const TSCONFIG = JSON.stringify({
  extends: "./tsconfig.json",
  // openapi-typescript writes `?:` for what may be undefined too.
  compilerOptions: {
    exactOptionalPropertyTypes: false,
    allowImportingTsExtensions: true,
    noUnusedLocals: false,
    typeRoots: [join(ROOT, "node_modules/@types")],
  },
  include: ["theirs/check-*.ts"],
});

/** Compares every schema of a document with the package's type of this name; what is sent is read-only in both. */
function printCheck(index: number, path: string, document: Document): string {
  const [, service = "", date = ""] = /^openapi\/(.+)\/(.+)\.json$/.exec(path) ?? [];
  const lines = Object.keys(document.components.schemas).map((name) => {
    return `same<Ours.${name}, Sent["schemas"]["${name}"], Received["schemas"]["${name}"]>();`;
  });
  return [
    `import type * as Ours from "../src/${service}/v${date.replaceAll("-", "")}/index.ts";`,
    `import type { components as Sent } from "./${index}-sent.ts";`,
    `import type { components as Received } from "./${index}-received.ts";`,
    "type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;",
    "// A name does not tell which way it goes: services have types called Input.",
    "declare function same<A, B, C>(...differ: true extends Same<A, B> | Same<A, C> ? [] : [A]): void;",
    ...lines,
  ].join("\n");
}

async function startPrism(document: string, servers: ChildProcess[]): Promise<string> {
  const port = await findPort();
  const server = spawn(join(TOOLS, "prism"), ["mock", "--port", String(port), document]);
  servers.push(server);
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      printed += String(chunk);
      if (printed.includes("Prism is listening")) resolve();
    });
    server.once("close", () => reject(new Error(`Prism did not start: ${printed}`)));
  });
  return `http://127.0.0.1:${port}`;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
