import { createHash, createHmac } from "node:crypto";

/**
 * What the generated tests sign with, at one fixed second. This is a second, plain implementation of both signature
 * methods (documentation "Signature v1" and "Signature v3"), so that the tests do not ask the runtime about itself.
 */
export const TEST_IDENTITY = {
  secretId: "AKIDEXAMPLE",
  secretKey: "SECRETKEYEXAMPLE",
  region: "ap-guangzhou",
  requestClient: "typed-tencentcloud-test",
  nonce: "11886",
  timestamp: "1551113065",
} as const;

/** A parameter of an address: `["ProxyIds.0", "link-11112222"]`. */
export type Parameter = readonly [name: string, value: string];

/** Signature of the parameters of a GET request, by HmacSHA256: base64. */
export function signParameters(endpoint: string, parameters: readonly Parameter[]): string {
  const sorted = parameters.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
  return createHmac("sha256", TEST_IDENTITY.secretKey)
    .update(`GET${endpoint}/?${sorted.join("&")}`)
    .digest("base64");
}

/** The `Authorization` of a POST request with a JSON body, by TC3-HMAC-SHA256 over content-type, host and action. */
export function signBody(service: string, endpoint: string, action: string, body: string): string {
  const { secretId, secretKey, timestamp } = TEST_IDENTITY;
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  const names = "content-type;host;x-tc-action";
  const headers = `content-type:application/json\nhost:${endpoint}\nx-tc-action:${action.toLowerCase()}\n`;
  const canonical = ["POST", "/", "", headers, names, hash(body)].join("\n");
  const scope = `${date}/${service}/tc3_request`;
  const text = ["TC3-HMAC-SHA256", timestamp, scope, hash(canonical)].join("\n");
  const key = [date, service, "tc3_request"].reduce<string | Buffer>(hmac, `TC3${secretKey}`);
  const signature = hmac(key, text).toString("hex");
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
