import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import type { Action } from "../../../templates/runtime/action.ts";
import type { AnswerDetails } from "../../../templates/runtime/call/answer-details.ts";
import { Client } from "../../../templates/runtime/client.ts";
import type { CallOptions } from "../../../templates/runtime/options/options.ts";
import { streamEvents } from "../../../templates/runtime/streaming/stream-events.ts";
import { CREDENTIALS, OPEN_GATE } from "../actions.ts";
import { refuse, respond, serve, type Answer, type TestServer } from "../server.ts";

const TELL: Action = { ...OPEN_GATE, action: "TellTale", sensitive: ["Secret"] };

interface Tale {
  Choices: { Delta: { Content: string } }[];
  RequestId: string;
}

function start(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { "content-type": "text/event-stream", "x-tc-requestid": "request-7" });
}

/** Answers with these bytes as a stream, and ends it. */
const tell =
  (...pieces: readonly string[]): Answer =>
  (response) => {
    start(response);
    for (const piece of pieces) response.write(piece);
    response.end();
  };

describe.each(Object.entries({ "node:http": {}, fetch: { fetch } }))("%s", (_name, transport) => {
  function stream(server: TestServer, options: CallOptions = {}): ReturnType<typeof streamEvents<Tale>> {
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, ...transport });
    return streamEvents<Tale>(client, TELL, { Secret: "hush hush" }, options);
  }

  /** Reads to the end; what was thrown is the last entry. */
  async function readAll(events: AsyncIterable<object>): Promise<unknown[]> {
    const read: unknown[] = [];
    try {
      for await (const event of events) read.push(event);
    } catch (error) {
      read.push(error);
    }
    return read;
  }

  const error = (name: string, details: object = {}): unknown =>
    expect.objectContaining({ name, action: "TellTale", status: 200, requestId: "request-7", ...details });

  test.each<[string, string, unknown[]]>([
    [
      "events of a language model",
      'data: {"Choices":[{"Delta":{"Content":"Once"}}],"Id":"1"}\n\ndata: {"Choices":[{"Delta":{"Content":" upon"}}]}\n\n',
      [
        { RequestId: "request-7", Choices: [{ Delta: { Content: "Once" } }], Id: "1" },
        { RequestId: "request-7", Choices: [{ Delta: { Content: " upon" } }] },
      ],
    ],
    ["a RequestId of the event's own", 'data: {"RequestId":"r","A":1}\n\n', [{ RequestId: "r", A: 1 }]],
    ["an event over several lines", 'data: {"A":\ndata: 1}\n\n', [{ RequestId: "request-7", A: 1 }]],
    ["each event wrapped as an answer", 'data: {"Response":{"A":1,"RequestId":"r"}}\n\n', [{ A: 1, RequestId: "r" }]],
    [
      "a member called Response is one among others",
      'data: {"Response":{"A":1},"B":2}\n\n',
      [{ RequestId: "request-7", Response: { A: 1 }, B: 2 }],
    ],
    [
      "a type, an id and a pause to reconnect",
      'id: 1\nevent: chunk\nretry: 9\ndata: {"A":1}\n\n',
      [{ RequestId: "request-7", A: 1 }],
    ],
    [
      "comments and empty data keep it alive",
      ': ping\n\ndata:\n\ndata: {"A":1}\n\n',
      [{ RequestId: "request-7", A: 1 }],
    ],
    [
      "[DONE] ends it, whatever comes after",
      'data:{"A":1}\n\ndata:[DONE]\n\ndata: {"A":2}\n\n',
      [{ RequestId: "request-7", A: 1 }],
    ],
    ["[DONE] alone", "data: [DONE]\n\n", []],
    ["[DONE] with spaces around it", "data:  [DONE] \n\n", []],
    ["[DONE] without a blank line after it", "data: [DONE]", []],
    [
      "a last event without a blank line is not lost",
      'data: {"A":1}\n\ndata: {"A":2}',
      [
        { RequestId: "request-7", A: 1 },
        { RequestId: "request-7", A: 2 },
      ],
    ],
    [
      "a last event that is cut off is an error",
      'data: {"A":1}\n\ndata: {"A":',
      [
        { RequestId: "request-7", A: 1 },
        error("ResponseError", { message: "The stream was cut short.", bodyStart: '{"A":' }),
      ],
    ],
    [
      "no event at all is an error",
      ": ping\n\n",
      [error("ResponseError", { message: "The stream ended without an event." })],
    ],
    [
      "an event that is no JSON",
      "data: sorry, hush hush\n\n",
      [error("ResponseError", { message: "An event of the stream is not a JSON object.", bodyStart: "sorry, ***" })],
    ],
    ["an event that is a list", "data: [1]\n\n", [error("ResponseError", { bodyStart: "[1]" })]],
    [
      "an Error as answers have it",
      'data: {"A":1}\n\ndata: {"Response":{"Error":{"Code":"FailedOperation.Tale","Message":"No hush hush."},"RequestId":"r"}}\n\n',
      [
        { RequestId: "request-7", A: 1 },
        error("ServerError", {
          code: "FailedOperation.Tale",
          message: "FailedOperation.Tale: No ***.",
          requestId: "r",
        }),
      ],
    ],
    [
      "an Error without an answer around it",
      'data: {"Type":"error","RequestId":"r","Error":{"Code":"InternalError","Message":"No."}}\n\ndata: {"A":1}\n\n',
      [error("ServerError", { code: "InternalError", requestId: "r" })],
    ],
    [
      "the ErrorMsg of a language model",
      'data: {"Choices":[],"ErrorMsg":{"Msg":"Too late.","Code":4001}}\n\n',
      [error("ServerError", { code: "4001", message: "4001: Too late." })],
    ],
    [
      "an ErrorMsg that is none",
      'data: {"ErrorMsg":null}\n\ndata: {"ErrorMsg":{"Msg":"","Code":0}}\n\n',
      [
        { RequestId: "request-7", ErrorMsg: null },
        { RequestId: "request-7", ErrorMsg: { Msg: "", Code: 0 } },
      ],
    ],
    [
      "an event of the type error",
      'event: error\ndata: {"Code":"Busy","Message":"No."}\n\n',
      [error("ServerError", { code: "Busy" })],
    ],
    [
      "an event of the type error without a code",
      'event: error\ndata: {"A":1}\n\n',
      [error("ResponseError", { bodyStart: '{"A":1}' })],
    ],
    [
      "an Error without a code",
      'data: {"Error":{"Message":"No."}}\n\n',
      [error("ResponseError", { message: "An event of the stream is an error without a Code." })],
    ],
    ["an Error that is null", 'data: {"Error":null}\n\n', [{ RequestId: "request-7", Error: null }]],
  ])("%s", async (_title, text, events) => {
    await using server = await serve(tell(text));
    expect(await readAll(stream(server))).toEqual(events);
    expect(server.received).toHaveLength(1);
  });

  test("an error shows no more than the begin of what came", async () => {
    const long = "x".repeat(5000);
    await using server = await serve((response, received, number) => {
      tell(number === 1 ? `data: ${long}\n\n` : `data: {"Error":{"Code":"Long","Message":"${long}"}}\n\n`)(
        response,
        received,
        number,
      );
    });
    expect(await readAll(stream(server))).toEqual([error("ResponseError", { bodyStart: long.slice(0, 200) })]);
    const [failure] = await readAll(stream(server));
    expect(failure).toEqual(error("ServerError", { message: `Long: ${long}`.slice(0, 1000) }));
  });

  test("characters and events may come in any pieces", async () => {
    const bytes = Buffer.from('data: {"A":"süß 😀"}\r\n\r\ndata: {"A":2}\r\n\r\n');
    await using server = await serve((response) => {
      start(response);
      void (async () => {
        for (const byte of bytes) await new Promise((done) => response.write(Buffer.of(byte), done));
        response.end();
      })();
    });
    expect(await readAll(stream(server))).toMatchObject([{ A: "süß 😀" }, { A: 2 }]);
  });

  test("an event is there as soon as it was sent, and not before somebody asks", async () => {
    let response: ServerResponse | undefined;
    await using server = await serve((given) => void (response = start(given)).write('data: {"A":1}\n\n'));
    const events = stream(server)[Symbol.asyncIterator]();
    await new Promise(setImmediate);
    expect(server.received).toHaveLength(0);
    expect((await events.next()).value).toMatchObject({ A: 1 });
    response?.end('data: {"A":2}\r\r');
    expect((await events.next()).value).toMatchObject({ A: 2 });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  test("each loop is a call of its own", async () => {
    await using server = await serve((response, _received, number) =>
      tell(`data: {"A":${number}}\n\n`)(response, _received, number),
    );
    const events = stream(server);
    expect([await readAll(events), await readAll(events)]).toMatchObject([[{ A: 1 }], [{ A: 2 }]]);
  });

  test("an answer that is no stream is the only event", async () => {
    await using server = await serve((response) => respond(response, { Choices: [] }));
    expect(await readAll(stream(server))).toEqual([{ Choices: [], RequestId: "request-1" }]);
  });

  test("an error in place of a stream is that of any call, and is tried again as there", async () => {
    await using server = await serve((response, received, number) => {
      if (number < 3) refuse(response, "RequestLimitExceeded");
      else tell('data: {"A":1}\n\n')(response, received, number);
    });
    expect(await readAll(stream(server))).toMatchObject([{ A: 1 }]);
    expect(server.received).toHaveLength(3);
    await using other = await serve((response) => refuse(response, "FailedOperation.Tale"));
    expect(await readAll(stream(other))).toMatchObject([{ name: "ServerError", code: "FailedOperation.Tale" }]);
  });

  test("a connection that breaks is an error after the events before it, and nothing is sent again", async () => {
    await using server = await serve((response) => {
      start(response).write('data: {"A":1}\n\n', () => setImmediate(() => response.socket?.resetAndDestroy()));
    });
    const read = await readAll(stream(server));
    expect(read).toEqual([
      expect.objectContaining({ A: 1 }),
      error("ResponseError", { message: "The stream was cut short." }),
    ]);
    expect(server.received).toHaveLength(1);
  });

  test("leaving the loop closes the connection and ends the call", async () => {
    await using server = await serve((response) => void start(response).write('data: {"A":1}\n\ndata: {"A":2}\n\n'));
    const told: AnswerDetails[] = [];
    const { signal } = new AbortController();
    for await (const event of stream(server, {
      onAnswer: (details) => void told.push(details),
      signal,
      deadlineMs: 60_000,
    })) {
      expect(event).toMatchObject({ A: 1 });
      expect(told).toHaveLength(0);
      break;
    }
    await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
    expect(told).toMatchObject([{ action: "TellTale", requestId: "request-7", attempts: 1 }]);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test.each([
    ["while it waits for an event", false],
    ["while somebody works on one", true],
  ])("a signal closes the connection %s", async (_title, isWorking) => {
    await using server = await serve((response) => void start(response).write('data: {"A":1}\n\ndata: {"A":2}\n\n'));
    const controller = new AbortController();
    const told: AnswerDetails[] = [];
    const options = { signal: controller.signal, onAnswer: (details: AnswerDetails) => void told.push(details) };
    const events = stream(server, options)[Symbol.asyncIterator]();
    await events.next();
    const enough = new Error("enough");
    if (isWorking) {
      controller.abort(enough);
      await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
      // What has come already is still there.
      expect((await events.next()).value).toMatchObject({ A: 2 });
      await expect(events.next()).rejects.toBe(enough);
    } else {
      await events.next();
      const next = events.next();
      controller.abort(enough);
      await expect(next).rejects.toBe(enough);
      await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
    }
    expect(told).toMatchObject([{ error: enough }]);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  test("timeoutMs is for the first byte and for each pause, not for the whole", async () => {
    await using silent = await serve(() => {});
    expect(await readAll(stream(silent, { timeoutMs: 50, maxRetries: 0 }))).toMatchObject([{ name: "TimeoutError" }]);
    await using paused = await serve((response) => void start(response).write('data: {"A":1}\n\n'));
    const read = await readAll(stream(paused, { timeoutMs: 400 }));
    expect(read).toEqual([expect.objectContaining({ A: 1 }), error("TimeoutError", { sent: true })]);
    await vi.waitFor(() => expect(paused.sockets[0]?.destroyed).toBe(true));
    await using steady = await serve((response) => {
      start(response);
      let count = 0;
      const timer = setInterval(() => {
        response.write(`data: {"A":${++count}}\n\n`);
        if (count === 8) response.end(() => clearInterval(timer));
      }, 150);
    });
    expect(await readAll(stream(steady, { timeoutMs: 1000 }))).toHaveLength(8);
  });

  test("deadlineMs is for the whole, however lively it is", async () => {
    await using server = await serve((response) => {
      start(response);
      const timer = setInterval(() => response.write('data: {"A":1}\n\n'), 10);
      response.on("close", () => clearInterval(timer));
    });
    const read = await readAll(stream(server, { deadlineMs: 300 }));
    expect(read.at(-1)).toMatchObject({ name: "TimeoutError", action: "TellTale" });
    await vi.waitFor(() => expect(server.sockets[0]?.destroyed).toBe(true));
  });

  test("no more is read than is asked for", async () => {
    let written = 0;
    const line = `data: {"A":"${"x".repeat(2 ** 16)}"}\n\n`;
    await using server = await serve((response) => {
      start(response);
      const write = (): void => {
        do written++;
        while (response.write(line) && written < 4000);
        if (written < 4000) response.once("drain", write);
        else response.end();
      };
      write();
    });
    const events = stream(server)[Symbol.asyncIterator]();
    await events.next();
    let before = -1;
    while (before !== written) {
      before = written;
      await new Promise((done) => setTimeout(done, 100));
    }
    // A socket holds some megabytes at either end; 250 MB are not read ahead.
    expect(written).toBeLessThan(1000);
    await events.return?.();
  });

  test("an event larger than maxResponseBytes is an error; many small ones are not", async () => {
    const small = 'data: {"A":1}\n\n';
    await using server = await serve((response) => {
      start(response);
      for (let count = 0; count < 100; count++) response.write(small);
      const timer = setInterval(() => response.write("data: too large"), 1);
      response.on("close", () => clearInterval(timer));
    });
    const read = await readAll(stream(server, { maxResponseBytes: 1000 }));
    expect(read).toHaveLength(101);
    expect(read[100]).toEqual(
      error("ResponseError", { message: "The stream has an event that is larger than maxResponseBytes." }),
    );
  });

  test("integers that may be wide are exact", async () => {
    await using server = await serve(tell('data: {"Id":12345678901234567890}\n\n'));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, ...transport });
    expect(await readAll(streamEvents(client, { ...TELL, wide: ["Id"] }, {}))).toMatchObject([
      { Id: 12345678901234567890n },
    ]);
  });

  test("no error shows a secret", async () => {
    await using server = await serve(tell('event: error\ndata: {"Secret":"hush hush","Message":"hush hush"}\n\n'));
    expect(inspect(await readAll(stream(server)), { depth: 9 })).not.toContain("hush");
  });
});

test.each<[string, Uint8Array, object[]]>([
  [
    "each byte by itself",
    Buffer.from('\ufeffdata: {"A":"süß 😀"}\r\n\r\ndata: {"A":2}\r\n\r\n'),
    [{ A: "süß 😀" }, { A: 2 }],
  ],
  [
    "an end within a character",
    Buffer.concat([Buffer.from('data: {"A":1}'), Buffer.of(0xc3)]),
    [{ message: "The stream was cut short." }],
  ],
])("%s", async (_title, bytes, events) => {
  let at = 0;
  const fetch = async (): Promise<Response> =>
    new Response(
      new ReadableStream({
        pull(controller) {
          if (at < bytes.length) controller.enqueue(bytes.slice(at, ++at));
          else controller.close();
        },
      }),
      { headers: { "content-type": "text/event-stream" } },
    );
  const read: unknown[] = [];
  try {
    for await (const event of streamEvents(new Client({ credentials: CREDENTIALS, fetch }), TELL, {})) read.push(event);
  } catch (error) {
    read.push(error);
  }
  expect(read).toMatchObject(events);
});

test("a stand-in may return a list of events, a generator or an answer", async () => {
  const events = async (given: object): Promise<object[]> => {
    const read: object[] = [];
    for await (const event of streamEvents<Tale>({ call: async () => given }, TELL, {})) read.push(event);
    return read;
  };
  const tale = [{ Choices: [] }, { Choices: [] }];
  expect(await events(tale)).toEqual(tale);
  expect(
    await events(
      (async function* () {
        yield* tale;
      })(),
    ),
  ).toEqual(tale);
  expect(await events({ RequestId: "r" })).toEqual([{ RequestId: "r" }]);
});
