// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "./action.js";
import { openAnswer } from "./answer.js";
import type { Credentials } from "./credentials.js";
import { ConnectionError, ServerError, TencentCloudError, TimeoutError, type ErrorDetails } from "./errors.js";
import { createHider, type Hider } from "./hide.js";
import { writeLog, type LogDetails, type Logger } from "./log.js";
import type { Incoming, NoAnswer } from "./platform/transport.js";
import { takeToken, type RateLimiter } from "./rate-limit.js";
import { parseEndpoint, type Settings } from "./settings.js";
import { signRequest, type SignedRequest } from "./sign.js";
import type { Stop } from "./stop.js";

/** What a client remembers from call to call. */
export interface ClientState {
  readonly limiter: RateLimiter;
  /** Milliseconds that the server's clock is ahead of this machine's. */
  clockOffset: number;
}

/** One try of a call. */
export interface Trial {
  readonly action: Action;
  readonly request: object;
  readonly region: string | undefined;
  readonly settings: Settings;
  readonly state: ClientState;
  readonly stop: Stop;
  readonly credentials: Credentials;
  /** 1 is the first. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The server's clock, where it answered: milliseconds since 1970. */
  date?: number;
  status?: number;
}

/** Signs, sends and reads an answer once. Throws what of this package's errors fits; what ended the call as it is. */
export async function tryCall(trial: Trial): Promise<object> {
  const { action, request, region, settings, state, stop, credentials } = trial;
  const perSecond = settings.rateLimit ?? action.rateLimit;
  if (perSecond) await takeToken(state.limiter, `${action.service} ${action.action} ${region}`, perSecond, stop);
  const origin = settings.origin ?? parseEndpoint(action.endpoint ?? `${action.service}.tencentcloudapi.com`);
  const signed = await signRequest({
    service: action.service,
    version: action.version,
    action: action.action,
    credentials,
    params: request,
    region,
    host: origin.host,
    httpMethod: settings.httpMethod,
    signatureMethod: settings.signatureMethod,
    signedHeaders: settings.signedHeaders,
    language: settings.language,
    requestClient: settings.requestClient,
    timestamp: Math.floor((Date.now() + state.clockOffset) / 1000),
  });
  const details = describeTrial(trial);
  const getHider = (): Hider => createTrialHider(trial, signed);
  let answer: Incoming;
  try {
    answer = await settings.send({
      origin,
      method: signed.method,
      path: signed.query ? `/?${signed.query}` : "/",
      headers: signed.headers,
      body: signed.body,
      timeoutMs: settings.timeoutMs,
      maxResponseBytes: settings.maxResponseBytes,
      agent: settings.agent,
      stop,
    });
  } catch (error) {
    if (stop.ended) throw stop.ended.error;
    throw explainNoAnswer(error as NoAnswer, details, settings, getHider());
  }
  trial.status = answer.status;
  if (answer.date) trial.date = Date.parse(answer.date);
  const response = openAnswer(answer, details, getHider);
  if (settings.logger) logTrial(trial, "debug", { requestId: (response as { RequestId?: string }).RequestId });
  return response;
}

function describeTrial({ action, region, attempt }: Trial): ErrorDetails {
  return { service: action.service, action: action.action, ...(region && { region }), attempts: attempt };
}

function createTrialHider({ action, request, credentials }: Trial, signed: SignedRequest): Hider {
  const signature = /Signature=([^&]+)/.exec(
    signed.headers["authorization"] ?? signed.query + String(signed.body),
  )?.[1];
  return createHider([credentials.secretKey, credentials.token, signature], action, request);
}

function explainNoAnswer(
  { sent, isLate, cause }: NoAnswer,
  details: ErrorDetails,
  { timeoutMs }: Settings,
  hider: Hider,
): TencentCloudError {
  if (isLate) return new TimeoutError(`There was no answer within ${timeoutMs} ms (timeoutMs).`, { ...details, sent });
  const reason = hider.text(cause instanceof Error ? cause.message : String(cause));
  return new ConnectionError(`There was no answer: ${reason}`, { ...details, sent, cause: hider.cause(cause) });
}

/** Writes a log line about a try. */
export function logTrial(
  trial: Trial,
  level: keyof Logger,
  { error, ...more }: { readonly error?: TencentCloudError } & Partial<Omit<LogDetails, "error">>,
): void {
  const { action, region, attempt, startedAt, status, settings } = trial;
  writeLog(settings.logger, level, `${action.action} ${error ? "failed" : "answered"}`, {
    service: action.service,
    action: action.action,
    region,
    attempt,
    durationMs: Date.now() - startedAt,
    status,
    requestId: error?.requestId,
    error: error instanceof ServerError ? error.code : error?.name,
    ...more,
  });
}
