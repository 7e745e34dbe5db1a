// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { send } from "#platform";
import type { Action } from "../action.js";
import type { Credentials } from "../credentials/credentials.js";
import { ConnectionError, ResponseError, ServerError, TimeoutError, type ErrorDetails } from "../errors/errors.js";
import { createHide, hideCause } from "../errors/hide.js";
import { readJson } from "../sign/json.js";
import { findOrigin } from "../options/origin.js";
import type { Incoming, NoAnswer } from "../platform/transport.js";
import { takeToken, type RateLimiter } from "./rate-limit.js";
import type { Settings } from "../options/settings.js";
import { sign } from "../sign/sign.js";
import type { Stop } from "./stop.js";

/** What a client remembers from call to call. */
export interface ClientState {
  readonly limiter: RateLimiter;
  /** Milliseconds that the server's clock is ahead of this machine's. */
  clockOffset: number;
}

/** What is known of one try; filled in as it goes, for its error or its log line. */
export type Trial = { -readonly [Name in keyof ErrorDetails]: ErrorDetails[Name] };

/**
 * Signs, sends and reads the answer once, and returns its members. Throws the error of this package that fits, or what
 * ended the call.
 */
export async function tryCall(
  action: Action,
  request: object,
  credentials: Credentials,
  settings: Settings,
  state: ClientState,
  stop: Stop,
  trial: Trial,
): Promise<object> {
  const { service, sensitive = [] } = action;
  const perSecond = settings.rateLimit ?? action.rateLimit;
  if (perSecond) await takeToken(state.limiter, [service, action.action, trial.region].join(), perSecond, stop);
  const origin = settings.origin ?? findOrigin(action.endpoint ?? `${service}.tencentcloudapi.com`);
  const timestamp = Math.floor((Date.now() + state.clockOffset) / 1000);
  const scope = { credentials, region: trial.region, host: origin.host, timestamp };
  const signed = await sign(action, settings, scope, request);
  const hide = (text: unknown): string => {
    const places = [signed.headers["authorization"], signed.query, signed.body].join(" ");
    const signature = decodeURIComponent(/Signature=([\w%]+)/.exec(places)?.[1] ?? "");
    return createHide([credentials.secretKey, credentials.token, signature], sensitive, request)(String(text));
  };
  let answer: Incoming;
  try {
    answer = await send(signed, origin, settings, stop);
  } catch (error) {
    if (stop.ended) throw error;
    const { sent, cause } = error as NoAnswer;
    if (cause === undefined) throw new TimeoutError("There was no answer within timeoutMs.", { ...trial, sent });
    const message = `There was no answer: ${hide((cause as Error).message ?? cause)}`;
    throw new ConnectionError(message, { ...trial, sent, cause: hideCause(cause, hide) });
  }
  return openAnswer(answer, trial, state, hide);
}

interface Envelope {
  readonly Response?: {
    readonly RequestId?: string;
    readonly Error?: { readonly Code?: string; readonly Message?: string } | null;
  } | null;
}

const SHOWN = 200;

function openAnswer(answer: Incoming, trial: Trial, state: ClientState, hide: (text: unknown) => string): object {
  const { status, body, date, broken, cause } = answer;
  trial.status = status;
  const { envelope, problem = broken, reason = cause } = broken ? {} : readEnvelope(body);
  const response = envelope?.Response;
  trial.requestId = response?.RequestId;
  const { Code: code, Message: message } = response?.Error ?? {};
  if (code) {
    if (date && code.endsWith(".SignatureExpire")) state.clockOffset = Date.parse(date) - Date.now();
    throw new ServerError(`${code}: ${hide(message ?? "")}`, { ...trial, code });
  }
  if (typeof response === "object" && response && !Array.isArray(response) && status < 300) return response;
  const what =
    status === 0 || (status >= 300 && status < 400)
      ? "is a redirect, and not followed"
      : (problem ?? "has no Response");
  throw new ResponseError(`The answer (HTTP ${status}) ${what}.`, {
    ...trial,
    bodyStart: hide(body).slice(0, SHOWN),
    cause: hideCause(reason, hide),
  });
}

function readEnvelope(body: string): { envelope?: Envelope | null; problem?: string; reason?: unknown } {
  try {
    return { envelope: readJson(body) as Envelope | null };
  } catch (reason) {
    return { problem: body ? "is not JSON" : "is empty", reason };
  }
}
