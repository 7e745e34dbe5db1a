// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { ArrivingAnswer } from "../call/arriving.js";
import { ResponseError, ServerError } from "../errors/errors.js";
import type { ServerSentEvent } from "./parse-events.js";

/** Characters of an event, and of a message, that an error shows. */
const SHOWN = 200;
const LONGEST_MESSAGE = 1000;

type Members = Readonly<Record<string, unknown>>;

/**
 * The members that an event's JSON has; `RequestId`, which the services send as a header, is added. Throws a ServerError
 * where it has an error: an `Error` as answers have it, the `ErrorMsg` of the language models, or the event's type says
 * so. Throws a ResponseError where it is no JSON object.
 */
export function readMembers(
  { type, data, isOpen }: ServerSentEvent,
  { trial, status, readJson, hide }: ArrivingAnswer,
): Members {
  let members: Members | undefined;
  try {
    members = asObject(readJson(data));
  } catch {
    // Reported below.
  }
  // Some services send each event as an answer of its own.
  const { Response, ...others } = members ?? {};
  if (Object.keys(others).length === 0) members = asObject(Response) ?? members;
  const { RequestId: requestId = trial.requestId } = members ?? {};
  const details = { ...trial, status, ...(typeof requestId === "string" && { requestId }) };
  const fail = (what: string): ResponseError => {
    return new ResponseError(what, { ...details, bodyStart: hide(data).slice(0, SHOWN), isStream: true });
  };
  if (!members) throw fail(isOpen ? "The stream was cut short." : "An event of the stream is not a JSON object.");
  const failure = asObject(members["Error"]) ?? asObject(members["ErrorMsg"]) ?? (type === "error" && members);
  if (failure) {
    const { Code: code, Message, Msg } = failure;
    if (code) {
      const message = `${String(code)}: ${hide(String(Message ?? Msg ?? ""))}`;
      throw new ServerError(message.slice(0, LONGEST_MESSAGE), { ...details, code: String(code) });
    }
    if (failure !== members["ErrorMsg"]) throw fail("An event of the stream is an error without a Code.");
  }
  return requestId === undefined ? members : { RequestId: requestId, ...members };
}

function asObject(value: unknown): Members | undefined {
  return typeof value === "object" && value && !Array.isArray(value) ? (value as Members) : undefined;
}
