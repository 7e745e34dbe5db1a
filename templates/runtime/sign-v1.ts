// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { hmacText } from "#platform";
import { encodeParameters, flattenRequest, type Parameter } from "./parameters.js";
import type { SignRequestInput } from "./sign.js";

/** Signs with HmacSHA1 or HmacSHA256 and returns all parameters, `Signature` last, as a query string or form. */
export async function signParameters(
  input: SignRequestInput,
  httpMethod: "POST" | "GET",
  host: string,
  params: object,
): Promise<string> {
  const { credentials, signatureMethod, timestamp, nonce } = input;
  const common: Record<string, string | number | undefined> = {
    Action: input.action,
    RequestClient: input.requestClient,
    Nonce: nonce ?? Math.round(Math.random() * 65535),
    Timestamp: timestamp ?? Math.floor(Date.now() / 1000),
    Version: input.version,
    SecretId: credentials.secretId,
    Region: input.region,
    Token: credentials.token,
    Language: input.language,
    SignatureMethod: signatureMethod,
  };
  const parameters = flattenRequest(params);
  for (const [name, value] of Object.entries(common)) {
    if (value !== undefined && value !== "") parameters.push([name, String(value)]);
  }
  const sorted = [...parameters].sort(compareNames);
  const text = `${httpMethod}${host}/?${sorted.map(([name, value]) => `${name}=${value}`).join("&")}`;
  const algorithm = signatureMethod === "HmacSHA256" ? "SHA-256" : "SHA-1";
  const signature = await hmacText(algorithm, credentials.secretKey, text, "base64");
  return encodeParameters([...parameters, ["Signature", signature]]);
}

function compareNames([a]: Parameter, [b]: Parameter): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
