import type { Item } from "../find-items.ts";
import { type EnumerableType, type Head, isAlike, isStopWord, readHead } from "../head.ts";
import { findLink } from "../link.ts";
import type { Context, Leftover } from "./leftover.ts";

/** A word that stands as the values do, and is none of them. */
export function findWords({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "String") return undefined;
  const first = items[0] as Item;
  if (first.kind !== "bare" && first.kind !== "paren") {
    for (const { meaning } of items) {
      const match = findWord(meaning, /[,，;；、。.\s)）]\s*|(?<=\p{Script=Han})/gu, first, values, type);
      if (match !== undefined) return { kind: "unlisted-value", text: match };
    }
  }
  for (const part of [rest.before, rest.after]) {
    const match = findWord(part, /(?:^|[\n;；。]|[.,，、] ?)\s*/g, first, values, type);
    if (match !== undefined) return { kind: "unlisted-value", text: match };
  }
  return undefined;
}

function findWord(
  text: string,
  places: RegExp,
  first: Item,
  values: ReadonlySet<string>,
  type: EnumerableType,
): string | undefined {
  for (const { index, 0: gap } of text.matchAll(places)) {
    const head = readHead(text, index + gap.length, type);
    if (!head || values.has(head.value) || isStopWord(head)) continue;
    if (!isAlike(head, first) && !isCode(text, head, gap)) continue;
    const link = findLink(text, head.end, type);
    const isSame = link !== undefined && (link.kind === first.kind || (first.kind === "bare" && link.kind === "paren"));
    const isQuote = head.isQuoted && /^\s*(?:$|[,，;；、。.\n])/.test(text.slice(head.end, head.end + 3)) && gap !== "";
    if (isSame || (isQuote && first.isQuoted) || isCode(text, head, gap))
      return text.slice(head.start, head.start + 40);
  }
  return undefined;
}

/** A token that no sentence has: `mTLS.` as a sentence, `; http.request.headers`. */
function isCode(text: string, { value, end }: Head, gap: string): boolean {
  const isAlone = /^\s*[;；]/.test(text.slice(end, end + 3));
  if (isAlone && /[;；\s]/.test(gap)) return /^[A-Z0-9_]+$|[a-z][A-Z]/.test(value);
  if (/[;；]/.test(gap)) return /[a-z0-9][._][a-z]/i.test(value);
  return /[.。\n]/.test(gap) && /^\. [a-z]/.test(text.slice(end, end + 3)) && /[A-Z].*[A-Z]/.test(value);
}
