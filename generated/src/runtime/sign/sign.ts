// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64, hashText, hmacBytes, hmacText } from "#platform";
import { NO_KEYS, type Credentials } from "../credentials/credentials.js";
import { findDayKey } from "./day-key.js";
import { ConfigError } from "../errors/errors.js";
import { writeJson } from "./json.js";
import { readMember } from "./member.js";

/** The three signature methods of API 3.0. */
export type SignatureMethod = "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";

/** The action that a request is for. */
export interface SignedAction {
  readonly service: string;
  readonly version: string;
  readonly action: string;
}

/** How a request is written and signed; the same names as options of a client. */
export interface SignOptions {
  /** Default `POST`. */
  readonly httpMethod?: "POST" | "GET" | undefined;
  /** Default `TC3-HMAC-SHA256`. */
  readonly signatureMethod?: SignatureMethod | undefined;
  /** Headers that TC3-HMAC-SHA256 signs; default `content-type`, `host`, `x-tc-action`. */
  readonly signedHeaders?: readonly string[] | undefined;
  /** Default: `application/json`, or what fits `params` and `httpMethod`. */
  readonly contentType?: string | undefined;
  readonly language?: string | undefined;
  /** Sent as `X-TC-RequestClient`. */
  readonly requestClient?: string | undefined;
  /** Headers of your own, names in lower case; signed where `signedHeaders` names them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Of HmacSHA1 and HmacSHA256; default random. */
  readonly nonce?: number | undefined;
}

/** What one request says: it is signed by whom, when, for which host. */
export interface SignScope {
  readonly credentials: Credentials;
  readonly region?: string | undefined;
  /** With its port where that is not the usual one. */
  readonly host: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** A request as it goes over the wire: `method` `/` `?query`, with these headers and this body. */
export interface SignedRequest {
  readonly method: "POST" | "GET";
  readonly host: string;
  /** Always `/`. */
  readonly path: string;
  /** Without the question mark; empty for POST. */
  readonly query: string;
  /** Names in lower case; `host` included. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

const SIGNED_HEADERS = ["content-type", "host", "x-tc-action"];
const TC3 = "TC3-HMAC-SHA256";
const MEGABYTE = 2 ** 20;

/**
 * Writes and signs a request. `params` that is a string is sent as the JSON that it is, a Uint8Array as an octet stream.
 * Throws a {@link ConfigError} where such a body does not fit the methods, and where the request is larger than Tencent
 * Cloud takes: GET 32 KB, a form 1 MB, JSON 10 MB.
 */
export async function sign(
  action: SignedAction,
  options: SignOptions,
  scope: SignScope,
  params: object | string,
): Promise<SignedRequest> {
  const { httpMethod: method = "POST", signatureMethod = TC3 } = options;
  const { host } = scope;
  const isPost = method === "POST";
  const isTc3 = signatureMethod === TC3;
  const isReady = typeof params === "string" || params instanceof Uint8Array;
  let body: string | Uint8Array;
  let contentType = "application/x-www-form-urlencoded";
  if (isPost && isTc3) {
    body = isReady ? params : writeJson(params);
    contentType = typeof body === "string" ? "application/json" : "application/octet-stream; charset=utf-8";
  } else {
    if (isReady) throw new ConfigError("A ready-made body needs POST and TC3-HMAC-SHA256.");
    if (!isTc3 && scope.credentials === NO_KEYS) throw new ConfigError("Credentials none need TC3-HMAC-SHA256.");
    // Few ask for that, and so the others do not load it.
    const { writeParameters } = await import("./parameters.js");
    body = await writeParameters(action, options, scope, params, method, !isTc3, {
      encodeBase64,
      hmacBytes,
      readMember,
    });
  }
  const most = isPost ? (isTc3 ? 10 : 1) * MEGABYTE : MEGABYTE / 32;
  // No character has more than three bytes.
  if (body.length > most / 3 && new Blob([body as string]).size > most) {
    throw new ConfigError(`A request of this kind has at most ${most} bytes.`);
  }
  const headers: Record<string, string> = { ...options.headers, host };
  if (isPost || isTc3) headers["content-type"] = options.contentType ?? contentType;
  const request: SignedRequest = {
    method,
    host,
    path: "/",
    query: isPost ? "" : (body as string),
    headers,
    body: isPost ? body : "",
  };
  return isTc3 ? signHeaders(request, action, options, scope) : request;
}

async function signHeaders(
  request: SignedRequest,
  { service, version, action }: SignedAction,
  { language, requestClient, signedHeaders = SIGNED_HEADERS }: SignOptions,
  { credentials, region, timestamp }: SignScope,
): Promise<SignedRequest> {
  const { headers } = request;
  const common: Record<string, string | undefined> = {
    "x-tc-action": action,
    "x-tc-timestamp": String(timestamp),
    "x-tc-version": version,
    "x-tc-region": region,
    "x-tc-token": credentials.token,
    "x-tc-requestclient": requestClient,
    "x-tc-language": language,
  };
  for (const name in common) if (common[name]) headers[name] = common[name];
  if (credentials === NO_KEYS) {
    headers["authorization"] = "SKIP";
    return request;
  }
  const names = signedHeaders.join(";");
  let canonical = `${request.method}\n/\n${request.query}\n`;
  for (const name of signedHeaders) {
    const value = headers[name];
    if (!value) throw new ConfigError(`signedHeaders has "${name}", which is not sent.`);
    canonical += `${name}:${value.trim().toLowerCase()}\n`;
  }
  // On Node nothing here is a promise but the first time, and waiting for nothing would cost more than the hash.
  let hash = hashText(request.body);
  if (typeof hash !== "string") hash = await hash;
  hash = hashText(`${canonical}\n${names}\n${hash}`);
  if (typeof hash !== "string") hash = await hash;
  let dayKey = findDayKey(credentials.secretKey, Math.floor(timestamp / 86_400), service);
  if (dayKey instanceof Promise) dayKey = await dayKey;
  const { key, scope } = dayKey;
  let signature = hmacText(key, `${TC3}\n${timestamp}\n${scope}\n${hash}`);
  if (typeof signature !== "string") signature = await signature;
  headers["authorization"] =
    `${TC3} Credential=${credentials.secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return request;
}
