import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The keys that the stand-in knows. */
export const KEYS = { secretId: "AKIDCONSUMER", secretKey: "consumer-secret-key" };

/** A stand-in for Tencent Cloud that checks signatures by its own reading of the documentation. */
export interface TencentCloud {
  readonly origin: string;
  /** What each call was, in order: `POST DestroyProxies {"Force":1}`. */
  readonly calls: string[];
  close(): Promise<void>;
}

/** Answers for an action: what stands under `Response`, without `RequestId`. */
export type Answers = Readonly<Record<string, (params: string) => object>>;

/** Starts the stand-in on a free port of 127.0.0.1. */
export async function startTencentCloud(answers: Answers): Promise<TencentCloud> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    // A page of another origin may call it.
    response.setHeader("access-control-allow-origin", "*");
    if (request.method === "OPTIONS") {
      response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "").end();
      return;
    }
    void readBody(request).then((body) => {
      const answer = handle(request, body, answers, calls);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ Response: { ...answer, RequestId: `req-${calls.length}` } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, calls, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function handle(request: IncomingMessage, body: string, answers: Answers, calls: string[]): object {
  const query = new URLSearchParams(request.url?.slice("/?".length) ?? "");
  const isV1 = query.has("Signature");
  const action = isV1 ? query.get("Action") : request.headers["x-tc-action"];
  const params = isV1 ? listOwn(query) : body;
  calls.push(`${request.method} ${String(action)} ${params}`);
  const refusal = isV1 ? checkV1(request, query) : checkV3(request, body);
  if (refusal) return { Error: { Code: "AuthFailure.SignatureFailure", Message: refusal } };
  const answer = answers[String(action)];
  return answer ? answer(params) : { Error: { Code: "InvalidAction", Message: String(action) } };
}

const COMMON = new Set([
  "Action",
  "Nonce",
  "RequestClient",
  "SecretId",
  "Signature",
  "SignatureMethod",
  "Timestamp",
  "Version",
  "Region",
]);

function listOwn(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => !COMMON.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** "Signature v3": what is wrong with the Authorization header, if anything. */
function checkV3({ headers, method }: IncomingMessage, body: string): string | undefined {
  const form =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([a-z]+)\/tc3_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;
  const [, id, date, service, signed = "", signature] = form.exec(headers.authorization ?? "") ?? [];
  if (id !== KEYS.secretId) return `no such SecretId: ${headers.authorization}`;
  const timestamp = String(headers["x-tc-timestamp"]);
  if (date !== new Date(Number(timestamp) * 1000).toISOString().slice(0, 10))
    return "the date is not that of the timestamp";
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return "expired";
  const names = signed.split(";");
  if (!names.includes("content-type") || !names.includes("host")) return `not signed: content-type or host (${signed})`;
  const lines = names.map((name) => `${name}:${String(headers[name]).trim().toLowerCase()}\n`).join("");
  const canonical = `${method}\n/\n\n${lines}\n${signed}\n${sha256(body)}`;
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`;
  const dayKey = createHmac("sha256", `TC3${KEYS.secretKey}`)
    .update(date ?? "")
    .digest();
  const serviceKey = createHmac("sha256", dayKey)
    .update(service ?? "")
    .digest();
  const key = createHmac("sha256", serviceKey).update("tc3_request").digest();
  const wanted = createHmac("sha256", key).update(text).digest("hex");
  return wanted === signature ? undefined : "the signature is wrong";
}

/** "Signature v1": what is wrong with the Signature parameter, if anything. */
function checkV1({ headers, method }: IncomingMessage, query: URLSearchParams): string | undefined {
  if (query.get("SecretId") !== KEYS.secretId) return "no such SecretId";
  const pairs = [...query].filter(([name]) => name !== "Signature").map(([name, value]) => `${name}=${value}`);
  const text = `${method}${headers.host}/?${pairs.toSorted((a, b) => (a < b ? -1 : 1)).join("&")}`;
  const hash = query.get("SignatureMethod") === "HmacSHA256" ? "sha256" : "sha1";
  const wanted = createHmac(hash, KEYS.secretKey).update(text).digest("base64");
  return wanted === query.get("Signature") ? undefined : "the signature is wrong";
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
