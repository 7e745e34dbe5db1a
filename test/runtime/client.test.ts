import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/options/options.ts";
import { BUILD_TOWER, CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { respond, serve } from "./server.ts";

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
    const answer = await client.request<{ Size: number }>(action);
    expectTypeOf(answer).toEqualTypeOf<{ Size: number } & { RequestId: string }>();
    expect(answer).toEqual({ RequestId: "request-1", Size: 5 });
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
