import type { SpecValue } from "../../spec/spec.ts";
import type { ScalarType } from "../../spec/type-text.ts";
import type { Span } from "./clauses.ts";
import { joinWordings, listWordings } from "./list-wordings.ts";

/** A figure or value that prose states, and where it does. */
export interface Found<Value> extends Span {
  readonly value: Value;
}

const NUMBER = "-?\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,9})?";
const DASH = "(?:-|~|～|–|—|－|to|and|至|到|から)";
const RANGE = new RegExp(
  `(?:${joinWordings("rangeLeads")})\\s*[:：]?\\s*(?:\\[ ?(${NUMBER}) ?[,，~～-] ?(${NUMBER}) ?\\]|[\`"']?(${NUMBER})[\`"']? ?${DASH} ?[\`"']?(${NUMBER})[\`"']?)`,
  "i",
);
const MAXIMUM = new RegExp(
  `(?<![A-Za-z])(?:${joinWordings("maximumLeads")})\\s*[:：]?\\s*[\`"']?(${NUMBER})[\`"']?`,
  "i",
);
const MINIMUM = new RegExp(
  `(?<![A-Za-z])(?:${joinWordings("minimumLeads")})\\s*[:：]?\\s*[\`"']?(${NUMBER})[\`"']?`,
  "i",
);
/** What may follow a bare figure; a unit or further digits make it a figure of something else. */
const FIGURE_END = /^(?:です|である|입니다|이다)?(?= ?(?:$|[\uFFFC。；;，,、）)\n]|\.(?:\s|$))(?!\s?\d))/;

/** Where a statement that ends in a figure ends, its copula included; `undefined` where more belongs to the figure. */
function findStatementEnd(text: string, end: number): number | undefined {
  const match = FIGURE_END.exec(text.slice(end, end + 12));
  return match ? end + match[0].length : undefined;
}

/** `[1, 100]`, `1-100` after words such as "value range"; `undefined` where more figures or a half-open bracket follow. */
export function readRange(text: string): Found<{ minimum: number; maximum: number }> | undefined {
  const match = RANGE.exec(text);
  if (!match || isConditional(text, match.index, match[0].length)) return undefined;
  const minimum = toNumber(match[1] ?? match[3]);
  const maximum = toNumber(match[2] ?? match[4]);
  const end = match.index + match[0].length;
  const isFollowed = /^[\d.]*\d|^ ?(?:[-,，、~] ?\d|[KMGT]B\b|%)/i.test(text.slice(end, end + 12));
  return minimum < maximum && !isFollowed ? { value: { minimum, maximum }, start: match.index, end } : undefined;
}

export function readMaximum(text: string): Found<number> | undefined {
  return readFigure(text, MAXIMUM);
}

export function readMinimum(text: string): Found<number> | undefined {
  return readFigure(text, MINIMUM);
}

function readFigure(text: string, pattern: RegExp): Found<number> | undefined {
  const match = pattern.exec(text);
  if (!match || isConditional(text, match.index, match[0].length)) return undefined;
  const end = findStatementEnd(text, match.index + match[0].length);
  if (end === undefined) return undefined;
  const value = toNumber(match[1]);
  return Number.isFinite(value) ? { value, start: match.index, end } : undefined;
}

function toNumber(text: string | undefined): number {
  return Number((text ?? "").replaceAll(",", ""));
}

const LENGTHS = listWordings("lengths")
  .flat()
  .map(
    (words) =>
      new RegExp(
        `(?<![A-Za-z\\d])${words.replace("LEAST", "(?<least>\\d{1,9})").replace("MOST", "(?<most>\\d{1,9}(?:,\\d{3})*)")}`,
        "i",
      ),
  );

/** How many characters a String may have. Bytes count as characters: no text has more characters than bytes. */
export function readLength(text: string): Found<{ least?: number; most: number }> | undefined {
  for (const pattern of LENGTHS) {
    const match = pattern.exec(text);
    if (!match?.groups?.["most"] || isOfParts(text, match.index)) continue;
    if (isConditional(text, match.index, match[0].length) || isCoded(text, match.index, match[0].length))
      return undefined;
    const most = toNumber(match.groups["most"]);
    const least = match.groups["least"] === undefined ? undefined : toNumber(match.groups["least"]);
    if (most === 0 || (least !== undefined && least > most)) return undefined;
    return {
      value: { most, ...(least !== undefined && { least }) },
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return undefined;
}

const PARTS = new RegExp(`(?:${joinWordings("parts")})[^。.\\n]{0,120}$`, "i");

/** Whether the words before a length give it to something smaller than the member: "each tag can have up to 16". */
function isOfParts(text: string, at: number): boolean {
  return PARTS.test(text.slice(Math.max(0, at - 140), at));
}

const CONDITIONS = new RegExp(joinWordings("limitConditions"), "i");
const NO_LIMIT = new RegExp(`(?:${joinWordings("noLimits")})\\s*(?:的|value)?\\s*$`, "i");
const CODED = new RegExp(joinWordings("codings"), "i");

/** Whether a limit holds in one case only, or is only recommended. */
function isConditional(text: string, at: number, length: number): boolean {
  const { before } = findSentence(text, at, length);
  return NO_LIMIT.test(before) || CONDITIONS.test(before);
}

/** Whether a length is that of the text before it is coded, so that what is sent may be longer. */
function isCoded(text: string, at: number, length: number): boolean {
  const { before, after } = findSentence(text, at, length);
  return CODED.test(before) || CODED.test(after);
}

/** The sentence around a stretch of a text, without it. */
function findSentence(text: string, at: number, length: number): { before: string; after: string } {
  const before = text.slice(0, at);
  const start = Math.max(...["。", "\n", ". ", "；", "; "].map((mark) => before.lastIndexOf(mark) + 1));
  const rest = text.slice(at + length);
  const end = /[。\n；;]|\.\s/.exec(rest)?.index ?? rest.length;
  return { before: before.slice(start), after: rest.slice(0, end) };
}

const LITERAL =
  "`([^`\\n]{0,64})`|\"([^\"\\n]{0,64})\"|'([^'\\n]{0,64})'|“([^”\\n]{0,64})”|(-?[A-Za-z0-9_](?:[A-Za-z0-9_:/.\\-]{0,62}[A-Za-z0-9_])?)";
const DEFAULT_AFTER = new RegExp(`(?<![A-Za-z])(?:${joinWordings("defaultLeads")})\\s*[:：]?\\s*(?:${LITERAL})`, "gi");
const DEFAULT_BEFORE = new RegExp(`(?:${LITERAL}) (?:${joinWordings("defaultEnds")})`, "gi");

/**
 * The default that prose states, as a value of the type. An unquoted word counts only where it is one of `values` or can
 * be nothing but a literal (`POSTPAID_BY_HOUR`, `10`); "the current region" is none.
 */
export function readDefault(
  text: string,
  type: ScalarType,
  values: Record<string, string> | undefined,
  isOpen = false,
): Found<SpecValue> | undefined {
  for (const pattern of [DEFAULT_AFTER, DEFAULT_BEFORE]) {
    for (const match of text.matchAll(pattern)) {
      const bare = match[5];
      const literal = match.slice(1, 5).find((group) => group !== undefined) ?? bare ?? "";
      const stop = match.index + match[0].length;
      const end = findStatementEnd(text, stop) ?? (bare !== undefined && pattern === DEFAULT_AFTER ? undefined : stop);
      if (end === undefined) continue;
      const value = toDefault(literal, bare === undefined, type, values, isOpen);
      if (value !== undefined) return { value, start: match.index, end };
    }
  }
  return undefined;
}

function toDefault(
  literal: string,
  isQuoted: boolean,
  type: ScalarType,
  values: Record<string, string> | undefined,
  isOpen: boolean,
): SpecValue | undefined {
  if (type === "Boolean") return /^(?:true|false)$/i.test(literal) ? literal.toLowerCase() === "true" : undefined;
  if (type === "Integer" || type === "Float") {
    const fits = type === "Integer" ? /^-?\d{1,15}$/ : /^-?\d{1,15}(?:\.\d{1,9})?$/;
    const meant = Object.entries(values ?? {}).find(
      ([, meaning]) => meaning.toLowerCase() === literal.toLowerCase(),
    )?.[0];
    const text = meant ?? literal;
    return fits.test(text) && (!values || isOpen || Object.hasOwn(values, text)) ? Number(text) : undefined;
  }
  if (type !== "String") return undefined;
  if (values && Object.hasOwn(values, literal)) return literal;
  if (values && !isOpen) return undefined;
  if (isQuoted) return literal;
  return /^(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|\d[\w.:/-]*|[A-Za-z][A-Za-z0-9]*[-_.]\w+)$/.test(literal) ? literal : undefined;
}
