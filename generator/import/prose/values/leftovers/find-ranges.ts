import { joinWordings } from "../../list-wordings.ts";
import type { Item } from "../find-items.ts";
import type { Context, Leftover } from "./leftover.ts";

const UNIT =
  "(?! ?(?:minutes?|hours?|days?|seconds?|characters?|bytes?|个|個|位|天|日|分钟|秒|小时|字符|字节|%|[KMGT]B))";

const RANGE = new RegExp(
  `(?<![\\d.\\-/:A-Za-z])(-?\\d{1,15}) ?(?:[-~～–—至到]|to) ?(-?\\d{1,15})(?![\\d.\\-/:]\\d|\\d|[A-Za-z%])${UNIT}|[[(（]\\s*(-?\\d{1,15}) ?[,，] ?(-?\\d{1,15})\\s*[\\])）]`,
  "g",
);

/** A range of which the list has only a part. */
export function findRange({ type, text, values, reading: { items, start } }: Context): Leftover | undefined {
  if (type !== "Integer") return undefined;
  for (const match of text.matchAll(RANGE)) {
    const [least, most] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
    if (match.index >= start && items.some((item) => isInside(text, match.index, item))) continue;
    if (least < most && !hasAll(least, most, values)) return { kind: "range", text: match[0] };
  }
  const isSeries = items.length === 2 && items.every(({ meaning }) => SERIES.test(meaning));
  const inside = items.find(({ meaning }) => PART.test(meaning));
  if (inside) return { kind: "range", text: `${inside.value}: ${inside.meaning}` };
  return isSeries
    ? { kind: "range", text: items.map(({ value, meaning }) => `${value}: ${meaning}`).join(", ") }
    : undefined;
}

const SERIES = new RegExp(`^(?:${joinWordings("series")})(?![a-z])`, "i");

const PART = /(?:^|[,，;；、])\s*\d+ ?[-~～] ?\d+ ?[:：\-—]/;

function isInside(text: string, at: number, { start, end }: Item): boolean {
  return at > start && at < end && text.slice(start, at).length > 0;
}

function hasAll(least: number, most: number, values: ReadonlySet<string>): boolean {
  if (most - least > 1000) return false;
  for (let number = least; number <= most; number++) if (!values.has(String(number))) return false;
  return true;
}

const BOUND = new RegExp(
  `(?:^|[,，;；、。\\n(（:： ])(?:[><≥≤＞＜]=? ?-?\\d|(?:${joinWordings("bounds")}) ?-?\\d+ ?[:：\\-—(（,，]|\\d+(?:以上|及以上| or more| and above)|正整数)`,
  "i",
);

/** Numbers above or below one: `> 0: how often`. */
export function findBound({ type, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "Integer") return undefined;
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => `\uFFFC${meaning}`)]) {
    const match = BOUND.exec(part);
    if (match) return { kind: "bound", text: part.slice(match.index, match.index + 40) };
  }
  return undefined;
}
