import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { respond, serve } from "./server.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Runs a program in a process of its own, for these tools change the process that they are loaded in. */
async function run(program: string): Promise<unknown> {
  const source = `
    import { Client } from ${JSON.stringify(join(ROOT, "templates/runtime/index.ts"))};
    const credentials = { secretId: "AKIDEXAMPLE", secretKey: "SecretKeyOfNobody0123456789" };
    const action = { service: "castle", version: "2020-01-01", action: "OpenGate" };
    const HOST = "https://castle.tencentcloudapi.com";
    const client = new Client({ credentials, region: "ap-seoul", maxRetries: 0 });
    const outcomes = [];
    const call = async (options) =>
      outcomes.push(await client.request(action, { Name: "süd" }, options).catch(({ name, sent }) => ({ name, sent })));
    ${program}
    console.log(JSON.stringify(outcomes));`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", source];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const ANSWER = { RequestId: "request-1", Gate: "open" };

test("MSW answers, also where it comes after the first call", async () => {
  await using server = await serve((response) => respond(response, { Real: true }));
  const outcomes = await run(`
    import { setupServer } from "msw/node";
    import { http, HttpResponse } from "msw";
    await call({ endpoint: ${JSON.stringify(server.origin)} });
    const seen = [];
    const mock = setupServer(http.post(HOST + "/", async ({ request }) => {
      seen.push([request.headers.get("x-tc-action"), request.headers.get("authorization").slice(0, 16), await request.json()]);
      return HttpResponse.json({ Response: ${JSON.stringify(ANSWER)} });
    }), http.post("http://localhost/", () => HttpResponse.json({ Response: ${JSON.stringify(ANSWER)} })),
      http.post("http://127.0.0.1/", () => HttpResponse.error()));
    mock.listen({ onUnhandledRequest: "error" });
    await call();
    await call({ fetch });
    // The module of http was loaded by the first call, before MSW changed it.
    await call({ endpoint: "http://localhost" });
    await call({ endpoint: "http://127.0.0.1" });
    mock.close();
    await call({ endpoint: ${JSON.stringify(server.origin)} });
    outcomes.push(seen);`);
  const real = { RequestId: "request-1", Real: true };
  const seen = ["OpenGate", "TC3-HMAC-SHA256 ", { Name: "süd" }];
  expect(outcomes).toEqual([
    real,
    ANSWER,
    ANSWER,
    ANSWER,
    expect.objectContaining({ name: "ConnectionError" }),
    real,
    [seen, seen],
  ]);
}, 60_000);

test.each(["nock-13", "nock-14"])(
  "%s answers, sees headers and body, and can fail",
  async (nock) => {
    const outcomes = await run(`
    import nock from ${JSON.stringify(nock)};
    nock.disableNetConnect();
    nock(HOST, { reqheaders: { "x-tc-action": "OpenGate", "content-type": "application/json", authorization: /^TC3/ } })
      .post("/", { Name: "süd" })
      .reply(200, { Response: ${JSON.stringify(ANSWER)} });
    await call();
    nock(HOST).post("/").replyWithError("broken");
    await call();
    await call();
    outcomes.push(nock.isDone());`);
    expect(outcomes).toEqual([
      ANSWER,
      expect.objectContaining({ name: "ConnectionError" }),
      expect.objectContaining({ name: "ConnectionError" }),
      true,
    ]);
  },
  60_000,
);

test("OpenTelemetry sees each call and passes its trace on, and the signature holds", async () => {
  await using server = await serve((response) => respond(response, {}));
  const outcomes = await run(`
    import { createRequire } from "node:module";
    const require = createRequire(${JSON.stringify(join(ROOT, "package.json"))});
    const { propagation, trace } = require("@opentelemetry/api");
    const { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } = require("@opentelemetry/sdk-trace-base");
    const { HttpInstrumentation } = require("@opentelemetry/instrumentation-http");
    const exporter = new InMemorySpanExporter();
    const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
    trace.setGlobalTracerProvider(provider);
    propagation.setGlobalPropagator({
      inject: (context, carrier, setter) => setter.set(carrier, "traceparent", trace.getSpan(context).spanContext().traceId),
      extract: (context) => context,
      fields: () => ["traceparent"],
    });
    const instrumentation = new HttpInstrumentation();
    instrumentation.setTracerProvider(provider);
    require("node:http");
    await call({ endpoint: ${JSON.stringify(server.origin)} });
    const [span] = exporter.getFinishedSpans();
    outcomes.push([span?.name, span?.kind, span?.spanContext().traceId]);`);
  const traceId: unknown = expect.stringMatching(/^[\da-f]{32}$/);
  expect(outcomes).toEqual([{ RequestId: "request-1" }, ["POST", 2, traceId]]);
  const { headers } = server.received[0] ?? {};
  expect(headers?.["traceparent"]).toContain((outcomes as [object, [string, number, string]])[1][2]);
  expect(headers?.authorization).toContain("SignedHeaders=content-type;host;x-tc-action,");
}, 60_000);
