import { Agent, request } from "node:http";
import { deriveKey, signLeast } from "./signing.ts";

// Calls DestroyProxies in one of several ways, for a time, and reports calls a second and microseconds of CPU a call.

type Call = () => Promise<unknown>;

const [, , name = "", port = "", width = "1", milliseconds = "1000"] = process.argv;
const host = `127.0.0.1:${port}`;
const keys = { secretId: "AKIDEXAMPLE", secretKey: "SecretKeyOfNobody0123456789" };
const members = {
  Force: 1 as const,
  ClientToken: "2b0c7c9e-6f6c-4d0b-9a2f-0f6d7a9c1e11",
  ProxyIds: ["link-11112222", "link-33334444"],
};

const contenders: Record<string, () => Promise<Call>> = {
  async ours() {
    const { GaapClient } = (await import("./dist/gaap/index.js" as string)) as typeof import("./shape.ts");
    const client = new GaapClient({ credentials: keys, endpoint: `http://${host}`, rateLimit: false });
    return () => client.destroyProxies(members);
  },
  async official() {
    const { gaap } = (await import(
      "tencentcloud-sdk-nodejs/tencentcloud/services/gaap/index.js" as string
    )) as typeof import("./shape.ts");
    const profile = { httpProfile: { endpoint: host, protocol: "http://", agent: new Agent({ keepAlive: true }) } };
    const client = new gaap.v20180529.Client({ credential: keys, profile });
    return () => client.DestroyProxies(members);
  },
  async http() {
    const agent = new Agent({ keepAlive: true });
    return () =>
      new Promise((resolve, reject) => {
        const { body, headers } = prepare();
        const outgoing = request({ method: "POST", host: "127.0.0.1", port, path: "/", agent, headers }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("end", () => resolve(read(Buffer.concat(chunks).toString())));
          incoming.on("error", reject);
        });
        outgoing.on("error", reject);
        outgoing.end(body);
      });
  },
  async undici() {
    const { Pool } = (await import("undici" as string)) as typeof import("./shape.ts");
    const pool = new Pool(`http://${host}`, { connections: Number(width) });
    return async () => {
      const { body } = await pool.request({ method: "POST", path: "/", ...prepare() });
      return read(await body.text());
    };
  },
  async fetch() {
    return async () => {
      const { body, headers } = prepare();
      return read(await (await fetch(`http://${host}/`, { method: "POST", headers, body })).text());
    };
  },
};

let kept: { date: string; key: Buffer } = { date: "", key: Buffer.alloc(0) };

function prepare(): { body: string; headers: Record<string, string> } {
  const timestamp = Math.floor(Date.now() / 1000);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  if (kept.date !== date) kept = { date, key: deriveKey(keys.secretKey, date) };
  const body = JSON.stringify(members);
  const headers = {
    host,
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "x-tc-action": "DestroyProxies",
    "x-tc-version": "2018-05-29",
    "x-tc-timestamp": String(timestamp),
    authorization: signLeast(body, host, kept.key, date, timestamp),
  };
  return { body, headers };
}

function read(text: string): unknown {
  return (JSON.parse(text) as { Response: unknown }).Response;
}

async function run(call: Call, forMs: number): Promise<number> {
  const end = performance.now() + forMs;
  let calls = 0;
  const work = async (): Promise<void> => {
    for (; performance.now() < end; calls++) await call();
  };
  await Promise.all(Array.from({ length: Number(width) }, work));
  return calls;
}

const call = await contenders[name]?.();
if (!call) throw new Error(`no contender ${name}`);
// Long enough for the compiler to be done: its threads count as CPU of the process.
await run(call, 1500);
const cpu = process.cpuUsage();
const start = performance.now();
const calls = await run(call, Number(milliseconds));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ perSecond: calls / seconds, cpu: (user + system) / calls }));
process.exit();
