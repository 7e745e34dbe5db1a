import { joinWordings } from "../wordings.ts";
import type { Item } from "./find-items.ts";
import { type EnumerableType, type Head, isAlike, isStopWord, readHead } from "./head.ts";
import { findLink, findLooseLink, type Link } from "./link.ts";
import { findLeads, isUnlisted, type ValuesReading } from "./read-values.ts";

/** Why a list of values may not be all of them. */
export type LeftoverKind =
  | "unlisted-value"
  | "range"
  | "bound"
  | "other-values"
  | "open-end"
  | "empty-text"
  | "default"
  | "example"
  | "second-list"
  | "condition"
  | "json"
  | "no-lead";

/** Something in prose that could be a further value, once its list of values is read. */
export interface Leftover {
  readonly kind: LeftoverKind;
  /** The words themselves. */
  readonly text: string;
}

/** What else the prose says of the member's values. */
export interface Said {
  readonly type: EnumerableType;
  readonly name: string | undefined;
  /** Values of its example, or of the items of its example. */
  readonly examples: readonly string[];
}

/** What is left over of prose that could be a value, once a list is read: nothing where the list is closed. */
export function findLeftover(text: string, reading: ValuesReading, said: Said): Leftover | undefined {
  const rest = { before: text.slice(0, reading.start), after: text.slice(reading.end) };
  const values = new Set(reading.items.map(({ value }) => value));
  const context: Context = { text, reading, values, rest, ...said };
  for (const find of FINDERS) {
    const leftover = find(context);
    if (leftover)
      return {
        ...leftover,
        text: leftover.text
          .replace(/[\s\uFFFC]+/g, " ")
          .trim()
          .slice(0, 60),
      };
  }
  return undefined;
}

interface Context extends Said {
  readonly text: string;
  readonly reading: ValuesReading;
  readonly values: ReadonlySet<string>;
  /** The prose without the list. */
  readonly rest: { readonly before: string; readonly after: string };
}

type Finder = (context: Context) => Leftover | undefined;

const FINDERS: readonly Finder[] = [
  findOpenEnd,
  findOthers,
  findEmptyText,
  findNumbers,
  findWords,
  findRange,
  findBound,
  findDefault,
  findExample,
  findSecondList,
  findCondition,
  findJson,
  findNoLead,
];

function findOpenEnd({ reading: { openEnd, items } }: Context): Leftover | undefined {
  if (openEnd !== undefined) return { kind: "open-end", text: openEnd };
  const item = items.find(({ meaning }) => /(?:\.{2,}|…)(?=$|[,，])|^(?:\.{3}|…)/.test(meaning));
  return item && { kind: "open-end", text: `${item.value}: ${item.meaning}` };
}

const OTHERS = new RegExp(joinWordings("others"), "i");

function findOthers({ rest, reading: { items } }: Context): Leftover | undefined {
  const bare = items.find(({ value, isQuoted }) => !isQuoted && /^others?$/.test(value));
  if (bare) return { kind: "other-values", text: bare.value };
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => ` ${meaning}`)]) {
    const match = OTHERS.exec(part);
    if (match) return { kind: "other-values", text: part.slice(match.index, match.index + 60) };
  }
  return undefined;
}

const EMPTY = new RegExp(`(?:${joinWordings("empties")})|(?<![\\w=])(?:""|''|“”)(?!\\w)`, "gi");
const NO_EMPTY = new RegExp(joinWordings("noEmpties"), "i");

function findEmptyText({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "String" || values.has("")) return undefined;
  const odd = items.find(({ value, isQuoted }) => !isQuoted && /^(?:empty|blank)$/.test(value));
  if (odd) return { kind: "empty-text", text: odd.value };
  const cut = items.find(({ meaning }) => /[;；,，] ?(?:empty|blank|空)$/.test(meaning));
  if (cut) return { kind: "empty-text", text: `${cut.value}: ${cut.meaning}` };
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => meaning)]) {
    for (const match of part.matchAll(EMPTY)) {
      const around = part.slice(Math.max(0, match.index - 12), match.index + match[0].length + 3);
      if (!NO_EMPTY.test(around))
        return { kind: "empty-text", text: part.slice(Math.max(0, match.index - 20), match.index + 40) };
    }
  }
  return undefined;
}

const NUMBER_PLACE =
  /(?:^|[\s,，;；、。.:：(（[【])(?=-?\d)|(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])(?=-?\d)/gu;

/** A number with a meaning of its own that the list does not have. */
function findNumbers({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "Integer") return undefined;
  const loose = items.find(({ meaning }) => {
    const number = /(?:[\s,，、/]|[\p{Script=Han}])(-?\d{1,5})$/u.exec(meaning)?.[1];
    return (
      number !== undefined &&
      !values.has(number) &&
      !/(?:^|[,，；; ])[A-Za-z][\w ]*$/.test(meaning.slice(0, -number.length))
    );
  });
  if (loose) return { kind: "unlisted-value", text: `${loose.value}: ${loose.meaning}`.slice(-50) };
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => `\uFFFC${meaning}`)]) {
    for (const { index, 0: gap } of part.matchAll(NUMBER_PLACE)) {
      const at = index + gap.length;
      const head = readHead(part, at, type);
      if (!head || values.has(head.value) || head.start !== at) continue;
      const link = findLink(part, head.end, type) ?? findStep(part, head, values);
      if (
        !link ||
        (link.kind === "glue" && !/^\p{Script=Han}/u.test(part.slice(link.end))) ||
        /^(?:\d|%)/.test(part.slice(link.end, link.end + 1)) ||
        isOther(part, at)
      )
        continue;
      return { kind: "unlisted-value", text: part.slice(at, at + 40) };
    }
  }
  return undefined;
}

/** The next number, glued to a word or before one: `7copy data 8key`. */
function findStep(text: string, { value, end }: Head, values: ReadonlySet<string>): Link | undefined {
  const numbers = [...values].map(Number);
  const continues = Number(value) === Math.max(...numbers) + 1 || Number(value) === Math.min(...numbers) - 1;
  if (!continues) return undefined;
  const link = findLooseLink(text, end);
  if (link && /^[\p{Script=Han}\p{Lu}]/u.test(text.slice(link.end))) return link;
  return /^[a-z]{3}/.test(text.slice(end)) ? { kind: "point", end } : undefined;
}

/** Whether the number belongs to something else: a version, a condition on another member, the number of a remark. */
function isOther(text: string, at: number): boolean {
  return /(?:[A-Za-z]\w* ?(?:[=><]{1,2}|为|是|is|equals?) ?|[A-Za-z]|第|\d[.\-/: ]|注|注释|note|step|步骤|[近前后过约每共超满]) ?$/i.test(
    text.slice(Math.max(0, at - 30), at),
  );
}

/** A word that stands as the values do, and is none of them. */
function findWords({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
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
    if (!head || values.has(head.value) || isStopWord(head) || !isAlike(head, first)) continue;
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
  if (/[;；]/.test(gap)) return /[a-z0-9][._][a-z]/i.test(value);
  return /[.。\n]/.test(gap) && /^\. [a-z]/.test(text.slice(end, end + 3)) && /[A-Z].*[A-Z]/.test(value);
}

const UNIT =
  "(?! ?(?:minutes?|hours?|days?|seconds?|characters?|bytes?|个|個|位|天|日|分钟|秒|小时|字符|字节|%|[KMGT]B))";
const RANGE = new RegExp(
  `(?<![\\d.\\-/:A-Za-z])(-?\\d{1,15}) ?(?:[-~～–—至到]|to) ?(-?\\d{1,15})(?![\\d.\\-/:]\\d|\\d|[A-Za-z%])${UNIT}|[[(（]\\s*(-?\\d{1,15}) ?[,，] ?(-?\\d{1,15})\\s*[\\])）]`,
  "g",
);

/** A range of which the list has only a part. */
function findRange({ type, text, values, reading: { items, start } }: Context): Leftover | undefined {
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

function findBound({ type, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "Integer") return undefined;
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => `\uFFFC${meaning}`)]) {
    const match = BOUND.exec(part);
    if (match) return { kind: "bound", text: part.slice(match.index, match.index + 40) };
  }
  return undefined;
}

const DEFAULT: Record<EnumerableType, RegExp> = {
  Integer: new RegExp(
    `(?<![A-Za-z])(?:${joinWordings("defaultLeads")})\\s*[:：]?\\s*["'\`“]?(-?\\d{1,3}(?:,\\d{3})+|-?\\d{1,15})(?![\\d]|\\.\\d|[A-Za-z_]| ?[%-]\\d)`,
    "gi",
  ),
  String: new RegExp(
    `(?<![A-Za-z])(?:${joinWordings("defaultLeads")})\\s*[:：]?\\s*(?:["'\`“]([\\w.\\-/]{1,40})["'\`”]|(?<=[:：] ?| is | to |[\\u3040-\\u9fff\\uac00-\\ud7af] ?)([A-Za-z0-9_][\\w.\\-/]{0,40})(?=\\s*(?:$|[。；;，,、）)\\n]|\\.(?:\\s|$))))`,
    "gi",
  ),
};

function findDefault({ type, text, values, reading: { items } }: Context): Leftover | undefined {
  for (const match of text.matchAll(DEFAULT[type])) {
    const value = (match[1] ?? match[2] ?? "").replace(/\.$/, "").replace(/(?<=\d),(?=\d{3})/g, "");
    const isKnown = values.has(value) || items.some((item) => isSame(item, value));
    if (!isKnown && !NO_DEFAULT.test(value)) return { kind: "default", text: match[0] };
  }
  return undefined;
}

const NO_DEFAULT = /^(?:no|none|null|is|the|empty|value|it|this|to|as|on|off|yes|true|false|by|used|not)$/i;

function isSame({ value, meaning }: Item, wanted: string): boolean {
  const word = wanted.toLowerCase();
  return value.toLowerCase() === word || meaning.toLowerCase() === word || meaning.toLowerCase().startsWith(`${word} `);
}

function findExample({ examples, values }: Context): Leftover | undefined {
  const other = examples.find((example) => !values.has(example));
  return other === undefined ? undefined : { kind: "example", text: other };
}

function findSecondList({ type, text, values, reading }: Context): Leftover | undefined {
  const lead = findLeads(text).find(
    ({ start, end, isWeak }) =>
      !isWeak &&
      (end <= reading.start || start >= reading.end || isInItem(start, reading)) &&
      start !== reading.lead?.start &&
      !isOfOther(text, start, end) &&
      isUnlisted(text, end, type, values) &&
      !isProse(text, end, type),
  );
  return lead && { kind: "second-list", text: text.slice(lead.start, lead.end + 40) };
}

/** `X 取值为 A 时`: the value of another member. */
function isOfOther(text: string, start: number, end: number): boolean {
  return (
    /^\S{1,40}? ?(?:时|則|则)/.test(text.slice(end, end + 50)) ||
    /[A-Z]\w*[`"'”]? ?的?$/.test(text.slice(Math.max(0, start - 30), start))
  );
}

function isInItem(at: number, { items }: ValuesReading): boolean {
  return items.some(({ start, end }) => at > start && at < end);
}

/** Whether the token starts a sentence rather than being a value: a word followed by further words. */
function isProse(text: string, at: number, type: EnumerableType): boolean {
  const head = readHead(text, at, type);
  return (
    head === undefined ||
    (!head.isQuoted &&
      /^ (?!-|\()[A-Za-z]/.test(text.slice(head.end, head.end + 3)) &&
      /^[A-Z]?[a-z]+$/.test(head.value))
  );
}

const CONDITION = new RegExp(`^\\s*(?:${joinWordings("conditions")})(?![a-z])`, "i");
const EFFECT = new RegExp(joinWordings("effects"), "i");

/** Words before the list that make it hold in one case only. */
function findCondition({ text, reading: { lead, start } }: Context): Leftover | undefined {
  if (!lead) return undefined;
  const before = text.slice(0, start);
  const sentence = before.slice(
    Math.max(
      before.lastIndexOf("。"),
      before.lastIndexOf("\n"),
      before.lastIndexOf(". "),
      before.lastIndexOf("；"),
      before.lastIndexOf(";"),
      before.lastIndexOf("\uFFFC"),
    ) + 1,
  );
  if (!CONDITION.test(sentence) || EFFECT.test(sentence)) return undefined;
  return { kind: "condition", text: sentence };
}

function findJson({ reading: { items } }: Context): Leftover | undefined {
  const odd = items.find(({ value }) => /["{}[\]]|^'|'$|\\/.test(value));
  return odd && { kind: "json", text: odd.value };
}

const EXAMPLE_INTRO = new RegExp(`(?:${joinWordings("exampleIntros")})\\s*[:：,，]?\\s*$`, "i");

/** A list of words that nothing announces, or that an example announces. */
function findNoLead({ type, text, reading: { lead, items } }: Context): Leftover | undefined {
  const first = items[0] as Item;
  const intro = EXAMPLE_INTRO.exec(
    text.slice(Math.max(0, (lead?.start ?? first.start) - 30), lead?.start ?? first.start),
  );
  if (intro) return { kind: "example", text: `${intro[0]}${text.slice(first.start, first.end)}` };
  const isSure = type === "Integer" || items.every((item) => item.isQuoted || /^[A-Z][A-Z0-9_]+$/.test(item.value));
  if (!lead && !isSure) return { kind: "no-lead", text: text.slice(first.start, first.start + 40) };
  return lead?.isWeak === true && first.kind === "bare"
    ? { kind: "no-lead", text: text.slice(lead.start, first.end) }
    : undefined;
}
