// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Stop } from "../stop.js";

/** Where requests go: an origin, taken apart. */
export interface Origin {
  readonly protocol: "https:" | "http:";
  /** With its port where that is not the usual one; as it is sent and signed. */
  readonly host: string;
  /** Without brackets around an IPv6 address. */
  readonly hostname: string;
  readonly port: string | undefined;
}

/** A request as a platform sends it, and what it must hold to while it does. */
export interface Outgoing {
  readonly origin: Origin;
  readonly method: "POST" | "GET";
  /** `/`, or `/?` and the query. */
  readonly path: string;
  /** Names in lower case; `host` included. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
  /** Milliseconds for everything, the body of the answer included. */
  readonly timeoutMs: number;
  /** Bytes of the answer's body, decompressed, that are read at most. */
  readonly maxResponseBytes: number;
  /** An agent of node:http or node:https in place of the platform's own. */
  readonly agent?: object | undefined;
  readonly stop: Stop;
}

/** An answer, whole or cut short. */
export interface Incoming {
  readonly status: number;
  readonly body: string;
  /** The `Date` header, where the platform shows it. */
  readonly date?: string | null | undefined;
  /** Why the body is not whole, in words, and what broke. */
  readonly broken?: { readonly reason: string; readonly cause?: unknown } | undefined;
}

/** What a platform rejects with where there was no answer; the call makes its error of it. */
export interface NoAnswer {
  /** Whether the server may have got the request. */
  readonly sent: boolean;
  readonly cause?: unknown;
  /** Set where time was up. */
  readonly isLate?: true;
}

/** Sends a request once. Rejects with a {@link NoAnswer}, or with what ended the call. */
export type Send = (request: Outgoing) => Promise<Incoming>;

/** Says of a body that it is larger than allowed. */
export function describeExcess(maxResponseBytes: number): string {
  return `is larger than ${maxResponseBytes} bytes (maxResponseBytes)`;
}
