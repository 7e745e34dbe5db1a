// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { SignedRequest } from "../sign/sign.js";
import type { Stop } from "../call/stop.js";
import type { FetchLike } from "./fetch.js";

/** Where requests go. */
export interface Origin {
  readonly protocol: string;
  /** With its port where that is not the usual one; as it is sent and signed. */
  readonly host: string;
  /** Without brackets around an IPv6 address. */
  readonly hostname: string;
  readonly port: string;
}

/** What a platform must hold to while it sends. */
export interface SendOptions {
  /** Milliseconds for everything, the body of the answer included. */
  readonly timeoutMs: number;
  /** Bytes of the answer's body, decompressed, that are read at most. */
  readonly maxResponseBytes: number;
  /** An agent of node:http or node:https in place of the platform's own. */
  readonly agent?: object | undefined;
  /** Sends in place of the platform's own way. */
  readonly fetch?: FetchLike | undefined;
}

/** An answer, whole or cut short. */
export interface Incoming {
  readonly status: number;
  readonly body: string;
  /** The `Date` header, where the platform shows it. */
  readonly date?: string | null | undefined;
  /** Why the body is not whole, in words. */
  readonly broken?: string | undefined;
  /** What broke. */
  readonly cause?: unknown;
}

/** What a platform rejects with where there was no answer; the call makes its error of it. */
export interface NoAnswer {
  /** Whether the server may have got the request. */
  readonly sent: boolean;
  /** Absent where time was up. */
  readonly cause?: unknown;
}

/** Sends a request once. Rejects with a {@link NoAnswer}, or with what ended the call. */
export type Send = (request: SignedRequest, origin: Origin, options: SendOptions, stop: Stop) => Promise<Incoming>;

export const CUT_SHORT = "was cut short";
export const TOO_LARGE = "is larger than maxResponseBytes";
