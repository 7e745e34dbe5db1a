// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

export type { Action } from "./action.js";
export type { Caller } from "./caller.js";
export { Client } from "./client.js";
export type { CallOptions, ClientOptions } from "./options/options.js";
export type { Region } from "./options/region.js";
export { fromAssumeRole, fromCvmRole, fromEnvironment, fromOidc, fromProfile } from "./credentials/providers.js";
export type { CvmRoleOptions } from "./credentials/cvm-role.js";
export type { ProfileOptions } from "./credentials/profile.js";
export type { AssumeRoleOptions } from "./credentials/sts.js";
export type { CredentialProvider, Credentials } from "./credentials/credentials.js";
export {
  AbortError,
  ConfigError,
  ConnectionError,
  ResponseError,
  ServerError,
  TencentCloudError,
  TimeoutError,
  type ErrorDetails,
} from "./errors/errors.js";
export {
  isAuthFailure,
  isConfigError,
  isConnectionError,
  isOfFamily,
  isResponseError,
  isRetryable,
  isServerError,
  isThrottling,
  isTimeoutError,
} from "./errors/guards.js";
export type { FetchInit, FetchLike, FetchResponse } from "./platform/fetch.js";
export type { AnswerDetails } from "./call/answer-details.js";
export type { LogDetails, Logger } from "./call/log.js";
export type { SignatureMethod, SignedAction, SignedRequest, SignOptions } from "./sign/sign.js";
export { signRequest, type SignRequestInput } from "./sign/sign-request.js";
export { paginate, type Paginated } from "./paging/paginate.js";
export type { Paging } from "./paging/paging.js";
export type { StreamEvent } from "./streaming/stream-event.js";
export { streamEvents } from "./streaming/stream-events.js";
export { dryRun, type DryRunRequest } from "./waiting/dry-run.js";
export { isWaitTimeout, WaitTimeout } from "./waiting/wait-timeout.js";
export { waitUntil, type WaitOptions } from "./waiting/wait-until.js";
export { VERSION } from "./version.js";
