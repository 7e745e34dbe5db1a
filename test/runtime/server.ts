import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Answers a request; `number` is 1 for the first that the server got. */
export type Answer = (response: ServerResponse, received: Received, number: number) => void;

/** A real server on this machine that remembers what it was asked. */
export interface TestServer extends AsyncDisposable {
  readonly origin: string;
  readonly received: Received[];
  /** Connections that were ever opened. */
  readonly sockets: Socket[];
}

/** Starts a server; it and its connections end with the block that declared it with `await using`. */
export async function serve(
  answer: Answer,
  tls?: { readonly key: string; readonly cert: string },
): Promise<TestServer> {
  const received: Received[] = [];
  const sockets: Socket[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const entry = { method, url, headers, body: Buffer.concat(chunks).toString() };
      answer(response, entry, received.push(entry));
    });
    // A client that goes away is part of many tests.
    request.on("error", () => {});
  };
  const server = tls ? createTlsServer(tls, handle) : createServer(handle);
  server.on("connection", (socket: Socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    received,
    sockets,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Answers as Tencent Cloud does. */
export function respond(response: ServerResponse, members: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ Response: { RequestId: "request-1", ...members } }));
}

/** Answers with an error code as Tencent Cloud does. */
export function refuse(response: ServerResponse, Code: string, Message = "No."): void {
  respond(response, { Error: { Code, Message } });
}

/** A port of this machine on which nothing listens. */
export async function findClosedOrigin(): Promise<string> {
  const server = await serve(() => {});
  await server[Symbol.asyncDispose]();
  return server.origin;
}
