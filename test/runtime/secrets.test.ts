import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import { TencentCloudError } from "../../templates/runtime/errors/errors.ts";
import type { LogDetails } from "../../templates/runtime/call/log.ts";
import type { ClientOptions } from "../../templates/runtime/options/options.ts";
import { OPEN_GATE } from "./actions.ts";
import { refuse, respond, serve, type Answer } from "./server.ts";

const SECRET_KEY = "Top/Secret+Key=0123456789";
const TOKEN = "Token&Of\\Nobody";
const PASSWORD = 'pass"word?';
const credentials = { secretId: "AKIDEXAMPLE", secretKey: SECRET_KEY, token: TOKEN };
const action = { ...OPEN_GATE, sensitive: ["Password", "Pins"] };
const request = { Name: "north", Login: { Password: PASSWORD }, Pins: [{ Value: 987654 }] };

/** Everything that a person or a program would see of a value. */
function show(value: unknown): string {
  const seen = [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value)];
  for (let error = value; error instanceof Error; error = error.cause) seen.push(error.stack ?? "", error.message);
  return seen.join("\n");
}

function expectNoSecret(text: string): void {
  for (const secret of [SECRET_KEY, TOKEN, PASSWORD, "987654"]) {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      expect(text).not.toContain(form);
    }
  }
  expect(text).not.toMatch(/Signature=[\w%]/);
}

describe("no error, log line or client shows a secret", () => {
  const echo = (given: { headers: object; body: string; url: string }): string =>
    `${JSON.stringify(given.headers)} ${given.body} ${given.url}`;
  const rows: [string, Answer, ClientOptions?][] = [
    [
      "an error message that repeats the request",
      (response, given) => refuse(response, "InvalidParameter", echo(given)),
    ],
    ["HTML that repeats the request", (response, given) => response.writeHead(400).end(`<html>${echo(given)}`)],
    [
      "HTML, for a request that is a form",
      (response, given) => response.end(`<html>${echo(given)}`),
      { signatureMethod: "HmacSHA1" },
    ],
    [
      "HTML, for GET",
      (response, given) => response.end(`<html>${echo(given)}`),
      { httpMethod: "GET", signatureMethod: "HmacSHA256" },
    ],
    ["JSON that breaks off in a sensitive member", (response) => response.end('{"Response":{"Password":"pass\\"word?')],
    ["JSON that is none, quoted by its parser", (response, given) => response.end(given.headers["x-tc-token"])],
    ["a connection that breaks", (response) => response.socket?.destroy()],
  ];

  test.each(rows)("%s", async (_title, answer, options) => {
    await using server = await serve(answer);
    const lines: [string, LogDetails][] = [];
    const log = (...line: [string, LogDetails]): void => void lines.push(line);
    const logger = { debug: log, warn: log, error: log };
    const client = new Client({ credentials, endpoint: server.origin, logger, maxRetries: 0, ...options });
    const error: unknown = await client.call(action, request).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TencentCloudError);
    expectNoSecret(show(error));
    expect(lines).toHaveLength(1);
    expectNoSecret(show(lines));
    expectNoSecret(show(client));
  });

  test("a fetch that fails and shows what it was given", async () => {
    const fetch: ClientOptions["fetch"] = async (url, init) => {
      throw new Error(`${url} ${JSON.stringify(init)}`, { cause: new Error(init.headers["authorization"]) });
    };
    const client = new Client({ credentials, fetch, maxRetries: 0 });
    const error: unknown = await client.call(action, request).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ConnectionError" });
    expectNoSecret(show(error));
  });

  test("wrong credentials", () => {
    for (const wrong of [
      { secretId: "AKIDEXAMPLE", secretKey: `${SECRET_KEY} ` },
      { ...credentials, secretId: SECRET_KEY + "\n" },
    ]) {
      let error: unknown;
      try {
        new Client({ credentials: wrong });
      } catch (caught) {
        error = caught;
      }
      expect(error).toMatchObject({ name: "ConfigError" });
      expectNoSecret(show(error));
    }
  });

  test("a message without secrets stays as it is", async () => {
    await using server = await serve((response) => refuse(response, "InvalidParameter", "Name must not be north."));
    const client = new Client({ credentials, endpoint: server.origin });
    await expect(client.call(action, request)).rejects.toThrow("InvalidParameter: Name must not be north.");
  });
});

describe("log lines", () => {
  test("say of each try what it was, how long it took and how it ended", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    await using server = await serve((response, _given, number) =>
      number === 1 ? refuse(response, "RequestLimitExceeded") : respond(response, {}),
    );
    const logger = { debug: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const client = new Client({ credentials, endpoint: server.origin, region: "ap-seoul", logger });
    await client.call(OPEN_GATE, {});
    const base = { service: "castle", action: "OpenGate", region: "ap-seoul", status: 200, requestId: "request-1" };
    const durationMs = expect.any(Number) as number;
    expect(logger.warn.mock.calls).toEqual([
      ["OpenGate RequestLimitExceeded", { ...base, attempts: 1, durationMs, error: "RequestLimitExceeded" }],
    ]);
    expect(logger.debug.mock.calls).toEqual([["OpenGate answered", { ...base, attempts: 2, durationMs }]]);
    expect(logger.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test("a logger that throws does not make the call fail", async () => {
    await using server = await serve((response) => respond(response, {}));
    const logger = {
      debug(): void {
        throw new Error("disk full");
      },
    };
    const client = new Client({ credentials, endpoint: server.origin, logger });
    await expect(client.call(OPEN_GATE, {})).resolves.toEqual({ RequestId: "request-1" });
  });
});
