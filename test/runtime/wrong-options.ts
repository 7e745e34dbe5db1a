import { Client } from "../../templates/runtime/client.ts";
import { TencentCloudError } from "../../templates/runtime/errors/errors.ts";
import type { CallOptions } from "../../templates/runtime/options/options.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { HOSTILE } from "./hostile.ts";
import { respond, serve } from "./server.ts";

// A program of its own, so that an uncaught error ends it and whatever is left running keeps it from ending.

const FUNCTIONS = [
  "function",
  "function that throws",
  "function that rejects",
  "async function",
  "class",
  "proxy of a function with traps",
];
const COUNTS = ["0", "1e300", "Infinity"];
const WORDS = ["text", "type words"];

/** Every option, and the hostile values that it takes all the same. */
const TAKEN: Record<keyof CallOptions, readonly string[]> = {
  credentials: FUNCTIONS,
  region: [...WORDS, "path"],
  endpoint: WORDS,
  rootDomain: WORDS,
  allowHttp: ["true", "false"],
  httpMethod: [],
  signatureMethod: [],
  signedHeaders: [],
  headers: ["empty object", "null prototype", "keys that end never", "a logger of texts"],
  language: [],
  timeoutMs: COUNTS,
  deadlineMs: COUNTS,
  maxRetries: COUNTS,
  maxResponseBytes: COUNTS,
  rateLimit: ["false", ...COUNTS],
  fetch: FUNCTIONS,
  agent: ["an agent that throws"],
  logger: ["a logger that throws", "a logger that rejects"],
  onAnswer: FUNCTIONS,
  requestClient: [...WORDS, "path"],
  signal: ["an aborted signal", "proxy of a signal"],
  idempotencyToken: ["true", "false"],
};

const server = await serve((response) => respond(response, {}));
const base = { credentials: CREDENTIALS, endpoint: server.origin, timeoutMs: 60_000, maxRetries: 1 };
const wrong: string[] = [];
let count = 0;

/** Notes what is not as promised: something that is thrown and not of this package, or a wrong value that is taken. */
async function tryOption(place: string, run: () => Promise<unknown>, isTaken: boolean): Promise<void> {
  count++;
  try {
    await run();
    if (!isTaken) wrong.push(`${place}: taken`);
  } catch (error) {
    // What a signal or a function that finds keys says of itself is the caller's.
    const isOwn = error instanceof TencentCloudError || (isTaken && /, (signal|credentials), /.test(place));
    if (!isOwn) wrong.push(`${place}: ${String(error)}`);
    else if (!isTaken && (error as Error).name !== "ConfigError") wrong.push(`${place}: ${(error as Error).name}`);
  }
}

for (const [option, taken] of Object.entries(TAKEN)) {
  for (const [kind, value] of Object.entries(HOSTILE)) {
    const isTaken = taken.includes(kind);
    const call = (): Promise<unknown> => new Client(base).call(OPEN_GATE, {}, { [option]: value } as CallOptions);
    await tryOption(`call, ${option}, ${kind}`, call, isTaken);
    if (option === "signal" || option === "idempotencyToken") continue;
    const construct = async (): Promise<unknown> => new Client({ ...base, [option]: value }).call(OPEN_GATE, {});
    await tryOption(`client, ${option}, ${kind}`, construct, isTaken);
  }
}
await server[Symbol.asyncDispose]();
console.log(JSON.stringify({ count, wrong }));
