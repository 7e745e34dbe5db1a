// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { runStage } from "../call/stop.js";
import type { SignedRequest } from "../sign/sign.js";
import { CUT_SHORT, TOO_LARGE, type Incoming, type Origin, type Send, type SendOptions } from "./transport.js";

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
  text(): Promise<string>;
}

/** A function like the standard `fetch`. */
export type FetchLike = (url: string, init: FetchInit) => Promise<FetchResponse>;

const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/;

/** Sends with the standard `fetch`, or one that the user passed. */
export const sendByFetch: Send = (request, origin, options, stop) => {
  const controller = new AbortController();
  return runStage<Incoming>(
    stop,
    (resolve, reject) => {
      fetchAnswer(request, origin, options, controller).then(resolve, (cause: Error) =>
        reject({ sent: !NEVER_SENT.test((cause?.cause as { code: string } | undefined)?.code ?? ""), cause }),
      );
      return () => controller.abort();
    },
    options.timeoutMs,
    () => ({ sent: true }),
  );
};

async function fetchAnswer(
  { method, path, query, headers: { host, ...headers }, body }: SignedRequest,
  { protocol }: Origin,
  { fetch: send = fetch as FetchLike, maxResponseBytes }: SendOptions,
  controller: AbortController,
): Promise<Incoming> {
  const response = await send(`${protocol}//${host}${path}${query && `?${query}`}`, {
    method,
    headers,
    redirect: "manual",
    signal: controller.signal,
    ...(method === "POST" && { body: typeof body === "string" ? body : (body.slice().buffer as ArrayBuffer) }),
  });
  const start = { status: response.status, date: response.headers.get("date") };
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader?.();
    if (!reader) return { ...start, body: await response.text() };
    for (;;) {
      const { done, value } = await reader.read();
      text += decoder.decode(value, { stream: !done });
      if (done) return { ...start, body: text };
      size += value.length;
      if (size > maxResponseBytes) {
        controller.abort();
        return { ...start, body: text, broken: TOO_LARGE };
      }
    }
  } catch (cause) {
    return { ...start, body: text, broken: CUT_SHORT, cause };
  }
}
