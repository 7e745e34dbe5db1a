import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { ClientOptions } from "../../templates/runtime/options/options.ts";
import { refuse, respond, type Answer } from "./server.ts";

/** What must come of a fault: an error of this name, or the answer; after so many tries. */
interface Outcome {
  readonly name?: "ConnectionError" | "TimeoutError" | "ResponseError" | "ServerError";
  /** Of an action that only reads, and so may be repeated: 3 where it is tried until `maxRetries` is used up. */
  readonly safe: number;
  /** Of an action that changes something. */
  readonly unsafe: number;
  readonly details?: object;
  /** What the call resolves; default an answer with two gates. */
  readonly outcome?: object;
}

/** A fault of a server and what must come of it. */
export interface Fault extends Outcome {
  readonly fault: string;
  readonly answer: Answer;
  readonly options?: ClientOptions;
}

export const MEGABYTE = 2 ** 20;

const ANSWER = '{"Response":{"RequestId":"request-1","Gates":2}}';

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

/** The faults that a server can answer with, or not answer with. */
export const FAULTS: readonly Fault[] = [
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
  ...(
    [
      ["a Code that is no string", '{"Code":5}'],
      ["a Code that is empty", '{"Code":"","Message":"No."}'],
      ["an Error that is a text", '"Down"'],
      ["an Error without a Code", '{"Message":"No."}'],
      ["an Error that is empty", "{}"],
      ["an Error that is a list", "[]"],
      ["an Error that is false", "false"],
    ] as const
  ).map(([fault, error]): Fault => ({
    fault,
    answer: send(`{"Response":{"RequestId":"request-1","Error":${error}}}`),
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
    details: { message: "The answer (HTTP 200) has an Error without a Code.", requestId: "request-1" },
  })),
  {
    fault: "an Error that is null is none",
    answer: (response) => respond(response, { Gates: 2, Error: null }),
    safe: 1,
    unsafe: 1,
    outcome: { RequestId: "request-1", Gates: 2, Error: null },
  },
  {
    fault: "a RequestId and a Message that are no strings",
    answer: send('{"Response":{"RequestId":7,"Error":{"Code":"Oops","Message":{"toString":1}}}}'),
    name: "ServerError",
    safe: 1,
    unsafe: 1,
    details: { code: "Oops", message: 'Oops: {"toString":1}' },
  },
  {
    fault: "an error without a Message",
    answer: send('{"Response":{"Error":{"Code":"Oops"}}}'),
    name: "ServerError",
    safe: 1,
    unsafe: 1,
    details: { message: "Oops: " },
  },
  {
    fault: "a Message of 15 MB",
    answer: (response) => refuse(response, "Oops", "x".repeat(15 * MEGABYTE)),
    name: "ServerError",
    safe: 1,
    unsafe: 1,
    details: { message: `Oops: ${"x".repeat(994)}` },
  },
  ...Object.entries({
    "a byte order mark": [{}, Buffer.from('\ufeff{"Response":{"RequestId":"request-1","Gates":2}}')],
    brotli: [{ "content-encoding": "br" }, brotliCompressSync(ANSWER)],
    deflate: [{ "content-encoding": "deflate" }, deflateSync(ANSWER)],
    "deflate without zlib's header": [{ "content-encoding": "deflate" }, deflateRawSync(ANSWER)],
    "gzip, twice": [{ "content-encoding": "gzip, gzip" }, gzipSync(gzipSync(ANSWER))],
    "gzip by another name": [{ "content-encoding": "X-GZIP" }, gzipSync(ANSWER)],
  } satisfies Record<string, [Record<string, string>, Buffer]>).map(([fault, [headers, body]]): Fault => ({
    fault,
    answer: (response) => response.writeHead(200, headers).end(body),
    safe: 1,
    unsafe: 1,
  })),
  ...["br", "deflate", "gzip"].map((encoding): Fault => ({
    fault: `${encoding} that is none`,
    answer: send("{}", 200, { "content-encoding": encoding }),
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
  })),
  {
    fault: "an encoding that nobody knows",
    answer: send("{}", 200, { "content-encoding": "rot13" }),
    name: "ResponseError",
    safe: 3,
    unsafe: 1,
  },
  {
    fault: "101",
    answer: (response) =>
      response.socket?.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
    name: "ConnectionError",
    safe: 3,
    unsafe: 1,
    details: { sent: true },
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
    fault: "a redirect to another host",
    answer: (response) => response.writeHead(307, { location: "http://127.0.0.1:9/" }).end(),
    name: "ResponseError",
    safe: 1,
    unsafe: 1,
    details: { status: 307 },
  },
];
