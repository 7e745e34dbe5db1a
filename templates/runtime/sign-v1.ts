// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64, hmacBytes } from "#platform";
import type { Parameter } from "./parameters.js";
import type { SignRequestInput } from "./sign.js";

/** Adds the common parameters to a request's, and last the `Signature` of HmacSHA1 or HmacSHA256 over all of them. */
export async function signParameters(
  parameters: Parameter[],
  { credentials, signatureMethod, nonce, ...input }: SignRequestInput,
  httpMethod: "POST" | "GET",
  host: string,
  timestamp: number,
): Promise<void> {
  const common: Record<string, unknown> = {
    Action: input.action,
    RequestClient: input.requestClient,
    Nonce: nonce ?? Math.round(Math.random() * 65535),
    Timestamp: timestamp,
    Version: input.version,
    SecretId: credentials.secretId,
    Region: input.region,
    Token: credentials.token,
    Language: input.language,
    SignatureMethod: signatureMethod,
  };
  for (const name in common) if (common[name] || common[name] === 0) parameters.push([name, String(common[name])]);
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${httpMethod}${host}/?${sorted.map(([name, value]) => `${name}=${value}`).join("&")}`;
  const algorithm = signatureMethod === "HmacSHA256" ? "SHA-256" : "SHA-1";
  parameters.push(["Signature", encodeBase64(await hmacBytes(algorithm, credentials.secretKey, text))]);
}
