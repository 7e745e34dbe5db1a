import type { Span } from "../clauses.ts";
import { joinWordings } from "../list-wordings.ts";
import { findItems, type Item } from "./find-items.ts";
import { type EnumerableType, isLoud, readHead } from "./head.ts";
import type { LinkKind } from "./link.ts";

/** A list of values found in prose, and where it stands. */
export interface ValuesReading extends Span {
  /** At least two, in the order of the text. */
  readonly items: readonly Item[];
  /** Words announce the list, and where they start. */
  readonly lead?: Lead;
  /** Words behind the list say that there are more: what they are. */
  readonly openEnd?: string;
  /** The value whose meaning carries the word "default". */
  readonly default?: string;
}

/** What announces a list, and where its first item may stand. */
export interface Lead extends Span {
  /** Words such as "including", which announce other lists as well. */
  readonly isWeak: boolean;
}

const COLON = " ?\\*{0,2}[:：]\\s*[[【]?\\s*";
const LEAD = new RegExp(
  `(?<![A-Za-z])(?:(${joinWordings("valueLeads")})(?:${COLON}|\\s*[[【]\\s*(?!\\d+ ?[,，~～-] ?\\d+ ?[\\]】])|(?<= are| include| includes|为|是|有|包括|支持)\\s*)|(?:${joinWordings("weakLeads")})(?:${COLON}|(?<=包括|including)\\s*))`,
  "gi",
);
const NO_LEAD = new RegExp(`(?:${joinWordings("noLeads")})[ 的]?$`, "i");

/** Where words stand that announce a list of values. */
export function findLeads(text: string): Lead[] {
  return [...text.matchAll(LEAD)]
    .filter(({ index }) => !NO_LEAD.test(text.slice(Math.max(0, index - 24), index)))
    .filter(({ index, 0: words }) => !isRange(text.slice(index + words.trimEnd().replace(/[[【]$/, "").length)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, isWeak: match[1] === undefined }));
}

/** `[0, 100]`: all numbers between two. */
function isRange(text: string): boolean {
  const match =
    /^\s*[[【(（]\s*(-?\d{1,3}(?:,\d{3})+|-?\d{1,15}) ?[,，~～-] ?(-?\d{1,3}(?:,\d{3})+|-?\d{1,15})\s*[\]】)）]/.exec(
      text,
    );
  if (!match) return false;
  const hasMore = /^\s*(?:和|and|或|or|[,，、])\s*[[(（]/.test(text.slice(match[0].length));
  return hasMore || /,/.test(`${match[1]}${match[2]}`) || Math.abs(Number(match[2]) - Number(match[1])) !== 1;
}

const BREAK = /\n|[。；;，,：:（([【{>] ?|[.] |[.](?=[-*•] )/g;
const MOST_TRIES = 120;

/**
 * The values that a member's prose enumerates, with their meanings; `undefined` where there is no list of at least two,
 * or where it can be read in two ways (a value twice, values of another type).
 */
export function readValues(text: string, type: EnumerableType): ValuesReading | undefined {
  let tries = 0;
  for (const lead of findLeads(text)) {
    if (++tries > MOST_TRIES) return undefined;
    const items = readList(text, lead.end, type, true);
    if (items) return finish(text, describeItems(text, items, type) ?? items, lead);
  }
  for (const start of listStarts(text, type)) {
    if (++tries > MOST_TRIES) return undefined;
    const items = readList(text, start, type, false);
    if (items) return isTrusted(items, text, type) ? finish(text, items, findLeadIn(text, start)) : undefined;
  }
  return undefined;
}

/** The same values where the prose tells their meanings, if the list that is announced does not. */
function describeItems(text: string, items: readonly Item[], type: EnumerableType): Item[] | undefined {
  if (items.some(({ meaning }) => meaning !== "")) return undefined;
  const { end } = items.at(-1) as Item;
  for (const start of listStarts(text, type)) {
    const others = start >= end || start < (items[0] as Item).start ? readList(text, start, type, false) : undefined;
    if (others?.length === items.length && others.every(({ value }) => items.some((item) => item.value === value)))
      return others;
  }
  return undefined;
}

const LEAD_IN = new RegExp(
  `(?<![A-Za-z])(?:${joinWordings("valueLeads")}|${joinWordings("weakLeads")})[，,]?\\s*$`,
  "i",
);

/** Where the words stand that lead a list in without a colon: `其中，`. */
function findLeadIn(text: string, start: number): Lead | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const match = LEAD_IN.exec(before);
  return match ? { start: start - match[0].length, end: start, isWeak: true } : undefined;
}

/** A number may start a list in the midst of a sentence, a word may not. */
function listStarts(text: string, type: EnumerableType): number[] {
  const breaks = type === "Integer" ? NUMBER : BREAK;
  const starts = [0, ...[...text.matchAll(breaks)].map((match) => match.index + match[0].length)];
  return starts.filter((start) => !DEFAULT_BEFORE.test(text.slice(Math.max(0, start - 24), start)));
}

const DEFAULT_BEFORE = new RegExp(`(?:${joinWordings("defaultLeads")})\\s*[:：]?\\s*$`, "i");
const NUMBER =
  /\n|[。；;，,：:（([【{>、·•*|]\s?|[.] ?|\s|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}"'`](?=-?\d)/gu;

function readList(text: string, start: number, type: EnumerableType, hasLead: boolean): Item[] | undefined {
  const items = prependItem(text, findItems(text, start, type, hasLead), type);
  const names = new Set(items.map((item) => item.value));
  if (items.length < 2 || names.size < items.length || isOfJson(text, items)) return undefined;
  return hasMore(text, items.at(-1) as Item) ? undefined : items;
}

/** `0 off, 1: on`: an item that only the next one shows to be one. */
function prependItem(text: string, items: Item[], type: EnumerableType): Item[] {
  const [first] = items;
  if (type !== "Integer" || !first || first.kind === "bare" || first.kind === "paren") return items;
  const value = String(Number(first.value) - 1);
  const at = text.slice(0, first.start);
  const match = PREPENDED.exec(at.slice(-80));
  if (match?.[1] !== value || items.some((item) => item.value === value)) return items;
  const start = at.length - match[0].length;
  return [
    { value, meaning: (match[2] as string).trim(), kind: "point", isQuoted: false, start, end: first.start },
    ...items,
  ];
}

const PREPENDED =
  /(?<![\d.\-A-Za-z])(-?\d{1,4})[ 、.．，,]{1,2}([\p{Script=Han}A-Za-z][^,，;；。\n\d]{0,60})[,，;；。\n]\s*$/u;

/** `{"Name": …}` shows an object's members, no values. */
function isOfJson(text: string, items: readonly Item[]): boolean {
  const first = items.find(({ isQuoted, kind }) => isQuoted && kind === "colon");
  return (
    first !== undefined && /\{\s*(?:\/\/[^\n]*\s*)?\\?["'][\w-]+\\?["']? ?:|\{\s*$/.test(text.slice(0, first.start))
  );
}

const AFTER_COMMA = new RegExp(
  `^\\s*[,，、]\\s*(?!\\s|[\\u3040-\\u9fff\\uac00-\\ud7af]|${joinWordings("openEnds")}|(?:(?:${joinWordings("conjunctions")}) )?(?:${joinWordings("defaultLeads")}))`,
  "i",
);

/** Whether a comma after the last value brings something that could not be read: then the list is longer. */
function hasMore(text: string, last: Item): boolean {
  return (last.kind === "bare" || last.kind === "paren") && AFTER_COMMA.test(text.slice(last.end, last.end + 60));
}

const UNANNOUNCED: Record<EnumerableType, ReadonlySet<LinkKind>> = {
  Integer: new Set(["colon", "dash", "equals", "word", "paren"]),
  String: new Set(["colon", "dash", "equals"]),
};

/** Whether a list that no words announce can be nothing but a list of values. */
function isTrusted(items: readonly Item[], text: string, type: EnumerableType): boolean {
  const kind = (items[0] as Item).kind;
  if (type === "Integer" && (kind === "comma" || kind === "glue" || kind === "point")) {
    const first = Number((items[0] as Item).value);
    return (first === 0 || first === 1) && items.every((item, index) => Number(item.value) === first + index);
  }
  if (!UNANNOUNCED[type].has(kind)) return false;
  if (type === "Integer") return true;
  if (items.every(isLoud)) return true;
  return items.every((item) => /[A-Za-z]/.test(item.value) && (item.start === 0 || text[item.start - 1] === "\n"));
}

const OPEN_END = new RegExp(`^[\\s,，;；、.]*(?:${joinWordings("openEnds")}|\\.\\.\\.|…)(?![A-Za-z])`, "i");
const DEFAULT_MARK = new RegExp(
  `(?:^|[,，;；(（] ?)(?:${joinWordings("defaultMarks")})[)）.。]?$|[(（](?:${joinWordings("defaultMarks")})[)）]`,
  "i",
);

function finish(text: string, items: readonly Item[], lead: Lead | undefined): ValuesReading {
  const { end } = items.at(-1) as Item;
  const more = OPEN_END.exec(text.slice(end, end + 40));
  const defaults = items.filter((item) => DEFAULT_MARK.test(item.meaning));
  const stop = more ? end + more[0].length : end;
  return {
    items,
    ...(lead && { lead }),
    ...(more && { openEnd: more[0].trim() }),
    ...(defaults.length === 1 && { default: (defaults[0] as Item).value }),
    start:
      lead && lead.end <= (items[0] as Item).start + 1 && !/[^\s]/.test(text.slice(lead.end, (items[0] as Item).start))
        ? lead.start
        : (items[0] as Item).start,
    end: stop + (/^[\]】}]?[;；。.]?/.exec(text.slice(stop))?.[0].length ?? 0),
  };
}

/** Whether a value-shaped token that stands at a position is none of the values. */
export function isUnlisted(text: string, at: number, type: EnumerableType, values: ReadonlySet<string>): boolean {
  const head = readHead(text, at, type);
  if (!head || values.has(head.value)) return false;
  return !head.value.split("/").every((part) => values.has(part));
}
