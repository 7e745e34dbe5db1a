// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { explainAbort } from "../call/stop.js";
import { TimeoutError } from "../errors/errors.js";
import { isTimeoutError } from "../errors/guards.js";
import type { CallOptions } from "../options/options.js";
import type { Paging } from "./paging.js";
import { createWalk } from "./walk.js";

/** A list that comes in pages: loop over its items, or over its pages. Each loop asks anew, from the first page on. */
export interface Paginated<Item, Answer> extends AsyncIterable<Item> {
  /** The answers themselves, one a page. */
  pages(): AsyncIterable<Answer>;
  /** All items, or the first `limit` of them; asks for no more pages than these are on. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
}

/**
 * Reads a list page by page with a function that asks for one page, from where the request says. The list is over
 * where the total is reached, where the answer has no cursor, after an empty page, and after one that is shorter than
 * an allowed limit where there is no total. Throws a `ResponseError` where the pages cannot be all or never end: the
 * same page came twice, or an empty one whose total says that there are more. `deadlineMs` is for all pages together.
 */
export function paginate<Item, Answer extends object, Request extends object>(
  ask: (request: Request, options?: CallOptions) => Promise<Answer>,
  paging: Paging,
  request: Request,
  options: CallOptions = {},
): Paginated<Item, Answer> {
  async function* pages(): AsyncGenerator<Answer, void, undefined> {
    const askInTime = limitTime(ask, options);
    // Copied: the caller may change it while the loop runs.
    let sent: Request | undefined = { ...request };
    const walk = createWalk(paging, sent as Record<string, unknown>);
    for (; sent; sent = walk.next() as Request | undefined) {
      const answer = await askInTime(sent);
      if (!walk.take(answer as Record<string, unknown>)) return;
      yield answer;
    }
  }
  async function* items(): AsyncGenerator<Item, void, undefined> {
    for await (const answer of pages()) {
      for (const item of (answer[paging.items as keyof Answer] as Iterable<Item> | null | undefined) ?? []) {
        const { signal } = options;
        if (signal?.aborted) throw explainAbort(signal.reason, "The reading of pages", { sent: true });
        yield item;
      }
    }
  }
  return {
    [Symbol.asyncIterator]: items,
    pages,
    async toArray({ limit = Infinity } = {}) {
      const found: Item[] = [];
      if (limit > 0) {
        for await (const item of items()) if (found.push(item) >= limit) break;
      }
      return found;
    },
  };
}

/** The same function, for which what is left of `deadlineMs` is the deadline of each call. */
function limitTime<Answer, Request>(
  ask: (request: Request, options?: CallOptions) => Promise<Answer>,
  options: CallOptions,
): (request: Request) => Promise<Answer> {
  const { deadlineMs } = options;
  if (!deadlineMs) return (request) => ask(request, options);
  const end = performance.now() + deadlineMs;
  const describe = (error?: object): TimeoutError =>
    new TimeoutError(`The pages did not all come within ${deadlineMs} ms (deadlineMs).`, { sent: true, ...error });
  return async (request) => {
    const left = Math.ceil(end - performance.now());
    if (left <= 0) throw describe();
    try {
      return await ask(request, { ...options, deadlineMs: left });
    } catch (error) {
      // A call's own message would name what was left, which nobody asked for.
      throw isTimeoutError(error) && performance.now() >= end ? describe(error) : error;
    }
  };
}
