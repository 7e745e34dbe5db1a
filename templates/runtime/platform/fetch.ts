// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { SignedRequest } from "../sign/sign.js";
import type { Incoming, IncomingHeaders, isStream, Origin, Send, SendOptions } from "./transport.js";

declare global {
  // So that the types hold where neither the DOM's nor Node's are there.
  interface AbortSignal {}
}

/** What a `fetch` is given. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** Absent for GET; bytes for an octet stream only. */
  readonly body?: string | ArrayBuffer;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What is read of the Response that a `fetch` returns. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: unknown;
  readonly bodyUsed?: boolean;
  text(): Promise<string>;
}

/** A function like the standard `fetch`. */
export type FetchLike = (url: string, init: FetchInit) => Promise<FetchResponse>;

const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/;

/** Sends with the standard `fetch`, or one that the user passed. */
export const sendByFetch: Send = (request, origin, options, stop, resolve, reject, isArriving) => {
  const controller = new AbortController();
  const { sent } = stop;
  // Nothing tells when the bytes leave.
  stop.sent = true;
  fetchAnswer(request, origin, options, controller, isArriving).then(resolve, (cause: unknown) => {
    const { code } = ((cause as Error | undefined)?.cause ?? {}) as { readonly code?: unknown };
    if (NEVER_SENT.test(String(code))) stop.sent = sent;
    reject(cause);
  });
  return () => controller.abort();
};

async function fetchAnswer(
  { method, path, query, headers: { host, ...headers }, body }: SignedRequest,
  { protocol }: Origin,
  { fetch: send = fetch as FetchLike, maxResponseBytes }: SendOptions,
  controller: AbortController,
  isArriving: typeof isStream,
): Promise<Incoming> {
  const response = await send(`${protocol}//${host}${path}${query && `?${query}`}`, {
    method,
    headers,
    redirect: "manual",
    signal: controller.signal,
    ...(method === "POST" && { body: typeof body === "string" ? body : (body.slice().buffer as ArrayBuffer) }),
  });
  const start = { status: response.status, headers: readHeaders(response.headers) };
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    if (response.bodyUsed)
      return { ...start, body: text, broken: "was read before: fetch must return a new one each time" };
    const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader?.();
    if (!reader) return { ...start, body: `${await response.text()}` };
    const cancel = (): void => {
      controller.abort();
      reader.cancel().catch(() => {});
    };
    if (isArriving(start)) {
      return { ...start, body: text, stream: { next: () => reader.read(), cancel } };
    }
    for (;;) {
      const { done, value } = await reader.read();
      text += decoder.decode(value, { stream: !done });
      if (done) return { ...start, body: text };
      size += value.length;
      if (size > maxResponseBytes) {
        cancel();
        return { ...start, body: text, broken: "is larger than maxResponseBytes" };
      }
    }
  } catch (cause) {
    return { ...start, body: text, broken: "was cut short", cause };
  }
}

/** Headers of a fake may be no more than a function. */
function readHeaders(headers: FetchResponse["headers"]): IncomingHeaders {
  return Symbol.iterator in headers
    ? Object.fromEntries(headers as Headers)
    : { date: headers.get("date") ?? undefined, "content-type": headers.get("content-type") ?? undefined };
}
