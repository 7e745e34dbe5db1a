// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ConfigError, ResponseError } from "../errors/errors.js";
import { digest } from "./digest.js";
import type { Paging } from "./paging.js";

/** A walk from page to page of one list. */
export interface Walk {
  /** Takes a page in; false where it brings nothing and is no page. Throws a `ResponseError` where it came before. */
  take(answer: Members): boolean;
  /** The request for the page after it; nothing where the list is over. Throws where that would be a lie. */
  next(): Members | undefined;
}

type Members = Record<string, unknown>;

/**
 * Begins a walk where the request says. Throws a `ConfigError` where it says no number. What ends a list is what the
 * services do, not only what they document: scrolls return one cursor for all pages and end with an empty page, totals
 * are missing on later pages, limits are cut down without a word.
 */
export function createWalk(paging: Paging, request: Members): Walk {
  const { offset, page, cursor, next = cursor, first = offset ? 0 : 1, isText, limit, maximum = 0, total } = paging;
  const name = offset ?? page ?? cursor ?? "";
  const size = Number(request[limit ?? ""] ?? NaN);
  const begin = cursor ? 0 : Number(request[name] ?? first);
  if (Number.isNaN(begin)) throw new ConfigError(`${name} must be a number.`);
  // Records before the first page; unknown where a page's size is.
  const before = offset ? begin : cursor || begin === first ? 0 : (begin - first) * size;
  const pages = new Set<number>();
  let answer: Members = {};
  let position: unknown = begin;
  let taken = 0;
  let count = 0;
  let wasFull = true;
  let isTotalTrue = true;
  const fail = (what: string): ResponseError =>
    new ResponseError(`The list cannot be read by ${name}: ${what}.`, {
      requestId: answer["RequestId"] as string | undefined,
      bodyStart: "",
    });

  return {
    take(given) {
      answer = given;
      const items = answer[paging.items] ?? [];
      if (!Array.isArray(items)) throw fail(`${paging.items} is no array`);
      count = items.length;
      const mark = digest(items);
      if (pages.has(mark)) {
        if (wasFull) throw fail("the same page came twice");
        // What was not full was all: the service has no pages.
        return false;
      }
      pages.add(mark);
      wasFull = !(count < size);
      taken += count;
      return true;
    },
    next() {
      const all = Number(answer[total ?? ""] ?? NaN);
      if (cursor) {
        position = answer[next as string];
        if (count === 0 || position === undefined || position === null || position === "") return undefined;
      } else {
        if (count === 0) {
          if (taken > 0 && all > before + taken) throw fail(`it ends after ${before + taken} of ${all} items`);
          return undefined;
        }
        // A total that is less than a page is none, on later pages too.
        isTotalTrue &&= all >= count;
        if (isTotalTrue ? before + taken >= all : !wasFull && size <= maximum) return undefined;
        position = offset ? begin + taken : (position as number) + 1;
      }
      return { ...request, [name]: isText ? String(position) : position };
    },
  };
}
