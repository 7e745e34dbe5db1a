// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Agent, IncomingMessage } from "node:http";
import type { Credentials } from "../credentials.js";
import { runStage } from "../stop.js";
import { describeExcess, type Incoming, type NoAnswer, type Outgoing } from "./transport.js";

type Algorithm = "SHA-256" | "SHA-1";

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
export async function hmacBytes(algorithm: Algorithm, key: string | Uint8Array, text: string): Promise<Uint8Array> {
  return (await loadCrypto()).createHmac(nameDigest(algorithm), key).update(text).digest();
}

/** HMAC of a text, as hexadecimal or base64 text. */
export function hmacText(
  algorithm: Algorithm,
  key: string | Uint8Array,
  text: string,
  encoding: "hex" | "base64",
): string | Promise<string> {
  if (!crypto) return loadCrypto().then(() => hmacText(algorithm, key, text, encoding));
  return crypto.createHmac(nameDigest(algorithm), key).update(text).digest(encoding);
}

function nameDigest(algorithm: Algorithm): string {
  return algorithm === "SHA-256" ? "sha256" : "sha1";
}

/** Base64 of bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/** Searches environment, profile file, CVM role and OIDC of TKE, in this order. */
export async function findCredentials(): Promise<Credentials> {
  return (await import("../credentials/chain.js")).findCredentials();
}

interface Opener {
  readonly open: typeof import("node:http").request;
  readonly agent: Agent;
}

const openers = new Map<string, Opener>();

/** Seconds that an idle connection is kept; a server's `Keep-Alive` header shortens them. */
const IDLE_SECONDS = 30;

async function loadOpener(protocol: string): Promise<Opener> {
  const http = protocol === "https:" ? await import("node:https") : await import("node:http");
  const opener = openers.get(protocol) ?? {
    open: http.request as typeof import("node:http").request,
    agent: new http.Agent({ keepAlive: true, timeout: IDLE_SECONDS * 1000 }),
  };
  openers.set(protocol, opener);
  return opener;
}

/** Sends over node:https or node:http; connections are kept alive and shared by all clients. */
export async function send(request: Outgoing): Promise<Incoming> {
  const { origin, method, path, body, stop, timeoutMs, maxResponseBytes } = request;
  const opener = openers.get(origin.protocol) ?? (await loadOpener(origin.protocol));
  let sent = false;
  return runStage<Incoming>(
    stop,
    (resolve, reject) => {
      // A list of headers is written as it is; Node would check and copy a record.
      const headers = ["accept-encoding", "gzip"];
      for (const name in request.headers) headers.push(name, request.headers[name] as string);
      if (method === "POST") headers.push("content-length", String(Buffer.byteLength(body)));
      const outgoing = opener.open({
        method,
        hostname: origin.hostname,
        port: origin.port,
        path,
        headers,
        agent: (request.agent as Agent | undefined) ?? opener.agent,
      });
      outgoing.once("socket", (socket) => {
        const markSent = (): boolean => (sent = true);
        if (socket.connecting) socket.once(origin.protocol === "https:" ? "secureConnect" : "connect", markSent);
        else markSent();
      });
      outgoing.on("error", (cause) => reject({ sent, cause } satisfies NoAnswer));
      outgoing.once("response", (incoming) => void readAnswer(incoming, maxResponseBytes, resolve));
      outgoing.end(body);
      return () => outgoing.destroy();
    },
    timeoutMs,
    () => ({ sent, isLate: true }) satisfies NoAnswer,
  );
}

function readAnswer(incoming: IncomingMessage, maxResponseBytes: number, resolve: (answer: Incoming) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = (body: Buffer, broken?: Incoming["broken"]): void =>
    resolve({ status: incoming.statusCode ?? 0, body: body.toString(), date: incoming.headers.date, broken });
  incoming.on("data", (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= maxResponseBytes) return;
    finish(chunks[0] as Buffer, { reason: describeExcess(maxResponseBytes) });
    incoming.destroy();
  });
  incoming.on("error", (cause) => finish(joinChunks(chunks), { reason: "was cut short", cause }));
  incoming.on("end", () => {
    const body = joinChunks(chunks);
    if (incoming.headers["content-encoding"] === "gzip" && size > 0) void unzip(body, maxResponseBytes, finish);
    else finish(body);
  });
}

function joinChunks(chunks: readonly Buffer[]): Buffer {
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

async function unzip(
  body: Buffer,
  maxOutputLength: number,
  finish: (body: Buffer, broken?: Incoming["broken"]) => void,
): Promise<void> {
  const { gunzip } = await import("node:zlib");
  gunzip(body, { maxOutputLength }, (cause, text) => {
    if (!cause) return finish(text);
    const isLarge = "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    finish(Buffer.alloc(0), {
      reason: isLarge ? describeExcess(maxOutputLength) : "is not the gzip it says it is",
      cause,
    });
  });
}
