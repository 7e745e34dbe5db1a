import { describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/options.ts";
import { BUILD_TOWER, CREDENTIALS, DESCRIBE_GATES, OPEN_GATE } from "./actions.ts";
import { refuse, respond, serve } from "./server.ts";

describe("wrong options", () => {
  test.each<[object, string]>([
    [{ regoin: "x" }, 'There is no option "regoin". Options: credentials, region,'],
    [{ __proto__: null, constructor: 1 }, 'There is no option "constructor"'],
    [{ endpoint: "http://castle.tencentcloudapi.com" }, "https://"],
    [{ endpoint: "http://127.0.0.1.example.com" }, "https://"],
    [{ endpoint: "ftp://127.0.0.1" }, "https://"],
    [{ endpoint: "castle.tencentcloudapi.com/path" }, "a host"],
    [{ endpoint: "https://user:password@castle.tencentcloudapi.com" }, "a host"],
    [{ endpoint: "https://castle.tencentcloudapi.com?x" }, "a host"],
    [{ endpoint: "two words" }, "endpoint must be string without spaces"],
    [{ endpoint: "" }, "endpoint"],
    [{ region: "" }, "region"],
    [{ region: "ap-guangzhou\r\nx-evil: 1" }, "region"],
    [{ httpMethod: "PUT" }, "Option httpMethod must be POST or GET."],
    [{ signatureMethod: "MD5" }, "TC3-HMAC-SHA256 or HmacSHA256 or HmacSHA1"],
    [{ language: "de" }, "en-US or zh-CN"],
    [{ timeoutMs: -1 }, "timeoutMs"],
    [{ timeoutMs: Number.NaN }, "timeoutMs"],
    [{ timeoutMs: "30" }, "Option timeoutMs must be number"],
    [{ maxRetries: null }, "maxRetries"],
    [{ rateLimit: true }, "rateLimit"],
    [{ fetch: {} }, "Option fetch must be function"],
    [{ credentials: { secretId: "AKIDEXAMPLE" } }, "credentials.secretKey"],
    [{ credentials: { secretId: " AKID ", secretKey: "x" } }, "credentials.secretId"],
    [{ credentials: "AKIDEXAMPLE" }, "credentials"],
  ])("%j: a ConfigError that says what to do", (options, message) => {
    const wrong = { name: "ConfigError", message: expect.stringContaining(message) as string };
    expect(() => new Client(options)).toThrow(expect.objectContaining(wrong));
  });

  test("an option of a single call is checked as well, and rejects", async () => {
    const client = new Client({ credentials: CREDENTIALS });
    const call = client.call(OPEN_GATE, {}, { maxRetry: 1 } as CallOptions);
    await expect(call).rejects.toMatchObject({ name: "ConfigError" });
  });

  test("undefined is as if left out", () => {
    expect(() => new Client({ credentials: CREDENTIALS, region: undefined, endpoint: undefined })).not.toThrow();
  });
});

describe("what is sent", () => {
  const respondAlways: Parameters<typeof serve>[0] = (response) => respond(response, {});

  test.each<[string, ClientOptions["region"], "required" | "ignored" | undefined, string | undefined]>([
    ["sent where given", "ap-guangzhou", undefined, "ap-guangzhou"],
    ["not sent where not given", undefined, undefined, undefined],
    ["not sent for an action that ignores it", "ap-guangzhou", "ignored", undefined],
    ["sent where required", "ap-guangzhou", "required", "ap-guangzhou"],
  ])("region: %s", async (_title, region, rule, sent) => {
    await using server = await serve(respondAlways);
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, region });
    await client.call({ ...OPEN_GATE, ...(rule && { region: rule }) }, {});
    expect(server.received[0]?.headers["x-tc-region"]).toBe(sent);
  });

  test("a region that is required and missing: a ConfigError, and nothing sent", async () => {
    await using server = await serve(respondAlways);
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const call = client.call({ ...OPEN_GATE, region: "required" }, {});
    await expect(call).rejects.toMatchObject({ name: "ConfigError", message: "OpenGate needs the option region." });
    expect(server.received).toHaveLength(0);
  });

  test("options of a call come before those of the client", async () => {
    await using server = await serve(respondAlways);
    const client = new Client({ credentials: CREDENTIALS, endpoint: "https://nothing.invalid", region: "ap-tokyo" });
    const signatureMethod = "HmacSHA256";
    const options = { endpoint: server.origin, region: "ap-seoul", language: "zh-CN", signatureMethod } as const;
    await client.call(OPEN_GATE, { Width: 2 }, options);
    const { headers, body } = server.received[0] ?? {};
    expect(headers?.["content-type"]).toBe("application/x-www-form-urlencoded");
    const form = new URLSearchParams(body);
    expect(Object.fromEntries(form)).toMatchObject({
      Action: "OpenGate",
      Region: "ap-seoul",
      Language: "zh-CN",
      Width: "2",
    });
  });

  test("the headers that are signed can be chosen", async () => {
    await using server = await serve(respondAlways);
    const client = new Client({
      credentials: CREDENTIALS,
      endpoint: server.origin,
      signedHeaders: ["content-type", "host"],
    });
    await client.call(OPEN_GATE, {});
    expect(server.received[0]?.headers.authorization).toContain("SignedHeaders=content-type;host, ");
  });

  test("one of the platform's own headers, not two", async () => {
    await using server = await serve(respondAlways);
    await new Client({ credentials: CREDENTIALS, endpoint: server.origin }).call(OPEN_GATE, { Name: "süd" });
    const { headers } = server.received[0] ?? {};
    expect(headers).toMatchObject({
      "content-length": "15",
      connection: "keep-alive",
      host: new URL(server.origin).host,
    });
    expect(headers).not.toHaveProperty("transfer-encoding");
  });

  test("the escape hatch calls any action, with bytes as a body too", async () => {
    await using server = await serve((response) => respond(response, { Size: 5 }));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const action = { service: "castle", version: "2020-01-01", action: "UploadPlan" };
    expect(await client.request(action, new TextEncoder().encode("plan!"))).toMatchObject({ Size: 5 });
    expect(server.received[0]?.body).toBe("plan!");
    expect(await client.request<{ Size: number }>(action)).toEqual({ RequestId: "request-1", Size: 5 });
    expect(server.received[1]?.body).toBe("{}");
  });

  test("calls follow one another on one connection, and the server may close it in between", async () => {
    await using server = await serve(respondAlways);
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    for (let number = 0; number < 3; number++) await client.call(OPEN_GATE, {});
    expect(server.sockets).toHaveLength(1);
    const [socket] = server.sockets;
    const closed = new Promise((resolve) => socket?.on("close", resolve));
    socket?.end();
    await closed;
    await client.call(OPEN_GATE, {});
    expect(server.sockets).toHaveLength(2);
  });
});

describe("idempotency token", () => {
  test("filled in, and the same on each try; one that is given stays", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    await using server = await serve((response, _received, number) =>
      number % 2 ? response.writeHead(502).end() : respond(response, {}),
    );
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    await client.call(BUILD_TOWER, { Height: 3 });
    await client.call(BUILD_TOWER, { ClientToken: "mine" });
    const tokens = server.received.map(({ body }) => (JSON.parse(body) as { ClientToken: string }).ClientToken);
    expect(tokens[0]).toMatch(/^[\da-f-]{36}$/);
    expect(tokens).toEqual([tokens[0], tokens[0], "mine", "mine"]);
    vi.restoreAllMocks();
  });

  test("idempotencyToken: false leaves it out, and so nothing is repeated", async () => {
    await using server = await serve((response) => response.writeHead(502).end());
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const call = client.call(BUILD_TOWER, {}, { idempotencyToken: false });
    await expect(call).rejects.toMatchObject({ status: 502, attempts: 1 });
    expect(server.received[0]?.body).toBe("{}");
  });

  test("the caller's request is not changed", async () => {
    await using server = await serve((response) => respond(response, {}));
    const request = Object.freeze({ Height: 3 });
    await new Client({ credentials: CREDENTIALS, endpoint: server.origin }).call(BUILD_TOWER, request);
    expect(request).toEqual({ Height: 3 });
  });
});

describe("exact data", () => {
  async function receive(body: string): Promise<unknown> {
    await using server = await serve((response) => response.end(body));
    // Awaited here: the server ends with the block.
    return await new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0 }).call(
      DESCRIBE_GATES,
      {},
    );
  }

  test.each<[string, unknown]>([
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ["9007199254740993", 9007199254740993n],
    ["-9223372036854775808", -9223372036854775808n],
    ["18446744073709551615", 18446744073709551615n],
    ["[1, 12345678901234567890 ,2]", [1, 12345678901234567890n, 2]],
    ["0.12345678901234567890", 0.12345678901234568],
    ["12345678901234567890.5", 12345678901234567890.5],
    ["12345678901234567890e3", 12345678901234567890e3],
    ['"12345678901234567890"', "12345678901234567890"],
    ['"a\\"12345678901234567890\\\\"', 'a"12345678901234567890\\'],
    [
      '{"12345678901234567890": "\\\\", "B": 12345678901234567890}',
      { "12345678901234567890": "\\", B: 12345678901234567890n },
    ],
  ])("%s", async (text, value) => {
    expect(await receive(`{"Response":{"Value":${text}}}`)).toEqual({ Value: value });
  });

  test("long texts beside a wide integer", async () => {
    const text = 'x\\n"'.repeat(500_000);
    const body = JSON.stringify({ Response: { Text: text, Id: 0 } }).replace('"Id":0', '"Id":12345678901234567890');
    expect(await receive(body)).toEqual({ Text: text, Id: 12345678901234567890n });
  });

  test("__proto__ in an answer pollutes nothing", async () => {
    for (const wide of ["1", "12345678901234567890"]) {
      const answer = await receive(`{"Response":{"__proto__":{"isAdmin":true},"Id":${wide}}}`);
      expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
      expect((answer as { isAdmin?: boolean }).isAdmin).toBeUndefined();
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    }
  });

  test("an answer that is gzipped", async () => {
    const { gzipSync } = await import("node:zlib");
    await using server = await serve((response, { headers }) => {
      expect(headers["accept-encoding"]).toBe("gzip");
      response.setHeader("content-encoding", "gzip").end(gzipSync('{"Response":{"Name":"süd"}}'));
    });
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    expect(await client.call(DESCRIBE_GATES, {})).toEqual({ Name: "süd" });
  });
});

test("10,000 calls, one in a hundred hit by a fault: all end with their own answer, and nothing is left over", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  await using server = await serve((response, { body }, number) => {
    if (number % 400 === 100) response.socket?.resetAndDestroy();
    else if (number % 400 === 200) response.writeHead(503).end("<html>");
    else if (number % 400 === 300) refuse(response, "RequestLimitExceeded");
    else if (number % 400 === 399) response.end('{"Response":');
    else respond(response, { Echo: (JSON.parse(body) as { Id: number }).Id });
  });
  const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < 10_000) {
      const Id = next++;
      expect(await client.call(DESCRIBE_GATES, { Id })).toEqual({ RequestId: "request-1", Echo: Id });
    }
  };
  await Promise.all(Array.from({ length: 50 }, work));
  expect(server.received.length).toBeGreaterThan(10_090);
  vi.restoreAllMocks();
}, 120_000);
