import type { EnumerableType } from "./read-values.ts";
import { joinWordings } from "./wordings.ts";

/** What stands between a value and its meaning. */
export type ItemKind = "colon" | "dash" | "equals" | "comma" | "word" | "glue" | "paren" | "bare";

/** One value of a list in prose. */
export interface Item {
  readonly value: string;
  readonly meaning: string;
  readonly kind: ItemKind;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
  /** What follows is neither the next item nor an end. */
  readonly isBroken: boolean;
}

const HEAD = `\\s*(?:(?:${joinWordings("conjunctions")})\\s+)?(?:[-*•·]\\s+)?`;
const QUOTED = `"([^"\\n]{1,64})"|'([^'\\n]{1,64})'|\`([^\`\\n]{1,64})\`|“([^”\\n]{1,64})”|\\*\\*([^*\\n]{1,64})\\*\\*|「([^」\\n]{1,64})」`;
const BARE: Record<EnumerableType, string> = {
  Integer: "-?\\d{1,19}(?![\\d.]\\d)",
  String: "[A-Za-z0-9_](?:[A-Za-z0-9_+/.\\-]{0,62}[A-Za-z0-9_+])?",
};
const VALUE: Record<EnumerableType, RegExp> = {
  Integer: new RegExp(`${HEAD}(?:${QUOTED}|(${BARE.Integer}))`, "y"),
  String: new RegExp(`${HEAD}(?:${QUOTED}|(${BARE.String}))`, "y"),
};
const OPEN_END = new RegExp(`^(?:${joinWordings("openEnds")})$`, "i");
const NO_VALUE = new RegExp(`^(?:${joinWordings("noValues")})$`, "i");

const LINKS: readonly (readonly [ItemKind, RegExp])[] = [
  ["paren", / ?[(（]/y],
  ["colon", / ?\*{0,2}[:：]\s*(?!\/\/)/y],
  ["equals", / ?={1,2}>? ?/y],
  ["word", / ?(?:means|indicates|represents|stands for|refers to|表示|代表)\s?/y],
  ["comma", / ?[，,] ?(?=\p{L})/uy],
];
const DASH: Record<EnumerableType, RegExp> = { Integer: / ?[-–—－]+ ?(?=\D)/y, String: / [-–—]{1,2} | ?[–—] ?/y };
const GLUE = /(?=[\p{Script=Han}A-Z])(?![个次天秒分小时月年元点倍字位级条台人种类万千百亿多核代项页])/uy;

/** The item that starts at a position, its meaning read up to the next item or the end of the list. */
export function readItem(
  text: string,
  at: number,
  type: EnumerableType,
  hasLead: boolean,
  kind?: ItemKind,
): Item | undefined {
  const head = readHead(text, at, type);
  if (!head) return undefined;
  const link = findLink(text, head.end, type, hasLead, kind);
  if (!link || (link.kind !== "bare" && !head.isQuoted && NO_VALUE.test(head.value))) return undefined;
  if (link.kind === "bare")
    return { ...head, ...link, meaning: "", isBroken: !ENDS_BARE.test(text.slice(link.end, link.end + 8)) };
  const end =
    link.kind === "paren" ? findBracketEnd(text, link.end) : findMeaningEnd(text, link.end, type, hasLead, link.kind);
  const meaning = text
    .slice(link.end, end)
    .trim()
    .replace(/[;；,，、。]$/, "")
    .replace(/\.$/, "");
  if (meaning === "" || (link.kind !== "paren" && /^\d+(?:\.\d+)?$/.test(meaning))) return undefined;
  return { ...head, kind: link.kind, meaning, end: link.kind === "paren" ? end + 1 : end, isBroken: false };
}

const ENDS_BARE = new RegExp(
  `^\\s*(?:$|[;；,，、。.)）\\n]|(?:${joinWordings("conjunctions")}|${joinWordings("openEnds")})(?![A-Za-z]))`,
  "i",
);
const SEPARATOR = /\s*[;；,，、。.]?\s*/y;

/** The item after another one, of the same kind (a value in brackets may stand beside a bare one). */
export function readNextItem(text: string, item: Item, type: EnumerableType, hasLead: boolean): Item | undefined {
  SEPARATOR.lastIndex = item.end;
  const gap = SEPARATOR.exec(text)?.[0] ?? "";
  const at = item.end + gap.length;
  if (gap.trim() === "" && !/\n/.test(gap) && !startsWithConjunction(text, at)) return undefined;
  if (/[。.]/.test(gap) && !/\n/.test(gap) && (item.kind === "bare" || item.kind === "paren")) return undefined;
  const next = readItem(text, at, type, hasLead, item.kind === "bare" ? undefined : item.kind);
  if (item.kind === "paren" && !next && hasLead) return acceptMixed(readItem(text, at, type, hasLead));
  return item.kind === "bare" ? acceptMixed(next) : next;
}

function acceptMixed(item: Item | undefined): Item | undefined {
  return item?.kind === "bare" || item?.kind === "paren" ? item : undefined;
}

const CONJUNCTION = new RegExp(`(?:${joinWordings("conjunctions")})(?![A-Za-z])`, "iy");

function startsWithConjunction(text: string, at: number): boolean {
  CONJUNCTION.lastIndex = at;
  return CONJUNCTION.test(text);
}

interface Head {
  readonly value: string;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
}

function readHead(text: string, at: number, type: EnumerableType): Head | undefined {
  const pattern = VALUE[type];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const groups = match.slice(1);
  const value = groups.find((group) => group !== undefined)?.trim() ?? "";
  const isQuoted = groups.at(-1) === undefined;
  if (value === "" || (!isQuoted && OPEN_END.test(value)) || (type === "Integer" && !/^-?\d+$/.test(value)))
    return undefined;
  const end = at + match[0].length;
  return { value, isQuoted, start: at + (/^\s*/.exec(match[0])?.[0].length ?? 0), end };
}

interface Link {
  readonly kind: ItemKind;
  readonly end: number;
}

function findLink(
  text: string,
  at: number,
  type: EnumerableType,
  hasLead: boolean,
  wanted?: ItemKind,
): Link | undefined {
  const links = [...LINKS, ["dash", DASH[type]] as const, ...(type === "Integer" ? [["glue", GLUE] as const] : [])];
  for (const [kind, pattern] of links) {
    if (kind === "comma" && wanted !== "comma" && (type === "String" ? !hasLead : false)) continue;
    if (wanted !== undefined && wanted !== kind) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    if (kind === "comma" && wanted === undefined && !isCommaList(text, at + match[0].length)) continue;
    return { kind, end: at + match[0].length };
  }
  return hasLead && wanted === undefined ? { kind: "bare", end: at } : undefined;
}

/** `0，off；1，on`: the comma joins a value and its meaning only where stronger marks part the items. */
function isCommaList(text: string, at: number): boolean {
  const next = /[;；\n]/.exec(text.slice(at, at + 200));
  if (!next) return false;
  return (
    /^[^，,、]*$/.test(text.slice(at, at + next.index)) &&
    /^[;；\n]\s*[\w"'`]+ ?[，,]/.test(text.slice(at + next.index, at + next.index + 80))
  );
}

const STOPS = /[;；,，、。\n]|\.(?=\s)/g;

function findMeaningEnd(text: string, at: number, type: EnumerableType, hasLead: boolean, kind: ItemKind): number {
  STOPS.lastIndex = at;
  for (let stop = STOPS.exec(text); stop; stop = STOPS.exec(text)) {
    const next = stop.index + stop[0].length;
    const resume = STOPS.lastIndex;
    const isNext = startsItem(text, next, type, hasLead, kind);
    STOPS.lastIndex = resume;
    const isWeak = /[,，、]/.test(stop[0]);
    if (isNext || !isWeak) return stop.index;
  }
  return text.length;
}

function startsItem(text: string, at: number, type: EnumerableType, hasLead: boolean, kind: ItemKind): boolean {
  const head = readHead(text, at, type);
  return (
    head !== undefined &&
    (head.isQuoted || !NO_VALUE.test(head.value)) &&
    findLink(text, head.end, type, hasLead, kind) !== undefined
  );
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
