// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type {
  ConfigError,
  ConnectionError,
  ResponseError,
  ServerError,
  TencentCloudError,
  TimeoutError,
} from "./errors.js";
import { isPassing, isRateRefusal } from "../call/retry.js";

// Guards look at names, not at classes: an error may come from another copy of this package.

/** Whether Tencent Cloud answered with an error code and, where codes are given, with one of those. */
export function isServerError<Code extends string = string>(
  error: unknown,
  ...codes: readonly Code[]
): error is ServerError & { readonly code: Code } {
  return isNamed(error, "ServerError") && (codes.length === 0 || codes.includes((error as ServerError).code as Code));
}

/** Whether the code is of this family: `FailedOperation` holds for itself and for `FailedOperation.ActionIsDoing`. */
export function isOfFamily<Family extends string>(
  error: unknown,
  family: Family,
): error is ServerError & { readonly code: Family | `${Family}.${string}` } {
  return isServerError(error) && (error.code === family || error.code.startsWith(`${family}.`));
}

/** Whether the call is wrong as written and nothing was sent. */
export function isConfigError(error: unknown): error is ConfigError {
  return isNamed(error, "ConfigError");
}

/** Whether there was no answer; holds for a {@link TimeoutError} too. */
export function isConnectionError(error: unknown): error is ConnectionError {
  return isNamed(error, "ConnectionError") || isTimeoutError(error);
}

/** Whether there was no complete answer in time. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isNamed(error, "TimeoutError") && "sent" in error;
}

/** Whether there was an answer that cannot be read. */
export function isResponseError(error: unknown): error is ResponseError {
  return isNamed(error, "ResponseError");
}

/** Whether the request was refused because too many were sent: `RequestLimitExceeded` and its sub-codes. */
export function isThrottling(error: unknown): error is ServerError {
  return isServerError(error) && isRateRefusal(error);
}

const AUTH_FAMILIES = ["AuthFailure", "UnauthorizedOperation", "IpInBlacklist", "IpNotInWhitelist"];

/** Whether the keys, their permissions or the caller's address were refused. */
export function isAuthFailure(error: unknown): error is ServerError {
  return AUTH_FAMILIES.some((family) => isOfFamily(error, family));
}

/**
 * Whether the same request may succeed when sent again: throttled, failed inside Tencent Cloud, or not answered. It does
 * not say that sending it again does no harm; the client itself tries again where it knows that.
 */
export function isRetryable(error: unknown): error is TencentCloudError {
  return (isServerError(error) || isConnectionError(error) || isResponseError(error)) && isPassing(error);
}

function isNamed(error: unknown, name: string): error is Error {
  return typeof error === "object" && error !== null && (error as Error).name === name;
}
