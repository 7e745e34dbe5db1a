import { Agent } from "node:https";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { ClientOptions } from "../../templates/runtime/options.ts";
import { CREDENTIALS, DESCRIBE_GATES, OPEN_GATE } from "./actions.ts";
import { createCertificate } from "./certificate.ts";
import { findClosedOrigin, refuse, respond, serve, type Answer, type TestServer } from "./server.ts";

/** What must come of a fault: an error of this name, or the answer; after so many tries. */
interface Outcome {
  readonly name?: "ConnectionError" | "TimeoutError" | "ResponseError" | "ServerError";
  /** Of an action that only reads, and so may be repeated: 3 where it is tried until `maxRetries` is used up. */
  readonly safe: number;
  /** Of an action that changes something. */
  readonly unsafe: number;
  readonly details?: object;
}

interface Fault extends Outcome {
  readonly fault: string;
  readonly answer: Answer;
  readonly options?: ClientOptions;
}

const MEGABYTE = 2 ** 20;

function send(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"Response":{"RequestId":"r', () => response.socket?.resetAndDestroy());
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(" "), 10);
  response.on("close", () => clearInterval(timer));
}

const THROTTLED = [
  "RequestLimitExceeded",
  "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
  "RequestLimitExceeded.IPLimitExceeded",
  "RequestLimitExceeded.UinLimitExceeded",
];

const faults: readonly Fault[] = [
  {
    fault: "reset before the answer",
    answer: (response) => response.socket?.resetAndDestroy(),
    name: "ConnectionError",
    safe: 3,
    unsafe: 1,
    details: { sent: true },
  },
  { fault: "reset during the answer", answer: breakOff, name: "ResponseError", safe: 3, unsafe: 1 },
  {
    fault: "reset after the answer",
    answer: (response) => {
      response.on("finish", () => response.socket?.resetAndDestroy());
      respond(response, { Gates: 2 });
    },
    safe: 1,
    unsafe: 1,
  },
  {
    fault: "closed before all that was announced",
    answer: (response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"Response":{', () => response.socket?.end());
    },
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
    details: { bodyStart: '{"Response":{', status: 200 },
  },
  { fault: "a body without end", answer: drip, options: { timeoutMs: 60 }, name: "TimeoutError", safe: 3, unsafe: 1 },
  { fault: "no headers", answer: () => {}, options: { timeoutMs: 60 }, name: "TimeoutError", safe: 3, unsafe: 1 },
  {
    fault: "500 with HTML",
    answer: send("<html>500</html>", 500),
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
    details: { status: 500, bodyStart: "<html>500</html>" },
  },
  {
    fault: "503 with an error code",
    answer: (response) => respond(response, { Error: { Code: "ServiceUnavailable", Message: "Later." } }, 503),
    name: "ServerError",
    safe: 3,
    unsafe: 1,
    details: { status: 503, code: "ServiceUnavailable", requestId: "request-1" },
  },
  { fault: "200 with HTML", answer: send("<html>hi</html>"), name: "ResponseError", safe: 3, unsafe: 1 },
  { fault: "200 with JSON cut off", answer: send('{"Response":{"A":'), name: "ResponseError", safe: 3, unsafe: 1 },
  {
    fault: "200 with nothing",
    answer: send(""),
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
    details: { bodyStart: "" },
  },
  { fault: "200 with {}", answer: send("{}"), name: "ResponseError", safe: 3, unsafe: 1, details: { bodyStart: "{}" } },
  { fault: "200 with null", answer: send("null"), name: "ResponseError", safe: 3, unsafe: 1 },
  { fault: "200 with a number", answer: send("7"), name: "ResponseError", safe: 3, unsafe: 1 },
  { fault: '{"Response":null}', answer: send('{"Response":null}'), name: "ResponseError", safe: 3, unsafe: 1 },
  { fault: '{"Response":"text"}', answer: send('{"Response":"text"}'), name: "ResponseError", safe: 3, unsafe: 1 },
  { fault: '{"Response":[]}', answer: send('{"Response":[]}'), name: "ResponseError", safe: 3, unsafe: 1 },
  { fault: "201 with an answer", answer: (response) => respond(response, { Gates: 2 }, 201), safe: 1, unsafe: 1 },
  { fault: "204", answer: send("", 204), name: "ResponseError", safe: 3, unsafe: 1, details: { status: 204 } },
  { fault: "404 with HTML", answer: send("<html>404</html>", 404), name: "ResponseError", safe: 1, unsafe: 1 },
  {
    fault: "403 with an answer but no error",
    answer: (response) => respond(response, { Gates: 2 }, 403),
    name: "ResponseError",
    safe: 1,
    unsafe: 1,
  },
  ...THROTTLED.map((code): Fault => ({
    fault: code,
    answer: (response) => refuse(response, code),
    name: "ServerError",
    safe: 3,
    unsafe: 3,
    details: { code, status: 200, requestId: "request-1" },
  })),
  {
    fault: "LimitExceeded",
    answer: (response) => refuse(response, "LimitExceeded"),
    name: "ServerError",
    safe: 1,
    unsafe: 1,
  },
  {
    fault: "InternalError.Db",
    answer: (response) => refuse(response, "InternalError.Db"),
    name: "ServerError",
    safe: 3,
    unsafe: 1,
  },
  {
    fault: "a code unknown",
    answer: (response) => refuse(response, "Oops.New"),
    name: "ServerError",
    safe: 1,
    unsafe: 1,
  },
  {
    fault: "a gzip bomb",
    answer: (response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(4 * MEGABYTE))),
    options: { maxResponseBytes: MEGABYTE },
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
  },
  {
    fault: "gzip that is none",
    answer: send("not gzip", 200, { "content-encoding": "gzip" }),
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
  },
  {
    fault: "a redirect to another host",
    answer: (response) => response.writeHead(307, { location: "http://127.0.0.1:9/" }).end(),
    name: "ResponseError",
    safe: 1,
    unsafe: 1,
    details: { status: 307 },
  },
];

const transports = { "node:http": {}, fetch: { fetch } } satisfies Record<string, ClientOptions>;

// Pauses of no time: what is tested here is how often, not when.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe.each(Object.entries(transports))("%s", (_name, transport) => {
  function createClient(server: Pick<TestServer, "origin">, options: ClientOptions = {}): Client {
    return new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 2, ...transport, ...options });
  }

  test.each(faults)("$fault", async ({ answer, options, name, safe, unsafe, details = {} }) => {
    for (const [action, attempts] of [
      [DESCRIBE_GATES, safe],
      [OPEN_GATE, unsafe],
    ] as const) {
      await using server = await serve(answer);
      const call = createClient(server, options).call(action, {});
      if (name) {
        await expect(call).rejects.toMatchObject({ name, attempts, action: action.action, ...details });
      } else await expect(call).resolves.toEqual({ RequestId: "request-1", Gates: 2 });
      expect(server.received).toHaveLength(attempts);
    }
  });

  test("connection refused: never sent, and so tried again whatever the action", async () => {
    const origin = await findClosedOrigin();
    const call = createClient({ origin }).call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: false, attempts: 3 });
  });

  test("host unresolvable", async () => {
    const call = createClient({ origin: "https://nothing.invalid" }).call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: false, attempts: 3 });
  });

  test("503 once: repeated where that is safe", async () => {
    const answer: Answer = (response, _received, number) =>
      number === 1 ? response.writeHead(503).end("busy") : respond(response, {});
    await using reading = await serve(answer);
    await expect(createClient(reading).call(DESCRIBE_GATES, {})).resolves.toEqual({ RequestId: "request-1" });
    await using changing = await serve(answer);
    await expect(createClient(changing).call(OPEN_GATE, {})).rejects.toMatchObject({ status: 503, attempts: 1 });
  });

  test("an answer of 100 MB is refused before it is all there", async () => {
    let written = 0;
    const chunk = Buffer.alloc(MEGABYTE, " ");
    await using server = await serve((response) => {
      const fill = (): void => {
        while (written < 100 * MEGABYTE && !response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", fill);
        }
        response.end();
      };
      fill();
    });
    const call = createClient(server, { maxResponseBytes: MEGABYTE }).call(OPEN_GATE, {});
    await expect(call).rejects.toThrow("is larger than maxResponseBytes");
    expect(written).toBeLessThan(100 * MEGABYTE);
  });

  test("an answer that is not HTTP", async () => {
    await using server = await serve((response) => response.socket?.end("hello\r\n\r\n"));
    await expect(createClient(server).call(OPEN_GATE, {})).rejects.toMatchObject({
      name: "ConnectionError",
      sent: true,
    });
  });

  test("abort ends the call at once and frees its connection", async () => {
    const controller = new AbortController();
    await using server = await serve(() => controller.abort(new Error("enough")));
    const call = createClient(server).call(DESCRIBE_GATES, {}, { signal: controller.signal });
    await expect(call).rejects.toThrow("enough");
    const [socket] = server.sockets;
    await vi.waitFor(() => expect(socket?.destroyed).toBe(true));
  });

  test("a signal that was aborted before: nothing is sent", async () => {
    await using server = await serve((response) => respond(response, {}));
    const call = createClient(server).call(OPEN_GATE, {}, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(server.received).toHaveLength(0);
  });

  test("the deadline covers all tries", async () => {
    await using server = await serve(() => {});
    const call = createClient(server).call(DESCRIBE_GATES, {}, { deadlineMs: 100, timeoutMs: 40, maxRetries: 1000 });
    await expect(call).rejects.toThrow("deadlineMs");
    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("the clock is off by an hour: put right once, and remembered", async () => {
    const ahead = Date.now() + 3_600_000;
    await using server = await serve((response, { headers }) => {
      response.setHeader("date", new Date(ahead).toUTCString());
      const isRight = Math.abs(Number(headers["x-tc-timestamp"]) - ahead / 1000) < 300;
      if (isRight) respond(response, {});
      else refuse(response, "AuthFailure.SignatureExpire");
    });
    const client = createClient(server, { maxRetries: 0 });
    await client.call(OPEN_GATE, {});
    await client.call(OPEN_GATE, {});
    expect(server.received).toHaveLength(3);
  });

  test("a clock that cannot be put right is tried twice and no more", async () => {
    await using server = await serve((response) => refuse(response, "AuthFailure.SignatureExpire"));
    const call = createClient(server).call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ code: "AuthFailure.SignatureExpire" });
    expect(server.received.length).toBeLessThanOrEqual(2);
  });

  test("keys that the server calls expired are replaced once", async () => {
    await using server = await serve((response, { headers }) =>
      headers["x-tc-token"] === "new" ? respond(response, {}) : refuse(response, "AuthFailure.TokenFailure"),
    );
    const provider = vi.fn().mockResolvedValueOnce({ ...CREDENTIALS, token: "old" });
    provider.mockResolvedValue({ ...CREDENTIALS, token: "new" });
    await createClient(server, { credentials: provider }).call(OPEN_GATE, {});
    expect(provider).toHaveBeenCalledTimes(2);

    const stale = vi.fn().mockResolvedValue({ ...CREDENTIALS, token: "old" });
    const call = createClient(server, { credentials: stale }).call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ code: "AuthFailure.TokenFailure", attempts: 2 });
    expect(stale).toHaveBeenCalledTimes(2);
  });
});

describe("TLS", () => {
  test("a certificate that nobody vouches for: nothing is sent", async () => {
    await using server = await serve((response) => respond(response, {}), createCertificate());
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0 });
    const call = client.call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: false });
    expect(server.received).toHaveLength(0);
  });

  test("a handshake that breaks off", async () => {
    await using server = await serve((response) => respond(response, {}));
    const endpoint = server.origin.replace("http:", "https:");
    const client = new Client({ credentials: CREDENTIALS, endpoint, maxRetries: 0 });
    await expect(client.call(OPEN_GATE, {})).rejects.toMatchObject({ name: "ConnectionError", sent: false });
  });

  test("through an agent that the user passes, one connection for all calls", async () => {
    const certificate = createCertificate();
    await using server = await serve((response) => respond(response, {}), certificate);
    const agent = new Agent({ ca: certificate.cert, keepAlive: true });
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, agent });
    await client.call(OPEN_GATE, {});
    await client.call(OPEN_GATE, {});
    expect(server.received).toHaveLength(2);
    expect(server.sockets).toHaveLength(1);
    agent.destroy();
  });
});
