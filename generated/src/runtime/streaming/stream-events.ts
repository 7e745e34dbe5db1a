// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "../action.js";
import type { Caller } from "../caller.js";
import type { CallOptions } from "../options/options.js";
import { readEvents } from "./read-events.js";
import type { StreamEvent } from "./stream-event.js";

/**
 * Calls an action that answers with `text/event-stream`, and yields its events as they come: no more of them is read from
 * the connection than is asked for, and leaving the loop closes it. Nothing is sent before the loop; each loop is a call
 * of its own. `timeoutMs` is for the first byte and for each pause after it, `deadlineMs` for everything. Throws what a
 * call throws, and a `ServerError` for an error that is an event. An answer that is no stream is the only event.
 */
export function streamEvents<Response extends object>(
  client: Caller,
  action: Action,
  request: object,
  options?: CallOptions,
): AsyncIterable<StreamEvent<Response>> {
  async function* events(): AsyncGenerator<StreamEvent<Response>, void, undefined> {
    const answer = await client.call({ ...action, openStream: readEvents }, request, options);
    if (Symbol.asyncIterator in answer || Symbol.iterator in answer) {
      yield* answer as AsyncIterable<StreamEvent<Response>>;
    } else yield answer as StreamEvent<Response>;
  }
  return { [Symbol.asyncIterator]: events };
}
