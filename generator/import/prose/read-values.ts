import type { Span } from "./clauses.ts";
import { joinWordings } from "./wordings.ts";
import { readItem, readNextItem, type Item, type ItemKind } from "./value-item.ts";

/** A list of values found in prose, and where it stands. */
export interface ValuesReading extends Span {
  /** At least two, in the order of the text. */
  readonly values: Record<string, string>;
  /** The text says that there are more, or nothing announces the list. */
  readonly open: boolean;
  /** The value whose meaning carries the word "default". */
  readonly default?: string;
}

export type EnumerableType = "String" | "Integer";

const LEAD = new RegExp(
  `(?<![A-Za-z])(?:${joinWordings("valueLeads")})(?: ?\\*{0,2}[:：]\\s*|(?<= are| is| include| includes|为|有|包括)\\s*)`,
  "gi",
);
const BREAK = /\n|[。；;，,：:（(] ?|[.] /g;
const OPEN_END = new RegExp(`^[\\s,，;；、.]*(?:${joinWordings("openEnds")}|\\.\\.\\.|…)`, "i");
const DEFAULT_MARK = new RegExp(
  `(?:^|[,，;；(（] ?)(?:${joinWordings("defaultMarks")})[)）.。]?$|[(（](?:${joinWordings("defaultMarks")})[)）]`,
  "i",
);
const MOST_TRIES = 60;

/**
 * The values that a member's prose enumerates, with their meanings; `undefined` where there is no list of at least two,
 * or where it can be read in two ways (a value twice, an item after the end, values of another type).
 */
export function readValues(text: string, type: EnumerableType): ValuesReading | undefined {
  let tries = 0;
  for (const match of text.matchAll(LEAD)) {
    if (++tries > MOST_TRIES) return undefined;
    const list = readList(text, match.index + match[0].length, type, true);
    if (list) return finish(text, list, match.index, false);
  }
  for (const start of listStarts(text)) {
    if (++tries > MOST_TRIES) return undefined;
    const list = readList(text, start, type, false);
    if (list)
      return isTrusted(list, text, type)
        ? finish(text, list, findLeadIn(text, start), type === "String" && !list.every(isLoud))
        : undefined;
  }
  return undefined;
}

const LEAD_IN = new RegExp(`(?<![A-Za-z])(?:${joinWordings("valueLeads")})[，,]?\\s*$`, "i");

/** Where the words stand that lead a list in without a colon: `其中，`. */
function findLeadIn(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 60), start);
  return start - (LEAD_IN.exec(before)?.[0].length ?? 0);
}

function listStarts(text: string): number[] {
  return [0, ...[...text.matchAll(BREAK)].map((match) => match.index + match[0].length)];
}

function readList(text: string, start: number, type: EnumerableType, hasLead: boolean): Item[] | undefined {
  const first = readItem(text, start, type, hasLead);
  if (!first) return undefined;
  const items = [first];
  for (let item: Item | undefined = first; item;) {
    item = readNextItem(text, item, type, hasLead);
    if (item) items.push(item);
  }
  const names = new Set(items.map((item) => item.value));
  if (
    items.length < 2 ||
    names.size < items.length ||
    items.some((item) => /^\d+$/.test(item.meaning) && item.kind !== "paren")
  )
    return undefined;
  const last = items.at(-1) as Item;
  return last.isBroken || hasMore(text, last) || continuesLater(text, last, type) ? undefined : items;
}

const AFTER_COMMA = new RegExp(
  `^\\s*[,，、]\\s*(?!\\s|${joinWordings("openEnds")}|(?:(?:${joinWordings("conjunctions")}) )?(?:${joinWordings("defaultLeads")}))`,
  "i",
);

/** Whether a comma after the last value brings something that could not be read: then the list is longer. */
function hasMore(text: string, last: Item): boolean {
  return (last.kind === "bare" || last.kind === "paren") && AFTER_COMMA.test(text.slice(last.end, last.end + 60));
}

/** Whether a later line looks like one more item: then the list was cut by something, and it is not all of it. */
function continuesLater(text: string, last: Item, type: EnumerableType): boolean {
  if (last.kind === "bare" || last.kind === "paren") return false;
  for (const match of text.slice(last.end).matchAll(/\n|<li>/g)) {
    if (readItem(text, last.end + match.index + match[0].length, type, false)?.kind === last.kind) return true;
  }
  return false;
}

const UNANNOUNCED: Record<EnumerableType, ReadonlySet<ItemKind>> = {
  Integer: new Set(["colon", "dash", "equals", "word", "paren"]),
  String: new Set(["colon", "dash", "equals"]),
};

/** Whether a list that no words announce can be nothing but a list of values. */
function isTrusted(items: readonly Item[], text: string, type: EnumerableType): boolean {
  const kind = (items[0] as Item).kind;
  if (type === "Integer" && (kind === "comma" || kind === "glue")) {
    const first = Number((items[0] as Item).value);
    return (first === 0 || first === 1) && items.every((item, index) => Number(item.value) === first + index);
  }
  if (!UNANNOUNCED[type].has(kind)) return false;
  if (type === "Integer") return true;
  if (items.every(isLoud)) return true;
  return items.every((item) => /[A-Za-z]/.test(item.value) && (item.start === 0 || text[item.start - 1] === "\n"));
}

/** `RUNNING`, `"running"`: written as no word of a sentence is. */
function isLoud(item: Item): boolean {
  return item.isQuoted || /^[A-Z][A-Z0-9_]+$/.test(item.value);
}

function finish(text: string, items: readonly Item[], start: number, isUnannounced: boolean): ValuesReading {
  const { end } = items.at(-1) as Item;
  const more = OPEN_END.exec(text.slice(end, end + 40));
  const defaults = items.filter((item) => DEFAULT_MARK.test(item.meaning));
  const stop = more ? end + more[0].length : end;
  return {
    values: Object.fromEntries(items.map((item) => [item.value, item.meaning])),
    open: more !== null || isUnannounced,
    ...(defaults.length === 1 && { default: (defaults[0] as Item).value }),
    start,
    end: stop + (/^[;；。.]/.exec(text.slice(stop))?.[0].length ?? 0),
  };
}
