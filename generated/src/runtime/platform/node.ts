// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Hmac } from "node:crypto";
import type { Agent, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Credentials } from "../credentials/credentials.js";
import type { SignedRequest } from "../sign/sign.js";
import type { Stop } from "../call/stop.js";
import type { Incoming, isStream, Origin, Send, SendOptions } from "./transport.js";

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

/** HMAC-SHA256 of a text, in hexadecimal. */
export function hmacText(key: Uint8Array, text: string): string | Promise<string> {
  if (!crypto) return loadCrypto().then(() => hmacText(key, text));
  return createHmac(crypto, "SHA-256", key, text).digest("hex");
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

/** Environment variables. */
export function getEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

/** The region that the environment names, where it may be read: Deno asks first. */
export function findRegion(): string | undefined {
  try {
    return process.env["TENCENTCLOUD_REGION"] || undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file of UTF-8. */
export async function readText(file: string): Promise<string> {
  return (await import("node:fs/promises")).readFile(file, "utf8");
}

/** The user's folder. */
export async function findHome(): Promise<string> {
  return (await import("node:os")).homedir();
}

interface Module {
  /** Of the module itself, and so looked up by each call: tools that record or fake requests replace it. */
  readonly request: typeof import("node:http").request;
  readonly Agent: typeof import("node:http").Agent;
  /** What Node was told of proxies, by `NODE_USE_ENV_PROXY` or `--use-env-proxy`, stands in its options. */
  readonly globalAgent: { readonly options?: { readonly proxyEnv?: unknown } };
}

interface Opener {
  readonly module: Module;
  readonly agent: Agent;
}

const openers: Record<string, Opener> = {};

/** Milliseconds that an idle connection is kept; a server's `Keep-Alive` header shortens them. */
const IDLE = 30_000;

async function loadOpener(protocol: string): Promise<Opener> {
  const { default: module } = (await (protocol === "https:" ? import("node:https") : import("node:http"))) as {
    default: Module;
  };
  // Of no type, for not every version of the types has `proxyEnv`.
  const options: object = { keepAlive: true, timeout: IDLE, proxyEnv: module.globalAgent.options?.proxyEnv };
  return (openers[protocol] ??= { module, agent: new module.Agent(options) });
}

/** Sends over node:https or node:http, connections kept alive and shared by all clients; or with the user's `fetch`. */
export const send: Send = (...given) => {
  const [, { protocol }, options] = given;
  if (options.fetch) return import("./fetch.js").then(({ sendByFetch }) => sendByFetch(...given));
  const opener = openers[protocol];
  return opener ? sendWith(opener, ...given) : loadOpener(protocol).then((loaded) => sendWith(loaded, ...given));
};

function sendWith(
  { module, agent: ownAgent }: Opener,
  { method, path, query, headers, body }: SignedRequest,
  { hostname, port }: Origin,
  { maxResponseBytes, agent = ownAgent }: SendOptions,
  stop: Stop,
  resolve: (answer: Incoming) => void,
  reject: (cause: unknown) => void,
  isArriving: typeof isStream,
): () => void {
  const outgoing = module.request({
    method,
    hostname,
    port,
    path: query ? `${path}?${query}` : path,
    headers: {
      "accept-encoding": "gzip",
      ...headers,
      ...(method === "POST" && { "content-length": Buffer.byteLength(body) }),
    },
    agent: agent as Agent,
  });
  const markSent = (): void => {
    stop.sent = true;
  };
  if (outgoing.reusedSocket) markSent();
  else {
    outgoing.once("socket", (socket: Socket) => {
      if ((socket as TLSSocket & { secureConnecting?: boolean }).secureConnecting)
        socket.once("secureConnect", markSent);
      else if (socket.connecting) socket.once("connect", markSent);
      else markSent();
    });
  }
  outgoing.on("error", reject);
  outgoing.once("upgrade", (_incoming, socket: Socket) => {
    socket.destroy();
    reject(new Error("The server left HTTP."));
  });
  outgoing.once("response", (incoming) => readAnswer(incoming, maxResponseBytes, resolve, isArriving));
  outgoing.end(body);
  return () => outgoing.destroy();
}

function readAnswer(
  incoming: IncomingMessage,
  maxResponseBytes: number,
  resolve: (answer: Incoming) => void,
  isArriving: typeof isStream,
): void {
  const { headers } = incoming;
  const start = { status: incoming.statusCode ?? 0, headers };
  if (isArriving(start)) {
    const chunks = incoming[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    return resolve({ ...start, body: "", stream: { next: () => chunks.next(), cancel: () => incoming.destroy() } });
  }
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.on("data", (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= maxResponseBytes) return;
    resolve({ ...start, body: String(chunks[0]), broken: "is larger than maxResponseBytes" });
    incoming.destroy();
  });
  incoming.on("error", (cause) =>
    resolve({ ...start, body: String(Buffer.concat(chunks)), broken: "was cut short", cause }),
  );
  incoming.on("end", () => {
    const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    const encoding = headers["content-encoding"];
    if (!encoding || !size) return resolve({ ...start, body: String(body) });
    import("./unzip.js")
      .then(({ unzip }) => unzip(body, encoding, maxResponseBytes))
      .catch((cause: unknown) => ({ body: "", broken: "cannot be unzipped", cause }))
      .then((read) => resolve({ ...start, ...read }));
  });
}
