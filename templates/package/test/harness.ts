// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
import { expect, vi } from "vitest";
import { type CallOptions, Client, isServerError } from "../src/index.js";

/** The second, the nonce and the keys that every request is signed with, so that it is the same each time. */
const SECOND = 1551113065;
const NONCE = 11886;
const OPTIONS: CallOptions = {
  credentials: { secretId: "AKIDEXAMPLE", secretKey: "SECRETKEYEXAMPLE" },
  region: "ap-guangzhou",
  requestClient: "typed-tencentcloud-test",
  idempotencyToken: false,
  maxRetries: 0,
  rateLimit: false,
};

/** How a request is sent that its page shows as an address. */
export const AS_ADDRESS: CallOptions = { httpMethod: "GET", signatureMethod: "HmacSHA256" };

/** A client whose one request goes nowhere, and that request. */
export interface Exchange {
  readonly client: Client;
  /** As it goes over the wire; a snapshot shows it as it is. */
  readonly sent: Wire;
}

class Wire {
  text = "nothing was sent";
}

expect.addSnapshotSerializer({
  test: (value: unknown) => value instanceof Wire,
  serialize: (value: Wire) => value.text,
});

/** Makes a client that is answered once, with these members of `Response`. */
export function answerWith(response: object, options: CallOptions = {}): Exchange {
  vi.useFakeTimers({ toFake: ["Date"], now: SECOND * 1000 });
  vi.spyOn(Math, "random").mockReturnValue(NONCE / 65535);
  const sent = new Wire();
  const answers = [printJson({ Response: response })];
  const fetch: NonNullable<CallOptions["fetch"]> = (url, { method, headers, body = "" }) => {
    sent.text = printRequest(url, method, headers, String(body));
    return Promise.resolve(new Response(answers.pop()));
  };
  return { client: new Client({ ...OPTIONS, ...options, fetch }), sent };
}

/** Makes a client that is refused once, with this error code. */
export function refuseWith(code: string): Exchange {
  return answerWith({ Error: { Code: code, Message: "as documented" }, RequestId: "req-1" });
}

/** What a call rejects with. */
export async function catchError(call: Promise<unknown>): Promise<unknown> {
  const answer: unknown = await call.catch((error: unknown) => ({ error }));
  expect(answer).toHaveProperty("error");
  return (answer as { readonly error: unknown }).error;
}

/** Expects the error of an action that was refused with this code, and with no other. */
export function expectRefusal(error: unknown, action: string, code: string): void {
  expect(isServerError(error, code)).toBe(true);
  expect(isServerError(error, `${code}.Other`)).toBe(false);
  expect(error).toMatchObject({ name: "ServerError", action, code });
}

/** Passes what a page shows although its own types do not allow it; the specification says so in an erratum. */
export function asDocumented(value: object): never {
  return value as never;
}

/** A parameter of the address a line, then the headers by name, then the body. */
function printRequest(url: string, method: string, headers: Record<string, string>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${url.replaceAll(/[?&]/g, "\n$&")}`, ...lines.sort()].join("\n");
  return body === "" ? head : `${head}\n\n${body}`;
}

/** JSON in which a bigint is an integer. */
function printJson(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(printJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${printJson(item)}`);
  return `{${members.join(",")}}`;
}
