// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { runStage } from "../stop.js";
import { describeExcess, type Incoming, type NoAnswer, type Outgoing, type Send } from "./transport.js";

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

/** Makes a way of sending of a `fetch`. */
export function createFetchSend(fetch: FetchLike): Send {
  return (request) => {
    const controller = new AbortController();
    return runStage<Incoming>(
      request.stop,
      (resolve, reject) => {
        fetchAnswer(fetch, request, controller).then(resolve, (cause: unknown) =>
          reject({ sent: true, cause } satisfies NoAnswer),
        );
        return () => controller.abort();
      },
      request.timeoutMs,
      () => ({ sent: true, isLate: true }) satisfies NoAnswer,
    );
  };
}

async function fetchAnswer(fetch: FetchLike, request: Outgoing, controller: AbortController): Promise<Incoming> {
  const { origin, method, path, body, maxResponseBytes } = request;
  const { host: _set, ...headers } = request.headers;
  const response = await fetch(`${origin.protocol}//${origin.host}${path}`, {
    method,
    headers,
    redirect: "manual",
    signal: controller.signal,
    ...(method === "POST" && { body: typeof body === "string" ? body : (body.slice().buffer as ArrayBuffer) }),
  });
  const answer = { status: response.status, date: response.headers.get("date") };
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    const reader = (response.body as ReadableStream<Uint8Array> | null | undefined)?.getReader?.();
    if (!reader) return { ...answer, body: await response.text() };
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ...answer, body: text + decoder.decode() };
      size += value.length;
      text += decoder.decode(value, { stream: true });
      if (size > maxResponseBytes) {
        controller.abort();
        return { ...answer, body: text, broken: { reason: describeExcess(maxResponseBytes) } };
      }
    }
  } catch (cause) {
    return { ...answer, body: text, broken: { reason: "was cut short", cause } };
  }
}
