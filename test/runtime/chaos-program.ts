import { build } from "esbuild";
import crypto from "node:crypto";
import { EventEmitter } from "node:events";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import zlib from "node:zlib";
import type * as Runtime from "../../templates/runtime/index.ts";
import type { CallOptions } from "../../templates/runtime/options/options.ts";
import { BUILD_TOWER, CREDENTIALS } from "./actions.ts";
import { respond, serve } from "./server.ts";

// Lets whatever the runtime stands on fail, in a process of its own, and prints what became of each call.

/** What became of a call. */
export interface ChaosOutcome {
  readonly title: string;
  readonly name: string;
  readonly isOurs: boolean;
  readonly sent?: boolean | undefined;
  /** What kept the process alive after it. */
  readonly left: readonly string[];
  /** What no one caught. */
  readonly uncaught: readonly string[];
}

const uncaught: string[] = [];
process.on("uncaughtException", (error) => uncaught.push(String(error)));
process.on("unhandledRejection", (error) => uncaught.push(String(error)));

const root = join(import.meta.dirname, "../..");
const never = (): Promise<never> => new Promise(() => {});
const fail = (): never => {
  throw new Error("broken");
};
const reject = (): Promise<never> => Promise.reject(new Error("broken"));
type Ways = Record<string, () => unknown>;
/** The ways in which a function fails that returns something at once. */
const WAYS: Ways = {
  throws: fail,
  hangs: never,
  "throws nothing": () => {
    throw undefined;
  },
  "returns nothing": () => undefined,
};
/** And one that returns a promise. */
const ASYNC_WAYS: Ways = { ...WAYS, rejects: reject, "rejects with nothing": () => Promise.reject() };

const web = await build({
  entryPoints: [join(root, "templates/runtime/index.ts")],
  bundle: true,
  format: "esm",
  platform: "browser",
  external: ["node:*"],
  write: false,
});
const node = (await import("../../templates/runtime/index.ts")) as typeof Runtime;
const browser = (await import(
  `data:text/javascript;base64,${Buffer.from(web.outputFiles[0]?.text ?? "").toString("base64")}`
)) as typeof Runtime;

await using server = await serve((response, { headers }) => {
  if (headers["x-tc-region"] === "zipped") {
    response.setHeader("content-encoding", "gzip").end(zlib.gzipSync('{"Response":{}}'));
  } else respond(response, {});
});

const outcomes: ChaosOutcome[] = [];
let platform = "node";

async function call(
  title: string,
  options: CallOptions,
  runtime = platform === "node" ? node : browser,
): Promise<void> {
  uncaught.length = 0;
  const before = process.getActiveResourcesInfo();
  const settings = { credentials: CREDENTIALS, endpoint: server.origin, timeoutMs: 100, maxRetries: 0, ...options };
  let name = "success";
  let isOurs = true;
  let sent: boolean | undefined;
  try {
    await new runtime.Client().call(BUILD_TOWER, {}, settings);
  } catch (error) {
    isOurs = error instanceof runtime.TencentCloudError;
    ({ name = "none", sent } = (error ?? {}) as { name?: string; sent?: boolean });
  }
  let left = listNew(before);
  // What has been freed is gone a little later.
  for (let turn = 0; turn < 1000 && left.length > 0; turn++, left = listNew(before)) {
    await new Promise((resolve) => setTimeout(resolve, 1).unref() && setImmediate(resolve));
  }
  outcomes.push({ title: `${platform}: ${title}`, name, isOurs, sent, left, uncaught: [...uncaught] });
}

const known = new Set<object>();

/** What keeps the process alive, and did not before. */
function listNew(before: readonly string[]): string[] {
  // The server's own ends of the connections are none of the client's.
  for (const socket of server.sockets) {
    if (!known.has(socket) && !socket.destroyed) socket.unref();
    known.add(socket);
  }
  const left = process.getActiveResourcesInfo();
  for (const resource of before) left.splice(left.indexOf(resource), left.includes(resource) ? 1 : 0);
  return left;
}

/** Calls while a function of a module is replaced. */
async function callWith<Name extends string>(
  module: Record<Name, unknown>,
  name: Name,
  replacement: unknown,
  title: string,
  options: CallOptions = {},
): Promise<void> {
  const original = module[name];
  Object.defineProperty(module, name, { value: replacement, configurable: true, writable: true });
  syncBuiltinESMExports();
  await call(title, options);
  Object.defineProperty(module, name, { value: original, configurable: true, writable: true });
  syncBuiltinESMExports();
}

const good = { status: 200, headers: new Headers(), text: async () => '{"Response":{}}' };
const answer = (change: object): CallOptions => ({ fetch: (async () => ({ ...good, ...change })) as never });

/** A request or a socket that says nothing. */
const mute = (): object => Object.assign(new EventEmitter(), { end() {}, destroy() {}, write() {} });

for (platform of ["node", "browser"]) {
  await call("all is well", { timeoutMs: 30_000 });
  for (const [way, run] of Object.entries(ASYNC_WAYS)) {
    await call(`fetch ${way}`, { fetch: run as never });
    await call(`credentials ${way}`, { credentials: run as never });
    await call(`logger ${way}`, { logger: { debug: run, warn: run, error: run } });
    await call(`onAnswer ${way}`, { onAnswer: run });
    await call(`response.text() ${way}`, answer({ text: run }));
    await call(`reader.read() ${way}`, answer({ body: { getReader: () => ({ read: run, cancel: run }) } }));
    const large = async (): Promise<object> => ({ done: false, value: new Uint8Array(100) });
    await call(`reader.cancel() ${way}`, {
      ...answer({ body: { getReader: () => ({ read: large, cancel: run }) } }),
      maxResponseBytes: 10,
    });
  }
  for (const [way, run] of Object.entries(WAYS)) {
    await callWith(globalThis.crypto, "randomUUID", run, `randomUUID ${way}`);
    const lazy = (name: string): object => Object.defineProperty({ ...good }, name, { get: run });
    for (const name of ["status", "headers", "body", "bodyUsed", "text"]) {
      await call(`response.${name} ${way}`, { fetch: (async () => lazy(name)) as never });
    }
    await call(`headers.get() ${way}`, answer({ headers: { get: run } }));
    await call(`headers[Symbol.iterator] ${way}`, answer({ headers: { [Symbol.iterator]: run } }));
    await call(`getReader() ${way}`, answer({ body: { getReader: run } }));
  }
  for (const value of [undefined, null, 1, "text", {}, [1, 2], Symbol("s")]) {
    const name = typeof value === "object" ? JSON.stringify(value) : String(value);
    await call(`fetch resolves ${name}`, { fetch: (async () => value) as never });
    await call(`fetch rejects ${name}`, { fetch: (() => Promise.reject(value)) as never });
    await call(`credentials resolve ${name}`, { credentials: (async () => value) as never });
    const read = async (): Promise<object> => ({ done: false, value });
    const body = { getReader: () => ({ read, cancel: reject }) };
    await call(`a chunk is ${name}`, {
      fetch: (async () => ({ status: 200, headers: new Headers(), body })) as never,
    });
  }
}

platform = "browser";
for (const [way, run] of Object.entries(ASYNC_WAYS)) {
  for (const name of ["digest", "importKey", "sign"] as const) {
    // A key of its own each time: keys are derived once.
    const credentials = { ...CREDENTIALS, secretKey: `${name}${way.replaceAll(" ", "")}` };
    await callWith(
      crypto.webcrypto.subtle as unknown as Record<typeof name, unknown>,
      name,
      run,
      `subtle.${name} ${way}`,
      {
        credentials,
      },
    );
  }
  await callWith(globalThis as Record<"fetch", unknown>, "fetch", run, `global fetch ${way}`);
}
await callWith(globalThis.crypto as unknown as Record<"subtle", unknown>, "subtle", undefined, "no subtle");

platform = "node";
for (const [way, run] of Object.entries(WAYS)) {
  await callWith(http, "request", run, `request ${way}`);
  await callWith(crypto, "hash", run, `hash ${way}`);
  await callWith(crypto, "createHmac", run, `createHmac ${way}`);
  await callWith(zlib, "gunzip", run, `gunzip ${way}`, { region: "zipped" });
  await call(`agent.addRequest ${way}`, { agent: { addRequest: run } });
  await call(`agent.createConnection ${way}`, { agent: Object.assign(new http.Agent(), { createConnection: run }) });
  const socket = (): object => Object.assign(mute(), { connecting: false });
  await call(`a socket's event handler ${way}`, {
    agent: {
      addRequest(request: http.ClientRequest) {
        process.nextTick(() => request.emit("socket", Object.assign(socket(), { once: run, on: run })));
      },
    },
  });
  for (const name of ["once", "on", "end", "destroy"]) {
    await callWith(http, "request", () => Object.assign(mute(), { [name]: run }), `outgoing.${name} ${way}`);
  }
  const unzip = (_data: unknown, _options: unknown, done: (error: unknown) => void): void => done(run());
  if (!way.startsWith("throws")) {
    await callWith(zlib, "gunzip", unzip, `gunzip's error ${way}`, { region: "zipped" });
  }
}
await call("an agent of another protocol", { agent: new http.Agent(), endpoint: "https://127.0.0.1:9" });
await call("an agent that is none", { agent: {} });
for (const cause of [null, undefined, "text", {}, Object.create(null)]) {
  await callWith(
    http,
    "request",
    () => {
      const outgoing = mute() as EventEmitter;
      process.nextTick(() => outgoing.emit("error", cause));
      return outgoing;
    },
    `outgoing emits an error that is ${cause === null ? "null" : typeof cause}`,
  );
}

console.log(JSON.stringify(outcomes));
