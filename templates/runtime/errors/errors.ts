// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** What is known of the call that failed; an error carries what was known when it was made. */
export interface ErrorDetails {
  /** `gaap`. */
  readonly service?: string | undefined;
  /** `DestroyProxies`. */
  readonly action?: string | undefined;
  readonly region?: string | undefined;
  /** How many times the request was tried, the first time included. */
  readonly attempts?: number | undefined;
  /** Tencent Cloud's name for the request: what its support asks for. */
  readonly requestId?: string | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** Every error of this package; carries no credential, signature or sensitive value. */
export class TencentCloudError extends Error implements ErrorDetails {
  override readonly name: string = "TencentCloudError";
  declare readonly service?: string;
  declare readonly action?: string;
  declare readonly region?: string;
  declare readonly attempts?: number;
  declare readonly requestId?: string;
  declare readonly status?: number;

  constructor(message: string, details: ErrorDetails = {}) {
    const known = Object.fromEntries(Object.entries(details).filter(([, detail]) => detail !== undefined));
    super(message, known);
    Object.assign(this, known);
  }
}

/** The call was wrong as written, and nothing was sent: the message says what to change. */
export class ConfigError extends TencentCloudError {
  override readonly name = "ConfigError";
}

/** There was no answer: no connection, or one that broke before an answer began. */
export class ConnectionError extends TencentCloudError {
  override readonly name: "ConnectionError" | "TimeoutError" = "ConnectionError";
  /** Whether the server may have got the request, and so may have acted on it. */
  declare readonly sent: boolean;

  constructor(message: string, details: ErrorDetails & { readonly sent: boolean }) {
    super(message, details);
  }
}

/** There was no complete answer within `timeoutMs` or `deadlineMs`, or before the call's signal timed out. */
export class TimeoutError extends ConnectionError {
  override readonly name = "TimeoutError";
}

/** The call's signal ended it, and gave no reason of its own: `cause` is the one that the platform made up. */
export class AbortError extends TencentCloudError {
  override readonly name = "AbortError";
  /** Whether the server may have got the request, and so may have acted on it. */
  declare readonly sent: boolean;

  constructor(message: string, details: ErrorDetails & { readonly sent: boolean }) {
    super(message, details);
  }
}

/** There was an answer that is not one of Tencent Cloud's API: HTML, cut short, empty, too large, a redirect. */
export class ResponseError extends TencentCloudError {
  override readonly name = "ResponseError";
  /** At most 200 characters from the start of the body. */
  declare readonly bodyStart: string;
  /** The answer is a stream of events, which a function of its own reads. */
  declare readonly isStream?: true;

  constructor(message: string, details: ErrorDetails & { readonly bodyStart: string; readonly isStream?: true }) {
    super(message, details);
  }
}

/** Tencent Cloud refused the request or failed at it, and said so with a code. */
export class ServerError extends TencentCloudError {
  override readonly name = "ServerError";
  /** `FailedOperation.ActionIsDoing`; actions document theirs, and new ones may come. */
  declare readonly code: string;

  constructor(message: string, details: ErrorDetails & { readonly code: string }) {
    super(message, details);
  }
}
