import type { Finding } from "../finding.ts";
import type { RepairKind } from "../repair-kinds.ts";

/** A text that is being read: how far, and what was repaired on the way. */
export interface JsonSource {
  readonly text: string;
  at: number;
  readonly repairs: Finding[];
  counted: { at: number; line: number };
}

/** Ends the reading of a text that has no single reading. */
export class UnreadableJsonError extends Error {
  override readonly name = "UnreadableJsonError";
  readonly line: number;
  constructor(reason: string, line: number) {
    super(reason);
    this.line = line;
  }
}

/** More repairs than this, and the text is no JSON that somebody mistyped. */
const MOST_REPAIRS = 500;

/** Notes a repair at the place that is being read. */
export function repair(source: JsonSource, kind: RepairKind): void {
  if (source.repairs.length >= MOST_REPAIRS) fail(source, "has too many mistakes");
  source.repairs.push({ kind, level: "mistake", path: [], line: countLine(source) });
}

/** Gives up, with the reason as the end of a sentence: `ends too early`. */
export function fail(source: JsonSource, reason: string): never {
  throw new UnreadableJsonError(reason, countLine(source));
}

/** Counts on from the last count, so that all counting together reads the text once. */
function countLine(source: JsonSource): number {
  const { counted, text } = source;
  let { at, line } = counted.at <= source.at ? counted : { at: 0, line: 1 };
  for (let next = text.indexOf("\n", at); next >= 0 && next < source.at; next = text.indexOf("\n", at)) {
    at = next + 1;
    line++;
  }
  source.counted = { at, line };
  return line;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
};

/** The next character as JSON would write it, or "" at the end. */
export function peek(source: JsonSource): string {
  const character = source.text.charAt(source.at);
  return FULL_WIDTH[character] ?? character;
}

/** Steps over a sign that `peek` has seen. */
export function takeSign(source: JsonSource): void {
  if (source.text.charAt(source.at) in FULL_WIDTH) repair(source, "full-width");
  source.at++;
}

const SPACE = /[ \t\n\r]*/y;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u3000\ufeff\f\v]+/y;
const LINE_COMMENT = /(?:\/\/|#)[^\n]*/y;
const BLOCK_COMMENT = /\/\*/y;

/** Steps over spaces, and over comments, which JSON does not have. */
export function skipSpace(source: JsonSource): void {
  for (;;) {
    match(source, SPACE);
    if (match(source, ODD_SPACE)) repair(source, "odd-space");
    else if (match(source, LINE_COMMENT)) repair(source, "comment");
    else if (match(source, BLOCK_COMMENT)) {
      repair(source, "comment");
      const end = source.text.indexOf("*/", source.at);
      source.at = end < 0 ? source.text.length : end + 2;
    } else return;
  }
}

/** Steps over what a sticky pattern matches here and returns it; "" where it does not match. */
export function match(source: JsonSource, pattern: RegExp): string {
  pattern.lastIndex = source.at;
  const found = pattern.exec(source.text)?.[0] ?? "";
  source.at += found.length;
  return found;
}
