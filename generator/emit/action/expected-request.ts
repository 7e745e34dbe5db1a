import { createHash, createHmac } from "node:crypto";
import type { ActionModel, ServiceModel } from "../../model/model.ts";
import type { SpecValue } from "../../spec/spec.ts";

/**
 * What the generated tests sign with, at one fixed second. This is a second, plain implementation of both signature
 * methods (documentation "Signature v1" and "Signature v3"), so that the tests do not ask the runtime about itself.
 */
export const TEST_IDENTITY = {
  secretId: "AKIDEXAMPLE",
  secretKey: "SECRETKEYEXAMPLE",
  region: "ap-guangzhou",
  requestClient: "typed-tencentcloud-test",
  nonce: 11886,
  timestamp: 1551113065,
} as const;

/** A member of a query string, flattened as documentation shows it: `["ProxyIds.0", "link-11112222"]`. */
export type Parameter = readonly [name: string, value: string];

/** Flattens a request: `Filters.0.Values.0=…`, indexes from 0, null and empty structures left out. */
export function flattenRequest(request: Record<string, SpecValue>): Parameter[] {
  return Object.entries(request).flatMap(([name, value]) => flattenValue(name, value));
}

function flattenValue(name: string, value: SpecValue): Parameter[] {
  if (value === null) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return entries.flatMap(([key, item]) => flattenValue(`${name}.${key}`, item));
}

/** The query string of parameters. */
export function printQuery(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${name}=${encode(value)}`).join("&");
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Signature of a GET request in the query string, by HmacSHA256: base64. */
export function signQuery(action: ActionModel, service: ServiceModel, request: Record<string, SpecValue>): string {
  const { secretId, secretKey, region, requestClient, nonce, timestamp } = TEST_IDENTITY;
  const parameters: Parameter[] = [
    ...flattenRequest(request),
    ["Action", action.name],
    ["RequestClient", requestClient],
    ["Nonce", String(nonce)],
    ["Timestamp", String(timestamp)],
    ["Version", service.version],
    ["SecretId", secretId],
    ["SignatureMethod", "HmacSHA256"],
  ];
  if (action.region !== "ignored") parameters.push(["Region", region]);
  const sorted = parameters.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
  return createHmac("sha256", secretKey)
    .update(`GET${service.endpoint}/?${sorted.join("&")}`)
    .digest("base64");
}

/** Signature of a POST request with a JSON body, by TC3-HMAC-SHA256 over content-type, host and action: hexadecimal. */
export function signBody(action: ActionModel, service: ServiceModel, body: string): string {
  const { secretKey, timestamp } = TEST_IDENTITY;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const headers = `content-type:application/json\nhost:${service.endpoint}\nx-tc-action:${action.name.toLowerCase()}\n`;
  const canonical = ["POST", "/", "", headers, "content-type;host;x-tc-action", hash(body)].join("\n");
  const scope = `${date}/${service.service}/tc3_request`;
  const text = ["TC3-HMAC-SHA256", String(timestamp), scope, hash(canonical)].join("\n");
  const key = [date, service.service, "tc3_request"].reduce<string | Buffer>(hmac, `TC3${secretKey}`);
  return hmac(key, text).toString("hex");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** A request as JSON: integers beyond 2^53 exact, null left out. */
export function printBody(value: SpecValue): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(printBody).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${printBody(item)}`).join(",")}}`;
}
