// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ResponseError, ServerError, type ErrorDetails } from "./errors.js";
import type { Hider } from "./hide.js";
import { readJson } from "./json.js";
import type { Incoming } from "./platform/transport.js";

const SHOWN = 200;

interface Envelope {
  readonly Response?: {
    readonly RequestId?: unknown;
    readonly Error?: { readonly Code?: unknown; readonly Message?: unknown } | null;
  } | null;
}

/**
 * Returns the members of an answer, `RequestId` among them. Throws a {@link ServerError} where Tencent Cloud answered
 * with an error, a {@link ResponseError} where the answer is none of its API.
 */
export function openAnswer(answer: Incoming, details: ErrorDetails, getHider: () => Hider): object {
  const { status, body, broken } = answer;
  if (broken) throw unreadable(broken.reason, broken.cause);
  let envelope: Envelope | null;
  try {
    envelope = readJson(body) as Envelope | null;
  } catch (cause) {
    throw unreadable(body === "" ? "is empty" : "is not JSON", cause);
  }
  const response = envelope?.Response;
  if (typeof response !== "object" || response === null) throw unreadable("has no Response");
  const requestId = typeof response.RequestId === "string" ? response.RequestId : undefined;
  const { Error: error } = response;
  if (error && typeof error.Code === "string") {
    const message = getHider().text(String(error.Message ?? ""));
    throw new ServerError(`${error.Code}: ${message}`, {
      ...details,
      status,
      code: error.Code,
      ...(requestId !== undefined && { requestId }),
    });
  }
  if (status >= 300) throw unreadable("is not that of a success");
  return response;

  function unreadable(reason: string, cause?: unknown): ResponseError {
    const { text, cause: hideCause } = getHider();
    const isRedirect = status === 0 || (status >= 300 && status < 400);
    const message = isRedirect ? "is a redirect, which is never followed" : `with status ${status} ${reason}`;
    const bodyStart = text(body).slice(0, SHOWN);
    return new ResponseError(`The answer ${message}.`, { ...details, status, bodyStart, cause: hideCause(cause) });
  }
}
