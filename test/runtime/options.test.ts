import * as nodeConsole from "node:console";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { Client, type ClientOptions, type Region } from "../../templates/runtime/index.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { respond, serve, type Answer } from "./server.ts";

const respondAlways: Answer = (response) => respond(response, {});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([null, 5, "text", true, Symbol("x"), [], new Map(), () => ({})])(
  "new Client(%o): a ConfigError",
  (options) => {
    const wrong = { name: "ConfigError", message: "The options must be an object." };
    expect(() => new Client(options as ClientOptions)).toThrow(expect.objectContaining(wrong));
  },
);

test.each([null, 0, "", []])("options of a call that are %o: a ConfigError", async (options) => {
  const call = new Client({ credentials: CREDENTIALS }).call(OPEN_GATE, {}, options as ClientOptions);
  await expect(call).rejects.toMatchObject({ name: "ConfigError", message: "The options must be an object." });
});

describe("region", () => {
  test("is completed, and may be another", () => {
    expectTypeOf<"ap-guangzhou">().toExtend<Region>();
    expectTypeOf<"guangzhou">().not.toExtend<Region>();
    expectTypeOf<ClientOptions["region"]>().toEqualTypeOf<Region | (string & {}) | undefined>();
  });

  test("TENCENTCLOUD_REGION where the option is left out", async () => {
    await using server = await serve(respondAlways);
    const base = { credentials: CREDENTIALS, endpoint: server.origin };
    vi.stubEnv("TENCENTCLOUD_REGION", "ap-seoul");
    const client = new Client({ ...base, region: undefined });
    vi.stubEnv("TENCENTCLOUD_REGION", "");
    await client.call({ ...OPEN_GATE, region: "required" }, {});
    await client.call(OPEN_GATE, {}, { region: "ap-tokyo" });
    await new Client(base).call(OPEN_GATE, {});
    vi.stubEnv("TENCENTCLOUD_REGION", "ap-seoul");
    await new Client({ ...base, region: "ap-mumbai" }).call(OPEN_GATE, {});
    const regions = server.received.map(({ headers }) => headers["x-tc-region"]);
    expect(regions).toEqual(["ap-seoul", "ap-tokyo", undefined, "ap-mumbai"]);
  });

  test("TENCENTCLOUD_REGION that is none: a ConfigError that names it", () => {
    vi.stubEnv("TENCENTCLOUD_REGION", "ap seoul");
    expect(() => new Client()).toThrow(expect.objectContaining({ name: "ConfigError" }));
    expect(() => new Client()).toThrow("TENCENTCLOUD_REGION");
    expect(() => new Client({ region: "ap-seoul" })).not.toThrow();
  });
});

describe("agent", () => {
  const local = "http://127.0.0.1:1";

  test.each<[string, ClientOptions]>([
    ["of node:http for https", { agent: new HttpAgent() }],
    ["of node:http for an https endpoint", { agent: new HttpAgent(), endpoint: "castle.example" }],
    ["of node:https for http", { agent: new HttpsAgent(), endpoint: local }],
    ["that is none", { agent: {} }],
  ])("%s: a ConfigError", async (_title, options) => {
    const wrong = { name: "ConfigError", message: expect.stringContaining("Option agent") as string };
    expect(() => new Client(options)).toThrow(expect.objectContaining(wrong));
    const call = new Client({ credentials: CREDENTIALS }).call(OPEN_GATE, {}, options);
    await expect(call).rejects.toMatchObject(wrong);
  });

  test("of the client that does not fit the endpoint of a call: a ConfigError", async () => {
    const client = new Client({ credentials: CREDENTIALS, agent: new HttpsAgent() });
    await expect(client.call(OPEN_GATE, {}, { endpoint: local })).rejects.toMatchObject({ name: "ConfigError" });
  });

  test("that fits is used", async () => {
    await using server = await serve(respondAlways);
    const agent = new HttpAgent();
    const created = vi.spyOn(agent, "createSocket" as never);
    await new Client({ credentials: CREDENTIALS, endpoint: server.origin, agent }).call(OPEN_GATE, {});
    expect(created).toHaveBeenCalledTimes(1);
  });
});

describe("loggers", () => {
  test.each<[string, object]>([
    ["console", console],
    ["the module node:console", nodeConsole],
    ["an object without prototype", Object.assign(Object.create(null), { debug: () => undefined }) as object],
    ["one method", { error: () => undefined }],
  ])("%s is one", (_title, logger) => {
    expect(() => new Client({ logger })).not.toThrow();
  });

  test.each<[string, object]>([
    ["no method", {}],
    ["other methods only", { info: () => undefined }],
    ["a method that is none", { debug: () => undefined, warn: "warn" }],
  ])("%s: a ConfigError", (_title, logger) => {
    expect(() => new Client({ logger })).toThrow("Option logger must be object with debug, warn or error.");
  });
});

describe("numbers", () => {
  test.each([2 ** 31, 1e300, Number.POSITIVE_INFINITY])(
    "timeoutMs and deadlineMs of %d are no millisecond",
    async (ms) => {
      await using server = await serve((response) => setTimeout(() => respond(response, {}), 50));
      const base = { credentials: CREDENTIALS, endpoint: server.origin };
      const timers = vi.spyOn(globalThis, "setTimeout");
      const answer = await new Client({ ...base, timeoutMs: ms }).call(OPEN_GATE, {}, { deadlineMs: ms });
      expect(answer).toEqual({ RequestId: "request-1" });
      for (const [, delay = 0] of timers.mock.calls) expect(delay).toBeLessThan(2 ** 31);
    },
  );
});

test.each([1e-9, 1e-300])("a rateLimit of %d: the second call waits, however long that is", async (rateLimit) => {
  await using server = await serve(respondAlways);
  const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, rateLimit });
  const timers = vi.spyOn(globalThis, "setTimeout");
  await client.call(OPEN_GATE, {});
  const second = client.call(OPEN_GATE, {}, { deadlineMs: 100 });
  await expect(second).rejects.toMatchObject({ name: "TimeoutError", sent: false });
  expect(server.received).toHaveLength(1);
  for (const [, delay = 0] of timers.mock.calls) expect(delay).toBeLessThan(2 ** 31);
});

describe("signedHeaders", () => {
  test.each([
    [[]],
    [["host"]],
    [["content-type"]],
    [["Content-Type", "Host"]],
    [["content-type", "host", "a b"]],
    ["host"],
  ])("%j: a ConfigError", (signedHeaders) => {
    expect(() => new Client({ signedHeaders: signedHeaders as string[] })).toThrow("Option signedHeaders must be");
  });

  test("are signed in their order, whatever the one given, and as they were given", async () => {
    await using server = await serve(respondAlways);
    const signedHeaders = ["x-tc-traceid", "host", "content-type"];
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, signedHeaders });
    signedHeaders.length = 0;
    await client.call(OPEN_GATE, {}, { headers: { "X-TC-TraceId": "Trace-1" } });
    const { authorization } = server.received[0]?.headers ?? {};
    expect(authorization).toContain("SignedHeaders=content-type;host;x-tc-traceid, ");
  });
});

test("options are read once: what is changed later changes nothing", async () => {
  await using server = await serve(respondAlways);
  const credentials: { secretId: string; secretKey: string } = { ...CREDENTIALS };
  const client = new Client({ credentials, endpoint: server.origin });
  credentials.secretId = "a\r\nb";
  await client.call(OPEN_GATE, {});
  expect(server.received[0]?.headers.authorization).toContain(`Credential=${CREDENTIALS.secretId}/`);
});

describe("headers", () => {
  test.each(["POST", "GET"] as const)(
    "are sent beside the package's own, whichever way it is signed: %s",
    async (httpMethod) => {
      await using server = await serve(respondAlways);
      const headers = { "X-TC-TraceId": "client", "X-Name": "a b", "X-Gone": "1" };
      const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, headers, httpMethod });
      await client.call(OPEN_GATE, {});
      const own = { "x-tc-traceid": "call", "X-Gone": undefined };
      await client.call(OPEN_GATE, {}, { headers: own, signatureMethod: "HmacSHA256" });
      await client.call(OPEN_GATE, {});
      expect(server.received.map((received) => received.headers)).toMatchObject([
        { "x-tc-traceid": "client", "x-name": "a b", "x-gone": "1" },
        { "x-tc-traceid": "call", "x-name": "a b" },
        { "x-tc-traceid": "client", "x-gone": "1" },
      ]);
      expect(server.received[1]?.headers).not.toHaveProperty("x-gone");
    },
  );

  test.each([
    "Host",
    "AUTHORIZATION",
    "Content-Type",
    "content-length",
    "Transfer-Encoding",
    "Connection",
    "Accept-Encoding",
    "X-TC-Action",
    "x-tc-version",
    "X-TC-Timestamp",
    "X-TC-Region",
    "X-TC-Token",
    "X-TC-Language",
    "X-TC-RequestClient",
    "Expect",
    "a b",
    "",
    "a\r\nb",
    "__proto__",
    "süd",
  ])("%j is not for the user", (name) => {
    const headers = Object.fromEntries([[name, "x"]]);
    expect(() => new Client({ headers })).toThrow(expect.objectContaining({ name: "ConfigError" }));
  });

  test.each(["a\r\nb: c", "a\nb", "a\0", "süd", "町", "\ud800", 5, null, {}, ["a"], "a".repeat(10_000)])(
    "the value %j is refused",
    (value) => {
      expect(() => new Client({ headers: { "X-Name": value as string } })).toThrow(
        'Option headers cannot have "X-Name"',
      );
    },
  );
});

describe('credentials "none"', () => {
  test("sends the word that the server takes for a signature, and no key", async () => {
    await using server = await serve(respondAlways);
    await new Client({ credentials: CREDENTIALS, endpoint: server.origin }).call(
      OPEN_GATE,
      {},
      { credentials: "none" },
    );
    const { headers } = server.received[0] ?? {};
    expect(headers?.authorization).toBe("SKIP");
    expect(JSON.stringify(server.received)).not.toContain(CREDENTIALS.secretId);
  });

  test("is for TC3-HMAC-SHA256 only", async () => {
    const client = new Client({ credentials: "none", signatureMethod: "HmacSHA256" });
    await expect(client.call(OPEN_GATE, {})).rejects.toMatchObject({ name: "ConfigError" });
  });
});
