// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials } from "../credentials/credentials.js";
import { ConfigError, ConnectionError, TencentCloudError, TimeoutError } from "../errors/errors.js";
import { createHide, type Hide } from "../errors/hide.js";
import { hideCause } from "../errors/hide-cause.js";
import { findTarget } from "../options/origin.js";
import { LATE, type Incoming } from "../platform/transport.js";
import type { Course } from "./course.js";
import { exchange } from "./exchange.js";
import { openAnswer } from "./open-answer.js";
import { takeToken } from "./rate-limit.js";
import { sign, type SignedRequest } from "../sign/sign.js";

/**
 * Signs, sends and reads the answer once, and returns its members. Throws the error of this package that fits, or what
 * ended the call.
 */
export async function tryCall(course: Course, request: object, credentials: Credentials): Promise<object> {
  const { action, settings, state, stop, trial } = course;
  const { service, sensitive = [], wide } = action;
  const perSecond = settings.rateLimit ?? action.rateLimit;
  if (perSecond) await takeToken(state.limiter, [service, action.action, trial.region].join(), perSecond, stop);
  const { origin, host } = findTarget(action, settings);
  let signed: SignedRequest | undefined;
  let read: (text: string) => unknown = JSON.parse;
  const write = async (): Promise<SignedRequest> => {
    const timestamp = Math.floor((Date.now() + state.clockOffset) / 1000);
    signed = await sign(action, settings, { credentials, region: trial.region, host, timestamp }, request);
    // Events are shown as they come, not when a block of them has been compressed.
    if (action.openStream) signed.headers["accept-encoding"] = "identity";
    // A proxy gets what is signed for another.
    signed.headers["host"] = origin.host;
    if (wide) {
      // Before anything is sent: what cannot be loaded must not lose an answer.
      const { readJson } = await import("./read-json.js");
      read = (text) => readJson(text, wide);
    }
    return { ...signed, path: origin.path };
  };
  let hideAll: Hide | undefined;
  const hide: Hide = (text) => {
    if (!hideAll) {
      const { headers, query, body } = signed ?? {};
      // At the end of each: of a header, a query, a form.
      const signature = /Signature=([\w%]+)$/.exec(headers?.["authorization"] ?? (query || String(body)))?.[1] ?? "";
      const secrets = [credentials.secretKey, credentials.token, decodeURIComponent(signature)];
      hideAll = createHide(secrets, sensitive, request);
    }
    return hideAll(text);
  };
  let answer: Incoming;
  try {
    answer = await exchange(write, origin, settings, stop);
  } catch (cause) {
    if (stop.ended) throw stop.ended.error;
    const { sent } = stop;
    if (cause === LATE) throw new TimeoutError("There was no answer within timeoutMs.", { ...trial, sent });
    if (cause instanceof TencentCloudError) throw cause;
    const shown = hideCause(cause, hide);
    const { message, code } = (shown ?? {}) as { readonly message?: string; readonly code?: string };
    const what = `${message || code || "no reason given"}`;
    throw signed
      ? new ConnectionError(`There was no answer: ${what}`, { ...trial, sent, cause: shown })
      : new ConfigError(`The request cannot be signed: ${what}`, { ...trial, cause: shown });
  }
  return openAnswer(course, answer, hide, read);
}
