// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { ArrivingAnswer } from "../call/arriving.js";
import { readChunks } from "../call/read-chunks.js";
import { ResponseError } from "../errors/errors.js";
import { createEventParser } from "./parse-events.js";
import { readMembers } from "./read-members.js";

/**
 * Yields the members of each event of an answer that is arriving, and ends its call. The end of the stream, or an event
 * `[DONE]`, is the end. Throws a ResponseError where the stream has no event at all, and a last one that is cut off.
 */
export async function* readEvents(answer: ArrivingAnswer): AsyncGenerator<object, void, undefined> {
  const { trial, headers, end, status, maxResponseBytes } = answer;
  const requestId = headers["x-tc-requestid"];
  // For every error of the call from here on.
  if (typeof requestId === "string") Object.assign(trial, { requestId });
  const fail = (what: string): ResponseError =>
    new ResponseError(`The stream ${what}.`, { ...trial, status, bodyStart: "", isStream: true });
  const push = createEventParser();
  let isEmpty = true;
  let size = 0;
  let failure: unknown;
  try {
    for await (const text of readTexts(answer)) {
      const events = push(text);
      size = text && !events.length ? size + text.length : 0;
      if (size > maxResponseBytes) throw fail("has an event that is larger than maxResponseBytes");
      for (const event of events) {
        if (event.data.trim() === "[DONE]") return;
        // Sent only to keep the connection alive.
        if (!event.data) continue;
        isEmpty = false;
        yield readMembers(event, answer);
      }
    }
    if (isEmpty) throw fail("ended without an event");
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    end(failure);
  }
}

/** The text of an answer as it arrives, and nothing at its end. */
async function* readTexts(answer: ArrivingAnswer): AsyncGenerator<string | undefined, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of readChunks(answer)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
  yield undefined;
}
