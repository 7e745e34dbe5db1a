// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeHex, hashText, hmacBytes } from "#platform";
import { NO_KEYS, type Credentials } from "./credentials.js";
import { ConfigError } from "./errors.js";
import { writeJson } from "./json.js";
import { writeParameters } from "./parameters.js";

/** The three signature methods of API 3.0. */
export type SignatureMethod = "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";

/** What {@link signRequest} signs. */
export interface SignRequestInput {
  readonly service: string;
  readonly version: string;
  readonly action: string;
  readonly credentials: Credentials;
  /** The request's members. A string is sent as the JSON that it is, a Uint8Array as an octet stream. */
  readonly params?: object | string | undefined;
  readonly region?: string | undefined;
  /** The host that is asked, with its port where that is not the usual one; default `<service>.tencentcloudapi.com`. */
  readonly host?: string | undefined;
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
  /** Seconds since 1970; default now. */
  readonly timestamp?: number | undefined;
  /** Of HmacSHA1 and HmacSHA256; default random. */
  readonly nonce?: number | undefined;
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

/**
 * Signs a request of API 3.0 and returns it whole, the same bytes for the same input as the official SDK, given that
 * `signedHeaders` is `["content-type", "host"]` as there. Sends nothing. Throws a {@link ConfigError} where `params` is
 * a ready-made body that neither GET nor the old signature methods can carry.
 */
export async function signRequest(input: SignRequestInput): Promise<SignedRequest> {
  const { httpMethod: method = "POST", signatureMethod = TC3, params = {} } = input;
  const { host = `${input.service}.tencentcloudapi.com`, timestamp = Math.floor(Date.now() / 1000) } = input;
  const isPost = method === "POST";
  const isReady = typeof params === "string" || params instanceof Uint8Array;
  let body: string | Uint8Array;
  const headers: Record<string, string> =
    isPost || signatureMethod === TC3 ? { host, "content-type": "application/x-www-form-urlencoded" } : { host };
  if (isPost && signatureMethod === TC3) {
    body = isReady ? params : writeJson(params);
    headers["content-type"] = typeof body === "string" ? "application/json" : "application/octet-stream; charset=utf-8";
  } else {
    if (isReady) throw new ConfigError("A ready-made body needs POST and TC3-HMAC-SHA256.");
    body = await writeParameters(params, signatureMethod !== TC3, input, method, host, timestamp);
  }
  if (input.contentType) headers["content-type"] = input.contentType;
  const request = {
    method,
    host,
    path: "/",
    query: isPost ? "" : (body as string),
    headers,
    body: isPost ? body : "",
  } as const;
  if (signatureMethod === TC3) await signHeaders(request, input, timestamp);
  return request;
}

async function signHeaders(
  { method, query, headers, body }: SignedRequest,
  {
    service,
    version,
    action,
    region,
    credentials,
    language,
    requestClient,
    signedHeaders = SIGNED_HEADERS,
  }: SignRequestInput,
  timestamp: number,
): Promise<void> {
  headers["x-tc-action"] = action;
  headers["x-tc-timestamp"] = String(timestamp);
  headers["x-tc-version"] = version;
  if (region) headers["x-tc-region"] = region;
  if (credentials.token) headers["x-tc-token"] = credentials.token;
  if (requestClient) headers["x-tc-requestclient"] = requestClient;
  if (language) headers["x-tc-language"] = language;
  const names = signedHeaders.join(";");
  let canonical = `${method}\n/\n${query}\n`;
  for (const name of signedHeaders) {
    const value = headers[name];
    if (!value) throw new ConfigError(`signedHeaders has "${name}", which is not sent.`);
    canonical += `${name}:${value.trim().toLowerCase()}\n`;
  }
  // On Node nothing here is a promise but the first time, and waiting for nothing would cost more than the hash.
  const hashing = hashText(body);
  const bodyHash = typeof hashing === "string" ? hashing : await hashing;
  const finding = findDayKey(credentials.secretKey, Math.floor(timestamp / 86_400), service);
  const { key, scope } = "scope" in finding ? finding : await finding;
  const hashingAll = hashText(`${canonical}\n${names}\n${bodyHash}`);
  const requestHash = typeof hashingAll === "string" ? hashingAll : await hashingAll;
  const signing = hmacBytes("SHA-256", key, `${TC3}\n${timestamp}\n${scope}\n${requestHash}`);
  const signature = encodeHex(signing instanceof Uint8Array ? signing : await signing);
  headers["authorization"] =
    credentials === NO_KEYS
      ? "SKIP"
      : `${TC3} Credential=${credentials.secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

interface DayKey {
  readonly key: Uint8Array;
  /** `2019-02-25/cvm/tc3_request`. */
  readonly scope: string;
}

const dayKeys = new Map<string, DayKey>();
const KEPT_KEYS = 100;

/** Returns the key for a secret key, a UTC day and a service, derived once. */
function findDayKey(secretKey: string, day: number, service: string): DayKey | Promise<DayKey> {
  const name = `${day} ${service} ${secretKey}`;
  return dayKeys.get(name) ?? deriveDayKey(name, secretKey, day, service);
}

async function deriveDayKey(name: string, secretKey: string, day: number, service: string): Promise<DayKey> {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  let key: string | Uint8Array = `TC3${secretKey}`;
  for (const part of [date, service, "tc3_request"]) key = await hmacBytes("SHA-256", key, part);
  if (dayKeys.size >= KEPT_KEYS) dayKeys.clear();
  const dayKey = { key: key as Uint8Array, scope: `${date}/${service}/tc3_request` };
  dayKeys.set(name, dayKey);
  return dayKey;
}
