import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Calls DestroyProxies many times, of them one in ten with a signal, a hook and a logger, and reports the live heap after
// each tenth of the calls, in bytes.

const [, , port = "", count = "1000"] = process.argv;
const WIDTH = 16;
const STEPS = 10;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const { GaapClient } = (await import("./dist/gaap/index.js" as string)) as typeof import("./shape.ts");
const { signal } = new AbortController();
const client = new GaapClient({
  credentials: { secretId: "AKIDEXAMPLE", secretKey: "SecretKeyOfNobody0123456789" },
  endpoint: `http://127.0.0.1:${port}`,
  rateLimit: false,
});
const watched = { signal, deadlineMs: 60_000, onAnswer() {}, logger: { debug() {} } };

async function run(calls: number): Promise<void> {
  let left = calls;
  const work = async (): Promise<void> => {
    while (left-- > 0) await client.destroyProxies({ Force: 1, ProxyIds: ["link-11112222"] }, left % 10 ? {} : watched);
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
}

const heaps: number[] = [];
for (let step = 0; step < STEPS; step++) {
  await run(Number(count) / STEPS);
  collect();
  heaps.push(process.memoryUsage().heapUsed);
}
process.stdout.write(JSON.stringify(heaps));
process.exit();
