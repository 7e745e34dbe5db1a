import type { ServerResponse } from "node:http";
import { describe, expect, test, vi } from "vitest";
import type { Action } from "../../templates/runtime/action.ts";
import { readChunks } from "../../templates/runtime/call/read-chunks.ts";
import { Client } from "../../templates/runtime/client.ts";
import type { AnswerDetails } from "../../templates/runtime/call/answer-details.ts";
import type { CallOptions } from "../../templates/runtime/options/options.ts";
import { CREDENTIALS, DESCRIBE_GATES } from "./actions.ts";
import { refuse, serve, type Answer } from "./server.ts";

/** What a call of {@link TELL} returns: the text as it arrives. */
interface Tale {
  readonly chunks: AsyncGenerator<Uint8Array>;
  readonly end: (error?: unknown) => void;
}

const TELL: Action = {
  ...DESCRIBE_GATES,
  action: "TellTale",
  openStream: (answer) => ({ chunks: readChunks(answer), end: answer.end }) satisfies Tale,
};

async function readAll({ chunks, end }: Tale): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
    end();
  } catch (error) {
    end(error);
    throw error;
  }
  return text;
}

function start(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
}

describe.each(Object.entries({ "node:http": {}, fetch: { fetch } }))("%s", (_name, transport) => {
  function createClient(origin: string, options: CallOptions = {}): Client {
    return new Client({ credentials: CREDENTIALS, endpoint: origin, ...transport, ...options });
  }

  test("an answer is handed over while it arrives, and not compressed", async () => {
    let response: ServerResponse | undefined;
    await using server = await serve((given) => void (response = start(given)).write("one"));
    const told: AnswerDetails[] = [];
    const onAnswer = (details: AnswerDetails): void => void told.push(details);
    const { chunks, end } = await createClient(server.origin, { onAnswer }).call<Tale>(TELL, {});
    expect(server.received[0]?.headers["accept-encoding"]).toBe("identity");
    expect(new TextDecoder().decode((await chunks.next()).value as Uint8Array)).toBe("one");
    expect(told).toEqual([]);
    response?.end("two");
    expect(new TextDecoder().decode((await chunks.next()).value as Uint8Array)).toBe("two");
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
    end();
    expect(told).toMatchObject([{ action: "TellTale", attempts: 1, status: 200 }]);
    expect(told[0]?.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  });

  test("an error is an error, whatever the action promises", async () => {
    await using server = await serve((response) => refuse(response, "FailedOperation"));
    await expect(createClient(server.origin).call(TELL, {})).rejects.toMatchObject({ code: "FailedOperation" });
  });

  test("a call that does not read streams says which function does, closes the connection, and is not sent again", async () => {
    await using server = await serve((response) => void start(response).write("data: {}\n\n"));
    const call = createClient(server.origin).call({ ...DESCRIBE_GATES, action: "TellTale" }, {});
    await expect(call).rejects.toMatchObject({
      name: "ResponseError",
      message: "The answer is a stream of events, which streamTellTale reads.",
      isStream: true,
      attempts: 1,
      status: 200,
    });
    expect(server.received).toHaveLength(1);
    await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
  });

  test.each<[string, Answer, CallOptions, object]>([
    [
      "nothing more comes",
      (response) => void start(response).write("one"),
      { timeoutMs: 50 },
      { name: "TimeoutError" },
    ],
    [
      "the deadline passes",
      (response) => void start(response).write("one"),
      { deadlineMs: 1000 },
      { name: "TimeoutError", message: "TellTale did not end within deadlineMs." },
    ],
    [
      "the connection breaks",
      (response) => start(response).write("one", () => setImmediate(() => response.socket?.resetAndDestroy())),
      {},
      { name: "ResponseError", message: "The stream was cut short.", isStream: true },
    ],
  ])("%s: an error that says so, and the connection is closed", async (_title, answer, options, error) => {
    await using server = await serve(answer);
    const onAnswer = vi.fn();
    const tale = await createClient(server.origin, { ...options, onAnswer }).call<Tale>(TELL, {});
    const failure: unknown = await readAll(tale).catch((reason: unknown) => reason);
    expect(failure).toMatchObject({ ...error, action: "TellTale", status: 200 });
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ error: failure }));
    await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
  });

  test("abort closes the connection though nobody reads", async () => {
    await using server = await serve((response) => void start(response).write("one"));
    const controller = new AbortController();
    const { chunks, end } = await createClient(server.origin, { signal: controller.signal }).call<Tale>(TELL, {});
    await chunks.next();
    controller.abort(new Error("enough"));
    await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
    await expect(chunks.next()).rejects.toThrow("enough");
    end();
  });

  test("who leaves early closes the connection", async () => {
    await using server = await serve((response) => void start(response).write("one"));
    const { chunks, end } = await createClient(server.origin).call<Tale>(TELL, {});
    for await (const chunk of chunks) {
      expect(chunk).toHaveLength(3);
      break;
    }
    end();
    await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
  });

  test("what is not read is not taken from the connection", async () => {
    let written = 0;
    await using server = await serve((response) => {
      start(response);
      const chunk = Buffer.alloc(2 ** 16, "x");
      const fill = (): void => {
        while (!response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", fill);
        }
      };
      fill();
    });
    const { chunks, end } = await createClient(server.origin).call<Tale>(TELL, {});
    await chunks.next();
    let before = -1;
    await vi.waitFor(
      () => {
        const grown = written !== before;
        before = written;
        expect(grown).toBe(false);
      },
      { interval: 200, timeout: 10_000 },
    );
    expect(written).toBeLessThan(50 * 2 ** 20);
    await chunks.return(undefined);
    end();
  });
});
