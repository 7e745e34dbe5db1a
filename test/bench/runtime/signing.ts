import { createHash, createHmac, hash } from "node:crypto";

const hashText = hash
  ? (text: string): string => hash("sha256", text)
  : (text: string): string => createHash("sha256").update(text).digest("hex");

/** The least that signs a request with TC3-HMAC-SHA256: the key of the day is kept, nothing is checked. */
export function signLeast(body: string, host: string, key: Buffer, date: string, timestamp: number): string {
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${host}\nx-tc-action:destroyproxies\n\ncontent-type;host;x-tc-action\n${hashText(body)}`;
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/gaap/tc3_request\n${hashText(canonical)}`;
  const signature = createHmac("sha256", key).update(text).digest("hex");
  return `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/${date}/gaap/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=${signature}`;
}

/** The key of a day. */
export function deriveKey(secretKey: string, date: string): Buffer {
  const dateKey = createHmac("sha256", `TC3${secretKey}`).update(date).digest();
  const serviceKey = createHmac("sha256", dateKey).update("gaap").digest();
  return createHmac("sha256", serviceKey).update("tc3_request").digest();
}
