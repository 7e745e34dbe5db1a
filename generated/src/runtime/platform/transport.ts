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
  /** `/`, or that of a proxy. */
  readonly path: string;
}

/** What a platform must hold to while it sends. */
export interface SendOptions {
  /** Milliseconds for everything, the body of the answer included; what sends need not count them. */
  readonly timeoutMs: number;
  /** Bytes of the answer's body, decompressed, that are read at most. */
  readonly maxResponseBytes: number;
  /** An agent of node:http or node:https in place of the platform's own. */
  readonly agent?: object | undefined;
  /** Sends in place of the platform's own way. */
  readonly fetch?: FetchLike | undefined;
}

/** Headers of an answer, names in lower case, as far as the platform shows them. */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An answer, whole, cut short or, where it is a stream of events, still arriving. */
export interface Incoming {
  readonly status: number;
  readonly headers: IncomingHeaders;
  readonly body: string;
  /** The body that is still arriving; who is handed it must read it to its end or cancel it. */
  readonly stream?: IncomingStream | undefined;
  readonly broken?: Broken | undefined;
  /** What broke. */
  readonly cause?: unknown;
}

/** A body that is still arriving; see `readChunks`. */
export interface IncomingStream {
  /** Reads on: the next bytes, or `done`. Asked once at a time; what is not asked for is not read from the connection. */
  readonly next: () => Promise<{ readonly done?: boolean | undefined; readonly value?: Uint8Array | undefined }>;
  /** Closes the connection. */
  readonly cancel: () => void;
}

/**
 * Starts to send a request once, and returns what ends it. It resolves an answer, or rejects or throws whatever kept one
 * from coming; it sets `stop.sent` as soon as bytes may have left.
 */
export type Send = (
  request: SignedRequest,
  origin: Origin,
  options: SendOptions,
  stop: Stop,
  resolve: (answer: Incoming) => void,
  reject: (cause: unknown) => void,
  /** Whether an answer that starts so is handed over while it arrives. Handed in, so that what is loaded late imports nothing. */
  isArriving: typeof isStream,
) => (() => void) | Promise<() => void>;

/** What is rejected where there was no answer in time. */
export const LATE: unique symbol = Symbol("late");

/** Why a body is not whole, in words for an error. */
export type Broken = "was cut short" | "is larger than maxResponseBytes" | (string & {});

/** Whether an answer is a stream of events, which may never end and so is not read as a whole. */
export function isStream({ status, headers }: Pick<Incoming, "status" | "headers">): boolean {
  return status < 300 && /^text\/event-stream/i.test(String(headers["content-type"]));
}
