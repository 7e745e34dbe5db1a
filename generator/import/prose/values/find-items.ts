import { joinWordings } from "../list-wordings.ts";
import { type EnumerableType, type Head, isAlike, isLoud, isStopWord, readHead } from "./head.ts";
import { findCommaLink, findLink, findLooseLink, type LinkKind } from "./link.ts";

/** One value of a list in prose, with what it means. */
export interface Item {
  readonly value: string;
  readonly meaning: string;
  readonly kind: LinkKind;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** A value and where its meaning starts, before it is known where that ends. */
interface Opening extends Head {
  readonly kind: LinkKind;
  readonly from: number;
  readonly note?: string | undefined;
}

interface List {
  readonly text: string;
  readonly type: EnumerableType;
  /** Words announce the list: values may stand without meanings. */
  readonly hasLead: boolean;
  /** Position of the bracket that closes around the whole list. */
  readonly limit: number;
  readonly first: Opening;
}

/** The items of the list that starts at a position, in the order of the text; none where it starts no list. */
export function findItems(text: string, start: number, type: EnumerableType, hasLead: boolean): Item[] {
  const first = open(text, start, type, hasLead);
  if (!first || (first.kind !== "bare" && isStopWord(first) && !isFirstWord(text, first, type, hasLead))) return [];
  const list: List = { text, type, hasLead, limit: findLimit(text, first.start), first };
  const items: Item[] = [];
  for (let current: Opening | undefined = first; current;) {
    const isShort: boolean = first.kind === "bare" || first.kind === "paren";
    const closed: Closed = isShort ? closeShort(current, items, list) : closeLong(current, items, list);
    if (!closed.item) return [];
    items.push(closed.item);
    current = closed.next;
  }
  return strip(text, items);
}

interface Closed {
  readonly item?: Item;
  readonly next?: Opening | undefined;
}

function open(text: string, at: number, type: EnumerableType, hasLead: boolean): Opening | undefined {
  const head = readHead(text, at, type);
  if (!head) return undefined;
  const link = findLink(text, head.end, type) ?? findCommaLink(text, head.end);
  if (link?.kind === "comma" && type === "String" && !hasLead) return undefined;
  if (link) return { ...head, kind: link.kind, from: link.end, note: link.note };
  return hasLead ? { ...head, kind: "bare", from: head.end } : undefined;
}

/** Whether a word that seldom is a value is the first of a list all the same. */
function isFirstWord(text: string, word: Opening, type: EnumerableType, hasLead: boolean): boolean {
  const isAtLine = word.start === 0 || /[\n>]\s*$|[-*•] ?$/.test(text.slice(Math.max(0, word.start - 3), word.start));
  return (hasLead && isLoud(word)) || (isAtLine && isListed(text, word, type));
}

/** `name: …; type: …`: a word that seldom is a value is one in a list whose next item stands on a line or behind a semicolon. */
function isListed(text: string, word: Head, type: EnumerableType): boolean {
  const next = /[;；\n]\s*/.exec(text.slice(word.end, word.end + 120));
  const head = next && readHead(text, word.end + next.index + next[0].length, type);
  if (!head || !findLink(text, head.end, type)) return false;
  return !isStopWord(head) || (isAlike(head, word) && !/^[A-Z][a-z]/.test(head.value));
}

function findLimit(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 200), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const open = (line.match(/[(（[【{]/g)?.length ?? 0) - (line.match(/[)）\]】}]/g)?.length ?? 0);
  if (open <= 0) return text.length;
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    const char = text[index] as string;
    if (/[(（[【{]/.test(char)) depth++;
    else if (/[)）\]】}]/.test(char) && --depth === 0) return index;
  }
  return text.length;
}

/** Behind a conjunction of letters a word must end; `和` may stand right before a value. */
const CONJUNCTIONS = `(?:${joinWordings("conjunctions")})(?:(?<=[\\u3040-\\u9fff\\uac00-\\ud7af])|(?![A-Za-z]))`;
const ENDS_BARE = new RegExp(
  `^\\s*(?:$|[;；,，、。.)）\\]】}\\n]|(?:${CONJUNCTIONS}|(?:${joinWordings("openEnds")})(?![A-Za-z])))`,
  "i",
);
const SEPARATOR = /\s*(?:[;；,，、|]|[。.](?=\s*\n))?\s*/y;
const CONJUNCTION = new RegExp(CONJUNCTIONS, "iy");

/** Ends an item that has no meaning, or one in brackets. */
function closeShort(current: Opening, items: readonly Item[], list: List): Closed {
  const { text, type, hasLead } = list;
  const end = current.kind === "paren" ? findBracketEnd(text, current.from) : current.from;
  if (current.kind === "bare" && !ENDS_BARE.test(text.slice(end, end + 8))) return {};
  const meaning = current.kind === "paren" ? cleanMeaning(text.slice(current.from, end)) : "";
  if (current.kind === "paren" && meaning === "") return {};
  const item = { ...current, meaning, end: current.kind === "paren" ? Math.min(end + 1, text.length) : end };
  SEPARATOR.lastIndex = item.end;
  const gap = SEPARATOR.exec(text)?.[0] ?? "";
  const at = item.end + gap.length;
  if (at >= list.limit) return { item };
  CONJUNCTION.lastIndex = at;
  if (gap.trim() === "" && !gap.includes("\n") && !CONJUNCTION.test(text)) return { item };
  const next = open(text, at, type, hasLead);
  const isNext = next && (next.kind === "bare" || next.kind === "paren") && !isSeen(next.value, [...items, item]);
  const isSure = next?.kind === "bare" ? ENDS_BARE.test(text.slice(next.end, next.end + 8)) : true;
  return { item, next: isNext && isSure ? next : undefined };
}

/** Ends an item whose meaning goes on to the next item, or to the end of the list. */
function closeLong(current: Opening, items: readonly Item[], list: List): Closed {
  const seen = [...items, current];
  const { stop, next } = findNext(current, seen, list);
  if (current.kind === "bare") return { item: { ...current, meaning: "", end: current.from }, next };
  const meaning = cleanMeaning(list.text.slice(current.from, Math.max(current.from, stop)));
  if (meaning === "" || /^\d+(?:\.\d+)?$/.test(meaning)) return {};
  const noted = current.note === undefined ? meaning : `${meaning} (${current.note})`;
  return { item: { ...current, meaning: noted, end: Math.max(stop, current.from) }, next };
}

const BOUNDARY = /[;；,，、。.\n!！)）\]】|]|\s|[\p{L}"”'`](?=[\d-])/uy;
const STOP = new RegExp(`\\s*(?:[【(（*]{0,3})(?:${joinWordings("noteWords")})`, "iy");
const DEFAULT = new RegExp(`\\s*(?:${joinWordings("defaultLeads")}|${joinWordings("exampleLeads")} ?[:：])`, "iy");

/** Where the meaning ends, and the item behind it, if there is one. */
function findNext(
  { from }: Opening,
  seen: readonly Pick<Item, "value">[],
  list: List,
): { stop: number; next?: Opening | undefined } {
  const { text, limit } = list;
  let end: number | undefined;
  let cut: number | undefined;
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text[at] as string;
    if (/[(（[【{]/.test(char)) depth++;
    else if (/[)）\]】}]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 && char !== "\n") continue;
    if (char === "\n") depth = 0;
    BOUNDARY.lastIndex = at;
    if (!BOUNDARY.test(text)) continue;
    const class_ = classify(text, at);
    if (class_ === undefined) continue;
    const next = findOpening(text, at + 1, class_, seen, list);
    if (next) return { stop: cut ?? (class_ === "run" ? at + 1 : at), next };
    if (class_ !== "space" && class_ !== "run" && isRepeated(text, at + 1, seen, list)) cut ??= end ?? at;
    const isEnd = class_ === "strong" || class_ === "stop";
    if (end === undefined && (isEnd || (class_ === "weak" && isAt(DEFAULT, text, at + 1)))) end = at;
    if (isEnd && isAt(STOP, text, at + 1)) break;
    if (at - from > 1500) break;
  }
  return { stop: end ?? limit };
}

type Boundary = "strong" | "stop" | "weak" | "space" | "run";

function classify(text: string, at: number): Boundary | undefined {
  const char = text[at] as string;
  if (/[;；\n|]/.test(char)) return "strong";
  if (/[。!！]/.test(char)) return "stop";
  if (char === ".") return /^\.(?:\s|$|- )/.test(text.slice(at, at + 3)) ? "stop" : undefined;
  if (/[,，、]/.test(char)) return "weak";
  return /\s/.test(char) ? "space" : "run";
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether a value stands there again, with a meaning: a second list begins. */
function isRepeated(text: string, at: number, seen: readonly Pick<Item, "value">[], { type, first }: List): boolean {
  const head = readHead(text, at, type);
  return head !== undefined && isSeen(head.value, seen) && findLink(text, head.end, type, first.kind) !== undefined;
}

function findOpening(
  text: string,
  at: number,
  boundary: Boundary,
  seen: readonly Pick<Item, "value">[],
  { type, first, limit }: List,
): Opening | undefined {
  const head = readHead(text, at, type);
  if (!head || head.start >= limit || isSeen(head.value, seen)) return undefined;
  const same = findLink(text, head.end, type, first.kind);
  if (type === "String") {
    const isSure = boundary === "strong" || boundary === "weak" || (boundary === "stop" && isAlike(head, first));
    const isRun = head.isQuoted ? first.isQuoted : isLoud(head) && isLoud(first) && first.kind === "colon";
    const isQuote = boundary === "space" && isRun;
    if (same && (isSure || isQuote) && (!isStopWord(head) || isItemWord(text, head, boundary, first)))
      return { ...head, kind: same.kind, from: same.end, note: same.note };
    const isLine = text[at - 1] === "\n" && /^\s*[;；。.]?\s*(?:\n|$)/.test(text.slice(head.end, head.end + 8));
    return isLine && isAlike(head, first) ? { ...head, kind: "bare", from: head.end } : undefined;
  }
  const continues = continuesCount(head.value, seen);
  if (same) {
    const isNear = boundary === "space" ? continues || isLater(head.value, seen) : continues;
    const isTight = boundary === "run" || !continues;
    const isSure =
      boundary === "space" || boundary === "run" ? isNear && (!isTight || /colon|dash|equals/.test(same.kind)) : true;
    return isSure ? { ...head, kind: same.kind, from: same.end, note: same.note } : undefined;
  }
  if (boundary === "run" || !continues) return undefined;
  const other = findLink(text, head.end, type) ?? findLooseLink(text, head.end);
  if (boundary === "space" && !/^\p{Script=Han}/u.test(text.slice(other?.end ?? text.length))) return undefined;
  return other && { ...head, kind: other.kind === "paren" ? "glue" : other.kind, from: other.end };
}

/** `name: …` in a list of lines or marked items that are written alike. */
function isItemWord(text: string, head: Head, boundary: Boundary, first: Head): boolean {
  const isMarked = text.startsWith("- ", head.start);
  if (!isAlike(head, first)) return false;
  if (isLoud(head)) return true;
  if (boundary !== "strong" && !isMarked) return false;
  return !/^[A-Z][a-z]/.test(head.value) || isListed(text, head, "String");
}

function isSeen(value: string, seen: readonly Pick<Item, "value">[]): boolean {
  return seen.some((item) => item.value === value);
}

function isLater(value: string, seen: readonly Pick<Item, "value">[]): boolean {
  return Number(value) > Number(seen.at(-1)?.value);
}

/** Whether a number goes on with those before: `0, 1, 2`, `1, 0, -1`. */
function continuesCount(value: string, seen: readonly Pick<Item, "value">[]): boolean {
  const numbers = seen.map((item) => Number(item.value));
  const number = Number(value);
  return number === Math.max(...numbers) + 1 || number === Math.min(...numbers) - 1;
}

function cleanMeaning(text: string): string {
  const meaning = text
    .replace(/(?:\n[^\n]*[:：]\s*)+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[:：=\-–—]+ ?/, "")
    .replace(/[;；,，、。]$/, "")
    .replace(/(?<!\.)\.$/, "")
    .replace(/ [-*•·|]$/, "")
    .trim();
  return /[)）]$/.test(meaning) && !/[(（]/.test(meaning) ? meaning.slice(0, -1) : meaning;
}

function findBracketEnd(text: string, at: number): number {
  let depth = 1;
  for (let index = at; index < text.length; index++) {
    const char = text[index] as string;
    if (/[(（]/.test(char)) depth++;
    else if (/[)）]/.test(char) && --depth === 0) return index;
  }
  return text.length;
}

/** `- 0: off`, `- 1: on`, `-2: broken`: the last dash is the mark of a list's item as well; `-0` is no number. */
function strip(text: string, items: readonly Item[]): Item[] {
  const isMarked = (item: Item): boolean => text.startsWith("- ", item.start);
  const hasZero = items.some(({ value }) => value === "-0");
  if (!hasZero && !items.some(isMarked)) return [...items];
  return items.map((item) =>
    /^-\d/.test(item.value) && !isMarked(item) ? { ...item, value: item.value.slice(1) } : item,
  );
}
