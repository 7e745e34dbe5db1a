/** What a documented JSON text has wrong, where only one reading makes sense; counted and placed by line. */
export interface Repair {
  readonly kind: RepairKind;
  /** From 1. */
  readonly line: number;
}

/** Each kind of repair in words, for one place and for several. */
export const REPAIRS = {
  "trailing-comma": ["a comma stands after the last item", "commas stand after last items"],
  "extra-comma": ["there is a comma too many", "there are commas too many"],
  "missing-comma": ["a comma is missing", "commas are missing"],
  "missing-colon": ["a colon is missing", "colons are missing"],
  "missing-quote": ["a quotation mark is missing", "quotation marks are missing"],
  "missing-value": ["a member has no value", "members have no value"],
  "missing-end": ["the closing bracket is missing at the end", "closing brackets are missing at the end"],
  "extra-end": ["there is a closing bracket too many", "there are closing brackets too many"],
  "wrong-bracket": ["a bracket is of the wrong kind", "brackets are of the wrong kind"],
  "list-in-braces": ["a list opens with a brace", "lists open with a brace"],
  "odd-quote": ["a text has other quotation marks than JSON's", "texts have other quotation marks than JSON's"],
  "inner-quote": ["quotation marks inside a text are not escaped", "quotation marks inside texts are not escaped"],
  "raw-control": [
    "a line break or control character inside a text is not escaped",
    "line breaks or control characters inside texts are not escaped",
  ],
  "bad-escape": ["an escape does not exist in JSON", "escapes do not exist in JSON"],
  "full-width": ["a sign is written full-width", "signs are written full-width"],
  "odd-space": ["there is a space that JSON does not know", "there are spaces that JSON does not know"],
  "odd-literal": ["true, false or null is spelt otherwise", "true, false or null are spelt otherwise"],
  comment: ["there is a comment", "there are comments"],
  ellipsis: ["an ellipsis stands for what was left out", "ellipses stand for what was left out"],
  fence: ["a Markdown fence stands around it", "Markdown fences stand around it"],
  "duplicate-name": ["a name stands twice, of which the last counts", "names stand twice, of which the last counts"],
} as const;

export type RepairKind = keyof typeof REPAIRS;

/** A text that is being read: how far, and what was repaired on the way. */
export interface JsonSource {
  readonly text: string;
  at: number;
  readonly repairs: Repair[];
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
  source.repairs.push({ kind, line: countLine(source) });
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
