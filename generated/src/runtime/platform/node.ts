// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Hmac } from "node:crypto";
import type { Agent, IncomingMessage } from "node:http";
import type { Credentials } from "../credentials/credentials.js";
import type { SignedRequest } from "../sign/sign.js";
import { runStage, type Stop } from "../call/stop.js";
import { sendByFetch } from "./fetch.js";
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
export async function hmacBytes(algorithm: Algorithm, key: string | Uint8Array, text: string): Promise<Uint8Array> {
  return createHmac(await loadCrypto(), algorithm, key, text).digest();
}

/** HMAC of a text, as a text itself. */
export function hmacText(
  algorithm: Algorithm,
  key: string | Uint8Array,
  text: string,
  encoding: "hex" | "base64",
): string | Promise<string> {
  if (!crypto) return loadCrypto().then(() => hmacText(algorithm, key, text, encoding));
  return createHmac(crypto, algorithm, key, text).digest(encoding);
}

type Algorithm = "SHA-256" | "SHA-1";

function createHmac(
  { createHmac: create }: typeof import("node:crypto"),
  algorithm: Algorithm,
  key: string | Uint8Array,
  text: string,
): Hmac {
  return create(algorithm === "SHA-1" ? "sha1" : "sha256", key).update(text);
}

/** Base64 of bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/** Searches environment, profile file, CVM role and OIDC of TKE, in this order. */
export async function findCredentials(): Promise<Credentials> {
  return (await import("../credentials/chain.js")).findCredentials();
}

/** Reads a file of UTF-8. */
export async function readText(file: string): Promise<string> {
  return (await import("node:fs/promises")).readFile(file, "utf8");
}

/** The user's folder. */
export async function findHome(): Promise<string> {
  return (await import("node:os")).homedir();
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

/** Sends over node:https or node:http, connections kept alive and shared by all clients; or with the user's `fetch`. */
export function send(request: SignedRequest, origin: Origin, options: SendOptions, stop: Stop): Promise<Incoming> {
  if (options.fetch) return sendByFetch(request, origin, options, stop);
  const { protocol } = origin;
  const opener = openers[protocol];
  if (opener) return sendWith(opener, request, origin, options, stop);
  return loadOpener(protocol).then((loaded) => sendWith(loaded, request, origin, options, stop));
}

function sendWith(
  opener: Opener,
  { method, path, query, headers, body }: SignedRequest,
  { protocol, hostname, port }: Origin,
  { timeoutMs, maxResponseBytes, agent = opener.agent }: SendOptions,
  stop: Stop,
): Promise<Incoming> {
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
        hostname,
        port,
        path: query ? `${path}?${query}` : path,
        headers: list,
        agent: agent as Agent,
      });
      sent = outgoing.reusedSocket;
      if (!sent) {
        outgoing.once("socket", (socket) => {
          if (!socket.connecting) sent = true;
          else socket.once(protocol === "https:" ? "secureConnect" : "connect", () => (sent = true));
        });
      }
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
