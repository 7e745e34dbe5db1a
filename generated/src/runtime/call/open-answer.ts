// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ResponseError, ServerError } from "../errors/errors.js";
import type { Hide } from "../errors/hide.js";
import { hideCause } from "../errors/hide-cause.js";
import type { Incoming } from "../platform/transport.js";
import type { Course } from "./course.js";

/** Characters of a body, and of a message, that an error shows. */
const SHOWN = 200;
const LONGEST_MESSAGE = 1000;
/** Milliseconds by which no clock is off, some three hundred years. */
const FARTHEST = 1e13;

/** Returns the members of an answer. Throws a ServerError or, where it is not one of API 3.0, a ResponseError. */
export function openAnswer(course: Course, answer: Incoming, hide: Hide, readJson: (text: string) => unknown): object {
  const { action, trial, state } = course;
  const { status, body, headers, broken, cause, stream } = answer;
  trial.status = status;
  course.headers = headers;
  if (stream) {
    const { openStream } = action;
    if (openStream) {
      const { stop, end = () => {} } = course;
      const { timeoutMs, maxResponseBytes } = course.settings;
      const opened = openStream({ ...answer, stream, trial, stop, timeoutMs, maxResponseBytes, readJson, hide, end });
      course.end = undefined;
      return opened;
    }
    stream.cancel();
    const message = `The answer is a stream of events, which stream${action.action} reads.`;
    throw new ResponseError(message, { ...trial, bodyStart: "", isStream: true });
  }
  let problem = broken ?? "has no Response";
  let reason = cause;
  let response: Record<string, unknown> | undefined;
  try {
    if (!broken) response = asObject(asObject(readJson(body.replace(/^\ufeff/, "")))?.["Response"]);
  } catch (error) {
    reason = error;
    problem = error instanceof RangeError ? "is nested too deep" : body ? "is not JSON" : "is empty";
  }
  const { RequestId, Error: failure } = response ?? {};
  if (typeof RequestId === "string") trial.requestId = RequestId;
  if (failure !== undefined && failure !== null) {
    const { Code: code, Message } = asObject(failure) ?? {};
    if (code && typeof code === "string") {
      const offset = Date.parse(String(headers["date"])) - Date.now();
      if (code.endsWith(".SignatureExpire") && Math.abs(offset) < FARTHEST) state.clockOffset = offset;
      const message = typeof Message === "string" ? Message : (JSON.stringify(Message) ?? "");
      throw new ServerError(`${code}: ${hide(message)}`.slice(0, LONGEST_MESSAGE), { ...trial, code });
    }
    problem = "has an Error without a Code";
  } else if (response && status < 300) return response;
  if (status === 0 || (status >= 300 && status < 400)) problem = "is a redirect, and not followed";
  throw new ResponseError(`The answer (HTTP ${status}) ${problem}.`, {
    ...trial,
    bodyStart: hide(body).slice(0, SHOWN),
    cause: hideCause(reason, hide),
  });
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
