/** Parameters of every request, which an example shows but its action does not have, in lower case. */
const COMMON = new Set([
  "action",
  "version",
  "region",
  "timestamp",
  "nonce",
  "secretid",
  "signature",
  "signaturemethod",
  "token",
  "language",
  "requestclient",
  "host",
  "content-type",
  "authorization",
]);

/** Whether a parameter belongs to every request: `Action`, `SecretId`, `X-TC-Region`. */
export function isCommonParameter(name: string): boolean {
  return COMMON.has(name.toLowerCase()) || /^x-tc-/i.test(name);
}
