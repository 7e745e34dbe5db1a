import { build } from "esbuild";
import { afterEach, describe, expect, test, vi } from "vitest";
import { OPEN_GATE, CREDENTIALS } from "./actions.ts";

const RUNTIME = "templates/runtime/";

/** The files of the runtime that a program needs before it runs, when it calls an action by a client and nothing else. */
async function listLoaded(platform: "node" | "web"): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: 'export { Client } from "./index.ts";', resolveDir: RUNTIME, loader: "ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: platform === "node" ? "node" : "browser",
    alias: { "#platform": `./${RUNTIME}platform/${platform}.ts` },
    outdir: "out",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const { outputs } = metafile;
  const loaded = new Set(Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === "<stdin>"));
  const files: string[] = [];
  for (const name of loaded) {
    for (const [file, { bytesInOutput }] of Object.entries(outputs[name]?.inputs ?? {})) {
      if (bytesInOutput) files.push(file.replace(RUNTIME, ""));
    }
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === "import-statement") loaded.add(path);
  }
  // What modules share with those that are loaded late would be a file of its own, and a slower start.
  expect(loaded.size).toBe(2);
  return files;
}

describe("what a plain call does not need is not loaded for it", () => {
  test.each(["node", "web"] as const)("%s", async (platform) => {
    const files = await listLoaded(platform);
    expect(files).toContain("call/call.ts");
    expect(files).toContain(platform === "node" ? "platform/node.ts" : "platform/fetch.ts");
    const late =
      /^(paging|streaming|waiting)\/|sign\/(parameters|sign-request)|read-json|read-chunks|chain|guards|unzip/;
    expect(files.filter((file) => late.test(file))).toEqual([]);
    if (platform === "node") expect(files).not.toContain("platform/fetch.ts");
  });
});

describe("what is loaded late and cannot be", () => {
  afterEach(() => {
    vi.doUnmock("../../templates/runtime/sign/parameters.ts");
    vi.doUnmock("../../templates/runtime/call/read-json.ts");
    vi.resetModules();
  });

  test.each([
    ["sign/parameters.ts", { httpMethod: "GET" }, { name: "ConfigError" }],
    ["call/read-json.ts", {}, { name: "ConnectionError", sent: false }],
  ] as const)("%s: the call says so, and nothing is sent", async (file, options, error) => {
    vi.resetModules();
    vi.doMock(`../../${RUNTIME}${file}`, () => {
      throw new Error("offline");
    });
    const { Client } = await import("../../templates/runtime/client.ts");
    const fetch = vi.fn(() => Promise.reject(new Error("sent")));
    const client = new Client({ credentials: CREDENTIALS, fetch, maxRetries: 0, ...options });
    const call = client.call({ ...OPEN_GATE, wide: ["Id"] }, {});
    await expect(call).rejects.toMatchObject(error);
    expect(fetch).not.toHaveBeenCalled();
  });
});
