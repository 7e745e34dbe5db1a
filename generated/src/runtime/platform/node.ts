// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Agent, IncomingMessage } from "node:http";
import type { Credentials } from "../credentials.js";
import type { SignedRequest } from "../sign.js";
import { runStage, type Stop } from "../stop.js";
import { CUT_SHORT, TOO_LARGE, type Incoming, type Origin, type SendOptions } from "./transport.js";

// Node's modules are loaded by the first call: importing the package costs next to nothing.
let crypto: typeof import("node:crypto") | undefined;

async function loadCrypto(): Promise<typeof import("node:crypto")> {
  return (crypto ??= await import("node:crypto"));
}

/** SHA-256 in hexadecimal. */
export function hashText(data: string | Uint8Array): string | Promise<string> {
  if (!crypto) return loadCrypto().then(() => hashText(data));
  // crypto.hash came with Node 20.12.
  return crypto.hash ? crypto.hash("sha256", data) : crypto.createHash("sha256").update(data).digest("hex");
}

/** HMAC of a text, as bytes. */
export function hmacBytes(
  algorithm: "SHA-256" | "SHA-1",
  key: string | Uint8Array,
  text: string,
): Uint8Array | Promise<Uint8Array> {
  if (!crypto) return loadCrypto().then(() => hmacBytes(algorithm, key, text));
  return crypto
    .createHmac(algorithm === "SHA-1" ? "sha1" : "sha256", key)
    .update(text)
    .digest();
}

/** Hexadecimal digits of bytes. */
export function encodeHex(bytes: Uint8Array): string {
  return toBuffer(bytes).toString("hex");
}

/** Base64 of bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  return toBuffer(bytes).toString("base64");
}

function toBuffer(bytes: Uint8Array): Buffer {
  return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Searches environment, profile file, CVM role and OIDC of TKE, in this order. */
export async function findCredentials(): Promise<Credentials> {
  return (await import("../credentials/chain.js")).findCredentials();
}

interface Opener {
  readonly request: typeof import("node:http").request;
  readonly agent: Agent;
}

const openers: Record<string, Opener> = {};

/** Milliseconds that an idle connection is kept; a server's `Keep-Alive` header shortens them. */
const IDLE = 30_000;

async function loadOpener(protocol: string): Promise<Opener> {
  const { request, Agent: KeepingAgent } =
    protocol === "https:" ? await import("node:https") : await import("node:http");
  return (openers[protocol] ??= {
    request: request as typeof import("node:http").request,
    agent: new KeepingAgent({ keepAlive: true, timeout: IDLE }),
  });
}

/** Sends over node:https or node:http; connections are kept alive and shared by all clients. */
export async function send(
  { method, path, query, headers, body }: SignedRequest,
  { protocol, hostname, port }: Origin,
  { timeoutMs, maxResponseBytes, agent }: SendOptions,
  stop: Stop,
): Promise<Incoming> {
  const opener = openers[protocol] ?? (await loadOpener(protocol));
  let sent = false;
  return runStage<Incoming>(
    stop,
    (resolve, reject) => {
      // A list of headers is written as it is; Node would check and copy a record.
      const list = ["accept-encoding", "gzip"];
      for (const name in headers) list.push(name, headers[name] as string);
      if (method === "POST") list.push("content-length", String(Buffer.byteLength(body)));
      const outgoing = opener.request({
        method,
        hostname: hostname.replace(/[[\]]/g, ""),
        port,
        path: query ? `${path}?${query}` : path,
        headers: list,
        agent: (agent as Agent | undefined) ?? opener.agent,
      });
      outgoing.once("socket", (socket) => {
        if (!socket.connecting) sent = true;
        else socket.once(protocol === "https:" ? "secureConnect" : "connect", () => (sent = true));
      });
      outgoing.on("error", (cause) => reject({ sent, cause }));
      outgoing.once("response", (incoming) => readAnswer(incoming, maxResponseBytes, resolve));
      outgoing.end(body);
      return () => outgoing.destroy();
    },
    timeoutMs,
    () => ({ sent }),
  );
}

function readAnswer(incoming: IncomingMessage, maxResponseBytes: number, resolve: (answer: Incoming) => void): void {
  const { date, "content-encoding": encoding } = incoming.headers;
  const start = { status: incoming.statusCode ?? 0, date };
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.on("data", (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= maxResponseBytes) return;
    resolve({ ...start, body: String(chunks[0]), broken: TOO_LARGE });
    incoming.destroy();
  });
  incoming.on("error", (cause) => resolve({ ...start, body: String(Buffer.concat(chunks)), broken: CUT_SHORT, cause }));
  incoming.on("end", () => {
    const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    if (encoding === "gzip" && size > 0)
      void unzip(body, maxResponseBytes).then((read) => resolve({ ...start, ...read }));
    else resolve({ ...start, body: String(body) });
  });
}

async function unzip(body: Buffer, maxOutputLength: number): Promise<Omit<Incoming, "status">> {
  const { gunzip } = await import("node:zlib");
  return new Promise((resolve) => {
    gunzip(body, { maxOutputLength }, (cause, text) => {
      if (!cause) return resolve({ body: String(text) });
      const isLarge = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
      resolve({ body: "", broken: isLarge ? TOO_LARGE : "is not the gzip it says it is", cause });
    });
  });
}
