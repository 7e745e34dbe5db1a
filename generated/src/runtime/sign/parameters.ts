// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { encodeBase64, hmacBytes } from "#platform";
import type { readMember } from "./member.js";
import type { SignedAction, SignOptions, SignScope } from "./sign.js";

/** What this module uses of others. It is handed in: a bundler splits what modules share off into more files. */
export interface ParameterTools {
  readonly encodeBase64: typeof encodeBase64;
  readonly hmacBytes: typeof hmacBytes;
  readonly readMember: typeof readMember;
}

type Parameter = [name: string, value: string];

/**
 * Writes a request as a query string or form. With the old signature methods, HmacSHA1 and HmacSHA256, it carries the
 * common parameters too and ends with the `Signature`; for TC3-HMAC-SHA256 headers do that.
 */
export async function writeParameters(
  action: SignedAction,
  options: SignOptions,
  scope: SignScope,
  params: object,
  httpMethod: "POST" | "GET",
  isSigned: boolean,
  tools: ParameterTools,
): Promise<string> {
  const parameters = flattenRequest(tools, params);
  if (isSigned) await signParameters(tools, parameters, action, options, scope, httpMethod);
  const text = parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  // As every URL parser writes it on the way, and so as TC3-HMAC-SHA256 must sign it.
  return httpMethod === "GET" ? text.replaceAll("'", "%27") : text;
}

/** Flattens a request as documented: `Filters.0.Values.0=…`; null, undefined and empty members are left out. */
function flattenRequest(
  tools: ParameterTools,
  given: unknown,
  path = "",
  parameters: Parameter[] = [],
  depth = 0,
): Parameter[] {
  const value = tools.readMember(given, path, depth);
  if (typeof value !== "object") parameters.push([path, String(value)]);
  else if (value) {
    for (const [name, member] of Object.entries(value)) {
      flattenRequest(tools, member, path ? `${path}.${name}` : name, parameters, depth + 1);
    }
  }
  return parameters;
}

function encode(text: string): string {
  // Half a surrogate pair has no UTF-8, and encodeURIComponent throws on it.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

async function signParameters(
  { encodeBase64, hmacBytes }: ParameterTools,
  parameters: Parameter[],
  { action, version }: SignedAction,
  { requestClient, nonce, language, signatureMethod }: SignOptions,
  { credentials, region, host, timestamp }: SignScope,
  httpMethod: string,
): Promise<void> {
  const common: Record<string, unknown> = {
    Action: action,
    RequestClient: requestClient,
    Nonce: nonce ?? Math.round(Math.random() * 65535),
    Timestamp: timestamp,
    Version: version,
    SecretId: credentials.secretId,
    Region: region,
    Token: credentials.token,
    Language: language,
    SignatureMethod: signatureMethod,
  };
  for (const name in common) if (common[name] || common[name] === 0) parameters.push([name, String(common[name])]);
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${httpMethod}${host}/?${sorted.map(([name, value]) => `${name}=${value}`).join("&")}`;
  const algorithm = signatureMethod === "HmacSHA256" ? "SHA-256" : "SHA-1";
  parameters.push(["Signature", encodeBase64(await hmacBytes(algorithm, credentials.secretKey, text))]);
}
