import { build } from "esbuild";
import { spawn, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import * as runtime from "../../templates/runtime/index.ts";
import { CREDENTIALS } from "../runtime/actions.ts";
import { answerEverything, callEverything, OUTCOMES, signAgain } from "../runtime/scenario.ts";
import { serve } from "../runtime/server.ts";

// Runs the runtime in Deno, Bun, edge-runtime and workerd against a local server, and exits with 1 where one of them
// behaves otherwise than Node. Not part of `npm test`: what it installs takes 460 MB.

const HERE = import.meta.dirname;
const TEMPLATES = join(HERE, "..", "..", "templates", "runtime");
const BUILT = join(HERE, "node_modules", ".built");

type Run = (endpoint: string) => Promise<string>;

const platforms: Record<string, Run> = {
  "Deno (node:http)": (endpoint) => runProgram("@deno/linux-x64-glibc/deno", ["run", "-A", "--no-lock"], endpoint),
  "Bun (node:http)": (endpoint) => runProgram("@oven/bun-linux-x64-baseline/bin/bun", ["run"], endpoint),
  "edge-runtime (fetch, WebCrypto)": async (endpoint) => {
    const { EdgeVM } = (await import("@edge-runtime/vm" as string)) as {
      EdgeVM: new () => { evaluate<T>(code: string): T };
    };
    return new EdgeVM().evaluate<Promise<string>>(`${await bundle("iife")}\n${writeCall(endpoint)}`);
  },
  "workerd, by miniflare (fetch, WebCrypto)": async (endpoint) => {
    const { Miniflare } = (await import("miniflare" as string)) as typeof import("./shape.ts");
    const worker = `${await bundle("iife")}\nexport default { fetch: async () => new Response(await ${writeCall(endpoint)}) };`;
    const miniflare = new Miniflare({ modules: true, script: worker, compatibilityDate: "2025-01-01" });
    try {
      return await (await miniflare.dispatchFetch("http://localhost/")).text();
    } finally {
      await miniflare.dispose();
    }
  },
};

if (!existsSync(join(HERE, "node_modules", "miniflare"))) {
  execFileSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], { cwd: HERE, stdio: "inherit" });
}
await buildPackage();
for (const [name, run] of Object.entries(platforms)) {
  await using server = await serve(answerEverything);
  let problem: string | undefined;
  try {
    const outcomes: unknown = JSON.parse(await Promise.race([run(server.origin), giveUp()]));
    if (!isDeepStrictEqual(outcomes, OUTCOMES)) problem = `returned ${JSON.stringify(outcomes)}`;
    const different = (await signAgain(runtime, server)).find(([sent, expected]) => !isDeepStrictEqual(sent, expected));
    if (different) problem = `sent ${JSON.stringify(different)}`;
  } catch (error) {
    problem = String(error);
  }
  console.log(`${problem ? "FAILED" : "ok    "} ${name}${problem ? `: ${problem}` : ""}`);
  if (problem) process.exitCode = 1;
}
// What did not end is left behind.
process.exit();

/** Ends what does not end by itself. */
async function giveUp(): Promise<never> {
  await setTimeout(20_000);
  throw new Error("no outcome within 20 s");
}

/** An expression that calls everything and ends in JSON. */
function writeCall(endpoint: string): string {
  const given = `runtime, ${JSON.stringify(endpoint)}, ${JSON.stringify(CREDENTIALS)}`;
  return `(${callEverything.toString()})(${given}).then((outcomes) => JSON.stringify(outcomes))`;
}

/** Runs the built package, as it is published, in a program of its own. */
function runProgram(program: string, given: readonly string[], endpoint: string): Promise<string> {
  const script = join(BUILT, "call.mjs");
  writeFileSync(
    script,
    `import process from "node:process";\nimport * as runtime from "./dist/index.js";\nconsole.log(await ${writeCall(endpoint)});\n// Deno waits for connections that are kept.\nprocess.exit();`,
  );
  const child = spawn(join(HERE, "node_modules", program), [...given, script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(text));
  });
}

async function buildPackage(): Promise<void> {
  const files = readdirSync(TEMPLATES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const entryPoints = files.map((file) => join(TEMPLATES, file));
  await build({ entryPoints, outbase: TEMPLATES, outdir: join(BUILT, "dist"), format: "esm", target: "es2022" });
  mkdirSync(BUILT, { recursive: true });
  const imports = { "#platform": { node: "./dist/platform/node.js", default: "./dist/platform/web.js" } };
  writeFileSync(join(BUILT, "package.json"), JSON.stringify({ name: "built", type: "module", imports }));
}

/** The package in one script that sets `runtime`, as bundlers make it for browsers and workers. */
async function bundle(format: "iife"): Promise<string> {
  const contents = 'export * from "./dist/index.js";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: BUILT },
    bundle: true,
    platform: "browser",
    external: ["node:*"],
    globalName: "runtime",
    format,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
