import { build } from "esbuild";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "../peers.ts";

/** Where the stand-in and the compiled scripts of the benchmark lie; beside the peers, so that they are found. */
export const BUILT = join(BENCH, "node_modules", ".bench-runtime");

const RUNTIME = join(BENCH, "..", "..", "templates", "runtime");

const GAAP = `import { Client } from "../runtime/client.js";
import type { Action } from "../runtime/action.js";
import type { CallOptions } from "../runtime/options.js";
const action: Action = { service: "gaap", version: "2018-05-29", action: "DestroyProxies", rateLimit: 20, region: "ignored", token: "ClientToken" };
export interface DestroyProxiesRequest { Force: 0 | 1; InstanceIds?: string[]; ClientToken?: string; ProxyIds?: string[] }
export interface DestroyProxiesResponse { InvalidStatusInstanceSet: string[]; OperationFailedInstanceSet: string[]; RequestId: string }
export function destroyProxies(client: Client, request: DestroyProxiesRequest, options?: CallOptions): Promise<DestroyProxiesResponse> {
  return client.call(action, request, options);
}
export class GaapClient extends Client {
  destroyProxies(request: DestroyProxiesRequest, options?: CallOptions): Promise<DestroyProxiesResponse> {
    return destroyProxies(this, request, options);
  }
}
`;

/** Builds a package as the generator would, with one action of GAAP, and the scripts that run in processes of their own. */
export async function buildStandIn(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  const source = join(BUILT, "src");
  cpSync(RUNTIME, join(source, "runtime"), { recursive: true });
  mkdirSync(join(source, "gaap"));
  writeFileSync(join(source, "gaap", "index.ts"), GAAP);
  const platform = { node: "./dist/runtime/platform/node.js", default: "./dist/runtime/platform/web.js" };
  const manifest = { name: "stand-in", type: "module", sideEffects: false, imports: { "#platform": platform } };
  writeFileSync(join(BUILT, "package.json"), JSON.stringify(manifest));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const entryPoints = files.map((file) => join(source, file));
  await build({ entryPoints, outbase: source, outdir: join(BUILT, "dist"), format: "esm", target: "es2022" });
  // The same, built into one file for Node: what a package would gain that ships so.
  const one = { bundle: true, platform: "node", format: "esm", target: "es2022" } as const;
  await build({
    ...one,
    entryPoints: [join(BUILT, "dist", "gaap", "index.js")],
    outfile: join(BUILT, "one", "gaap.js"),
  });
  const scripts = ["server.ts", "contender.ts", "signer.ts"].map((file) => join(import.meta.dirname, file));
  await build({
    entryPoints: scripts,
    outdir: BUILT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    external: ["./dist/*"],
    platform: "node",
    format: "esm",
    target: "es2022",
  });
}
