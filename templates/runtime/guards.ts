// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type {
  ConfigError,
  ConnectionError,
  ResponseError,
  ServerError,
  TencentCloudError,
  TimeoutError,
} from "./errors.js";

// Guards look at names, not at classes: an error may come from another copy of this package.

/** Whether Tencent Cloud answered with an error code and, where codes are given, with one of those. */
export function isServerError<Code extends string = string>(
  error: unknown,
  ...codes: readonly Code[]
): error is ServerError & { readonly code: Code } {
  const { code } = error as ServerError;
  return isNamed(error, "ServerError") && (codes.length === 0 || codes.includes(code as Code));
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
  return isNamed(error, "TimeoutError") && "sent" in (error as object);
}

/** Whether there was an answer that cannot be read. */
export function isResponseError(error: unknown): error is ResponseError {
  return isNamed(error, "ResponseError");
}

/** Whether the request was refused because too many were sent: `RequestLimitExceeded` and its sub-codes. */
export function isThrottling(error: unknown): error is ServerError {
  return isOfFamily(error, "RequestLimitExceeded");
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
  return isThrottling(error) || isServerFault(error) || isConnectionError(error) || isLostAnswer(error);
}

/** Whether the failure is Tencent Cloud's own: `InternalError`, `ServiceUnavailable`, an HTTP status of 500 or above. */
export function isServerFault(error: unknown): boolean {
  if (isOfFamily(error, "InternalError") || isOfFamily(error, "ServiceUnavailable")) return true;
  return isNamed(error, "ResponseError", "ServerError") && ((error as TencentCloudError).status ?? 0) >= 500;
}

/** Whether an answer came that should have been the result and cannot be read. */
function isLostAnswer(error: unknown): boolean {
  return isResponseError(error) && (error.status ?? 0) >= 200 && (error.status ?? 0) < 300;
}

function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return typeof error === "object" && error !== null && names.includes((error as Error).name) && "message" in error;
}
