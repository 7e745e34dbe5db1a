// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { hashText, hmacBytes, hmacText } from "#platform";
import type { Credentials } from "./credentials.js";
import { ConfigError } from "./errors.js";
import { writeJson } from "./json.js";
import { encodeParameters, flattenRequest } from "./parameters.js";
import { signParameters } from "./sign-v1.js";

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
  readonly path: "/";
  /** Without the question mark; empty for POST. */
  readonly query: string;
  /** Names in lower case; `host` included. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

const SIGNED_HEADERS = ["content-type", "host", "x-tc-action"];
const FORM = "application/x-www-form-urlencoded";

/**
 * Signs a request of API 3.0 and returns it whole, the same bytes for the same input as the official SDK, given that
 * `signedHeaders` is `["content-type", "host"]` as there. Sends nothing.
 */
export async function signRequest(input: SignRequestInput): Promise<SignedRequest> {
  const { httpMethod = "POST", host = `${input.service}.tencentcloudapi.com`, params = {} } = input;
  const isBytes = params instanceof Uint8Array;
  if ((input.signatureMethod ?? "TC3-HMAC-SHA256") !== "TC3-HMAC-SHA256") {
    if (isBytes || typeof params === "string") {
      throw new ConfigError("Only TC3-HMAC-SHA256 signs a ready-made body: set signatureMethod to that.");
    }
    const form = await signParameters(input, httpMethod, host, params);
    return httpMethod === "GET"
      ? { method: "GET", host, path: "/", query: form, headers: { host }, body: "" }
      : { method: "POST", host, path: "/", query: "", headers: { "content-type": FORM, host }, body: form };
  }
  if (httpMethod === "GET") {
    if (isBytes || typeof params === "string") throw new ConfigError("GET carries no body: set httpMethod to POST.");
    return signTc3(input, "GET", host, encodeParameters(flattenRequest(params)), "", FORM);
  }
  const body = isBytes || typeof params === "string" ? params : writeJson(params);
  const type = isBytes ? "application/octet-stream; charset=utf-8" : "application/json";
  return signTc3(input, "POST", host, "", body, type);
}

async function signTc3(
  input: SignRequestInput,
  method: "POST" | "GET",
  host: string,
  query: string,
  body: string | Uint8Array,
  contentType: string,
): Promise<SignedRequest> {
  const { service, version, action, region, credentials, signedHeaders = SIGNED_HEADERS } = input;
  const timestamp = input.timestamp ?? Math.floor(Date.now() / 1000);
  const headers: Record<string, string> = {
    host,
    "content-type": input.contentType ?? contentType,
    "x-tc-action": action,
    "x-tc-timestamp": String(timestamp),
    "x-tc-version": version,
  };
  if (region) headers["x-tc-region"] = region;
  if (credentials.token) headers["x-tc-token"] = credentials.token;
  if (input.requestClient) headers["x-tc-requestclient"] = input.requestClient;
  if (input.language) headers["x-tc-language"] = input.language;

  const signed = signedHeaders.join(";");
  let canonical = `${method}\n/\n${query}\n`;
  for (const name of signedHeaders) {
    const value = headers[name];
    if (value === undefined) throw new ConfigError(`signedHeaders names "${name}", which is not sent.`);
    canonical += `${name}:${value.trim().toLowerCase()}\n`;
  }
  const bodyHash = await hashText(body);
  const { key, scope } = await deriveDayKey(credentials.secretKey, Math.floor(timestamp / 86400), service);
  const requestHash = await hashText(`${canonical}\n${signed}\n${bodyHash}`);
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${requestHash}`;
  const signature = await hmacText("SHA-256", key, text, "hex");
  headers["authorization"] =
    `TC3-HMAC-SHA256 Credential=${credentials.secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
  return { method, host, path: "/", query, headers, body };
}

interface DayKey {
  readonly key: Uint8Array;
  /** `2019-02-25/cvm/tc3_request`. */
  readonly scope: string;
}

const dayKeys = new Map<string, DayKey>();
const KEPT_KEYS = 100;

/** Derives a key once for a secret key, a UTC day and a service. */
async function deriveDayKey(secretKey: string, day: number, service: string): Promise<DayKey> {
  const name = `${day} ${service} ${secretKey}`;
  const kept = dayKeys.get(name);
  if (kept) return kept;
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const dateKey = await hmacBytes("SHA-256", `TC3${secretKey}`, date);
  const serviceKey = await hmacBytes("SHA-256", dateKey, service);
  const key = await hmacBytes("SHA-256", serviceKey, "tc3_request");
  if (dayKeys.size >= KEPT_KEYS) dayKeys.clear();
  const dayKey = { key, scope: `${date}/${service}/tc3_request` };
  dayKeys.set(name, dayKey);
  return dayKey;
}
