import { build } from "esbuild";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signRequest } from "../../templates/runtime/sign.ts";
import { CREDENTIALS } from "./actions.ts";
import { serve, type Answer } from "./server.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;
let script = "";

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`This test needs ${CHROMIUM}: apt-get install chromium`);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const root = join(import.meta.dirname, "../..");
  const built = await build({
    stdin: { contents: 'export * from "./templates/runtime/index.ts";', resolveDir: root },
    bundle: true,
    format: "iife",
    globalName: "runtime",
    platform: "browser",
    // What a page never comes to, the search for a profile file, is left as it is.
    external: ["node:*"],
    write: false,
  });
  script = built.outputFiles[0]?.text ?? "";
}, 60_000);

afterAll(() => browser.close());

/** Adds what a server must say so that a page of another origin may call it. */
function allowOrigin(answer: Answer): Answer {
  return (response, received, number) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*, authorization");
    if (received.method === "OPTIONS") response.writeHead(204).end();
    else answer(response, received, number);
  };
}

/** What the page does: calls of each kind, and what became of them. */
async function callFromPage(endpoint: string, credentials: typeof CREDENTIALS): Promise<unknown[]> {
  const { Client } = (globalThis as unknown as { runtime: typeof import("../../templates/runtime/index.ts") }).runtime;
  const client = new Client({ credentials, endpoint, region: "ap-seoul", maxRetries: 0 });
  const action = { service: "castle", version: "2020-01-01", action: "OpenGate" };
  const outcomes: unknown[] = [];
  for (const options of [
    {},
    { httpMethod: "GET" },
    { signatureMethod: "HmacSHA1", httpMethod: "GET" },
    { signatureMethod: "HmacSHA256" },
  ] as const) {
    outcomes.push(await client.call(action, { Name: "süd d'or", Id: 12345678901234567890n }, options));
  }
  for (const [name, options] of [
    ["Refuse", {}],
    ["Html", {}],
    ["Hang", { timeoutMs: 100 }],
    ["Redirect", {}],
    ["Long", { maxResponseBytes: 1000 }],
  ] as const) {
    const failed = client.call({ ...action, action: name }, {}, options);
    outcomes.push(await failed.catch((error: Error & { code?: string }) => [error.name, error.code]));
  }
  const missing = new Client({ endpoint }).call(action, {});
  outcomes.push(await missing.catch((error: Error) => error.message));
  return outcomes.map(
    (outcome) =>
      JSON.parse(
        JSON.stringify(outcome, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)),
      ) as unknown,
  );
}

test("headless Chromium signs and calls an endpoint of another origin, with the same bytes as Node", async () => {
  await using page = await serve((response) => response.setHeader("content-type", "text/html").end("<html></html>"));
  await using server = await serve(
    allowOrigin((response, { headers }) => {
      const answers: Record<string, () => unknown> = {
        Refuse: () => response.end('{"Response":{"Error":{"Code":"FailedOperation.Gate","Message":"No."}}}'),
        Html: () => response.writeHead(502).end("<html>"),
        Hang: () => {},
        Redirect: () => response.writeHead(302, { location: page.origin }).end(),
        Long: () => response.end(" ".repeat(100_000)),
      };
      const answer = answers[String(headers["x-tc-action"])];
      if (answer) answer();
      else response.end('{"Response":{"RequestId":"request-1","Id":12345678901234567890}}');
    }),
  );
  const tab = await browser.newPage();
  await tab.goto(page.origin);
  await tab.addScriptTag({ content: script });
  const call = `(${callFromPage.toString()})(${JSON.stringify(server.origin)}, ${JSON.stringify(CREDENTIALS)})`;
  const outcomes = await tab.evaluate(call);
  const answer = { RequestId: "request-1", Id: "12345678901234567890n" };
  expect(outcomes).toEqual([
    answer,
    answer,
    answer,
    answer,
    ["ServerError", "FailedOperation.Gate"],
    ["ResponseError", null],
    ["TimeoutError", null],
    ["ResponseError", null],
    ["ResponseError", null],
    expect.stringContaining("credentials"),
  ]);

  const [post, get, old, form] = server.received.filter(({ method }) => method !== "OPTIONS");
  const { host } = new URL(server.origin);
  const common = { service: "castle", version: "2020-01-01", action: "OpenGate", region: "ap-seoul", host } as const;
  const params = { Name: "süd d'or", Id: 12345678901234567890n };
  const input = { ...common, credentials: CREDENTIALS, params };
  const timestamp = Number(post?.headers["x-tc-timestamp"]);
  const signed = await signRequest({ ...input, timestamp, requestClient: String(post?.headers["x-tc-requestclient"]) });
  expect(post?.body).toBe(signed.body);
  expect(post?.headers).toMatchObject(signed.headers);
  const got = await signRequest({ ...input, httpMethod: "GET", timestamp: Number(get?.headers["x-tc-timestamp"]) });
  expect(get?.url).toBe(`/?${got.query}`);
  expect(get?.headers.authorization).toBe(got.headers["authorization"]);
  for (const [text, httpMethod, signatureMethod] of [
    [old?.url.slice(2) ?? "", "GET", "HmacSHA1"],
    [form?.body ?? "", "POST", "HmacSHA256"],
  ] as const) {
    const sent = new URLSearchParams(text);
    const fixed = { timestamp: Number(sent.get("Timestamp")), nonce: Number(sent.get("Nonce")) };
    const requestClient = sent.get("RequestClient") ?? "";
    const again = await signRequest({ ...input, ...fixed, requestClient, httpMethod, signatureMethod });
    expect(text).toBe(again.query || again.body);
  }
}, 60_000);
