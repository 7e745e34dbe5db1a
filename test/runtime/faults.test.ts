import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { ClientOptions } from "../../templates/runtime/options/options.ts";
import { CREDENTIALS, DESCRIBE_GATES, OPEN_GATE } from "./actions.ts";
import { FAULTS, MEGABYTE } from "./faults.ts";
import { findClosedOrigin, refuse, respond, serve, type Answer, type TestServer } from "./server.ts";

const transports = { "node:http": {}, fetch: { fetch } } satisfies Record<string, ClientOptions>;

// Pauses of no time: what is tested here is how often, not when.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

test("a fetch that returns the same Response again is told so", async () => {
  const response = new Response('{"Response":{"RequestId":"request-1"}}');
  const client = new Client({ credentials: CREDENTIALS, fetch: async () => response });
  await client.call(OPEN_GATE, {});
  await expect(client.call(OPEN_GATE, {})).rejects.toMatchObject({
    name: "ResponseError",
    message: "The answer (HTTP 200) was read before: fetch must return a new one each time.",
    bodyStart: "",
  });
});

describe.each(Object.entries(transports))("%s", (_name, transport) => {
  function createClient(server: Pick<TestServer, "origin">, options: ClientOptions = {}): Client {
    return new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 2, ...transport, ...options });
  }

  test.each(FAULTS)(
    "$fault",
    async ({ answer, options, name, safe, unsafe, details = {}, outcome = { RequestId: "request-1", Gates: 2 } }) => {
      for (const [action, attempts] of [
        [DESCRIBE_GATES, safe],
        [OPEN_GATE, unsafe],
      ] as const) {
        await using server = await serve(answer);
        const call = createClient(server, options).call(action, {});
        if (name) {
          await expect(call).rejects.toMatchObject({ name, attempts, action: action.action, ...details });
        } else await expect(call).resolves.toEqual(outcome);
        expect(server.received).toHaveLength(attempts);
      }
    },
  );

  test("connection refused: never sent, and so tried again whatever the action", async () => {
    const origin = await findClosedOrigin();
    const call = createClient({ origin }).call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: false, attempts: 3 });
  });

  test("host unresolvable", async () => {
    const call = createClient({ origin: "https://nothing.invalid" }).call(OPEN_GATE, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: false, attempts: 3 });
  });

  test("sent tells whether bytes may have left in any try", async () => {
    await using server = await serve((response) => response.socket?.resetAndDestroy());
    const call = createClient(server).call(DESCRIBE_GATES, {});
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", sent: true, attempts: 3 });
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

  test("the deadline's error says which call it ended, in which try", async () => {
    await using server = await serve(() => {});
    const call = createClient(server).call(DESCRIBE_GATES, {}, { deadlineMs: 50 });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", action: "DescribeGates", attempts: 1 });
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

  test.each(["soon", "Sat, 13 Sep 275760 00:00:00 GMT"])("a clock that says %s is not believed", async (date) => {
    await using server = await serve((response, _received, number) => {
      response.setHeader("date", date);
      if (number === 1) refuse(response, "AuthFailure.SignatureExpire");
      else respond(response, {});
    });
    const client = createClient(server);
    await expect(client.call(OPEN_GATE, {})).rejects.toMatchObject({ code: "AuthFailure.SignatureExpire" });
    await client.call(OPEN_GATE, {});
    expect(Number(server.received[1]?.headers["x-tc-timestamp"])).toBeCloseTo(Date.now() / 1000, -3);
  });

  test("a RequestId that is no string is none", async () => {
    await using server = await serve((response) =>
      response.end('{"Response":{"RequestId":7,"Error":{"Code":"Oops"}}}'),
    );
    const error: unknown = await createClient(server)
      .call(OPEN_GATE, {})
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "Oops" });
    expect(error).not.toHaveProperty("requestId");
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
