import type { SpecValue } from "../../spec/spec.ts";
import { fail, type JsonSource, match, peek, repair } from "./json-source.ts";

const QUOTES = "\"'“”„‟＂‘’`";

/** Whether a text may begin with the character. */
export function isQuote(character: string): boolean {
  return character !== "" && QUOTES.includes(character);
}

/** Reads a quoted text, JSON's or one that a page has damaged in a way that leaves one reading. */
export function readText(source: JsonSource): string {
  const { text, at } = source;
  const span = scanText(source);
  if (span.end >= 0 && isTextEnd(text, span.end + 1)) return takeText(source, span.end, span.end + 1);
  if (span.firstBreak >= 0) return takeLine(source, span.firstBreak);
  const end = span.end < 0 ? -1 : findOuterQuote(text, at + 1, span.end);
  if (end < 0) fail(source, "has a text whose end cannot be told");
  repair(source, "inner-quote");
  source.at = end + 1;
  return text.slice(at + 1, end).replaceAll('\\"', '"');
}

const BARE_NAME = /[\p{L}_$][\p{L}\p{N}_.$-]*/uy;

/** Reads the name of a member, quoted or not. */
export function readName(source: JsonSource): string {
  if (!isQuote(peek(source))) {
    const name = match(source, BARE_NAME);
    if (name === "") fail(source, `has ${JSON.stringify(peek(source))} where a name is expected`);
    repair(source, "missing-quote");
    if (isQuote(peek(source))) source.at++;
    return name;
  }
  const { text, at } = source;
  const span = scanText(source);
  if (span.end >= 0 && span.firstBreak < 0 && /\s|[:：]/.test(text.charAt(span.end + 1))) {
    const inside = text.slice(at + 1, span.end);
    if (!/^[\w.-]+[:：]\s*$/.test(inside.slice(0, 200))) return takeText(source, span.end, span.end + 1);
  }
  source.at++;
  const name = match(source, BARE_NAME);
  if (name === "" || !COLON.test(text.slice(source.at, source.at + 40))) {
    if (span.end < 0 || span.firstBreak >= 0) fail(source, "has a name without an end");
    source.at = at;
    return takeText(source, span.end, span.end + 1);
  }
  repair(source, "missing-quote");
  return name;
}

interface Span {
  /** Where the closing quotation mark stands, or -1. */
  readonly end: number;
  /** Where the first line break before it stands, or -1. */
  readonly firstBreak: number;
}

function scanText(source: JsonSource): Span {
  const { text, at } = source;
  const opening = text.charAt(at);
  const closing = opening === '"' ? '"' : `${"'‘’`".includes(opening) ? "'‘’`" : '"“”„‟＂'}`;
  let firstBreak = -1;
  for (let index = at + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\") index++;
    else if (character === "\n" && firstBreak < 0) firstBreak = index;
    else if (closing.includes(character)) return { end: index, firstBreak };
  }
  return { end: -1, firstBreak };
}

/** Whether a text that ends before this place is followed by what may follow a text. */
function isTextEnd(text: string, at: number): boolean {
  let index = at;
  while (text.charAt(index) === " " || text.charAt(index) === "\t") index++;
  const next = text.charAt(index);
  return next === "" || ",}]，｝］\r\n/#\u00a0`".includes(next) || (index > at && isQuote(next));
}

function takeText(source: JsonSource, end: number, next: number): string {
  const { text, at } = source;
  if (text.charAt(at) !== '"') repair(source, "odd-quote");
  const inside = text.slice(at + 1, end);
  if (/[\u0000-\u001f]/.test(inside)) repair(source, "raw-control");
  source.at = next;
  return inside.includes("\\") ? unescape(source, inside) : inside;
}

/** A text without its closing quotation mark: it ends with its line, before the comma there. */
function takeLine(source: JsonSource, lineEnd: number): string {
  repair(source, "missing-quote");
  const line = source.text.slice(source.at + 1, lineEnd).trimEnd();
  const content = line.replace(/[,，]$/, "");
  source.at += 1 + content.length;
  return unescape(source, content.replace(/[”“＂]$/, ""));
}

const LONGEST_SEARCH = 2000;
const COLON = /^\s*[:：]/;

/** The quotation mark that ends a text with balanced unescaped marks inside it, on the same line; -1 where doubtful. */
function findOuterQuote(text: string, start: number, first: number): number {
  const limit = Math.min(text.length, start + LONGEST_SEARCH);
  let inner = 1;
  if (COLON.test(text.slice(first + 1, first + 40))) return -1;
  for (let index = first + 1; index < limit && text.charAt(index) !== "\n"; index++) {
    const character = text.charAt(index);
    if (character === "\\") index++;
    if (character !== '"') continue;
    if (COLON.test(text.slice(index + 1, index + 40))) return -1;
    if (isTextEnd(text, index + 1)) return inner % 2 === 0 ? index : -1;
    inner++;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** A backslash before anything that JSON does not escape is a backslash that somebody forgot to double. */
function unescape(source: JsonSource, text: string): string {
  let isBad = false;
  const plain = text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (escape, code: string | undefined, sign: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if ('"\\/'.includes(sign)) return sign;
    if (sign in ESCAPES) return ESCAPES[sign] as string;
    isBad = true;
    return sign === "'" ? sign : escape;
  });
  if (isBad) repair(source, "bad-escape");
  return plain;
}

const WORD = /[^\n\r,{}[\]"，｛｝［］“”]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const LITERALS = new Map<string, SpecValue>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["none", null],
  ["nil", null],
  ["undefined", null],
]);

/** Reads a number, `true`, `false` or `null`; any other word is a text without its quotation marks. */
export function readWord(source: JsonSource): SpecValue {
  if (peek(source) === "") fail(source, "ends too early");
  const start = source.at;
  const word = match(source, WORD);
  // A comment after the value is none of it.
  const content = word.replace(/\s(?:\/\/|\/\*|#).*$/, "").trimEnd();
  source.at = start + content.length;
  if (NUMBER.test(content)) {
    const value = readNumber(content);
    if (value !== undefined) return value;
  }
  const literal = LITERALS.get(content.toLowerCase());
  if (literal !== undefined) {
    if (!["true", "false", "null"].includes(content)) repair(source, "odd-literal");
    return literal;
  }
  if (content === "") fail(source, `has ${JSON.stringify(peek(source))} where a value is expected`);
  repair(source, "missing-quote");
  if (isQuote(peek(source))) source.at++;
  if (!isTextEnd(source.text, source.at) || content.length > LONGEST_SEARCH)
    fail(source, "has a text whose end cannot be told");
  return content;
}

/** Exactly the number that is written, or undefined where neither kind of number can hold it. */
function readNumber(text: string): number | bigint | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}
