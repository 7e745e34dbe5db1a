import type { SpecValue } from "../../spec/spec.ts";
import type { Finding } from "../finding.ts";
import { fail, type JsonSource, match, peek, repair, skipSpace, takeSign, UnreadableJsonError } from "./json-source.ts";
import { isQuote, readName, readText, readWord } from "./read-json-text.ts";

/** A text read as JSON, strictly where `repairs` is empty. */
export interface JsonReading {
  readonly value: SpecValue;
  readonly repairs: readonly Finding[];
}

/** Why a text has no single reading: the end of a sentence, and the line, from 1. */
export interface JsonFailure {
  readonly reason: string;
  readonly line: number;
}

/**
 * Reads JSON as documentation pages print it: mistakes that leave one possible reading are repaired and told, others end
 * in a failure. Integers beyond 2^53 become `bigint`. Takes time in proportion to the text.
 */
export function readJson(text: string): JsonReading | JsonFailure {
  const source: JsonSource = { text, at: 0, repairs: [], counted: { at: 0, line: 1 } };
  try {
    skipSpace(source);
    if (match(source, FENCE)) repair(source, "fence");
    const value = readValue(source, "", 0);
    readEnd(source);
    return { value, repairs: source.repairs };
  } catch (error) {
    if (error instanceof UnreadableJsonError) return { reason: error.message, line: error.line };
    throw error;
  }
}

const FENCE = /```(?:json)?/y;
const ELLIPSIS = /\.{2,}|…+|。{3,}/y;
/** Deeper than any answer, and shallow enough for the stack. */
const MOST_LEVELS = 300;

/** The bracket that a value stands in: "" outside of all. */
type Bracket = "{" | "[" | "";

function readValue(source: JsonSource, parent: Bracket, depth: number): SpecValue {
  if (depth > MOST_LEVELS) fail(source, "is nested too deeply");
  skipSpace(source);
  const sign = peek(source);
  if (sign === "{") return readObject(source, parent, depth + 1);
  if (sign === "[") return readList(source, "[", parent, depth + 1);
  if (isQuote(sign)) return readText(source);
  return readWord(source);
}

function readObject(source: JsonSource, parent: Bracket, depth: number): SpecValue {
  takeSign(source);
  skipSpace(source);
  if (peek(source) === "{") {
    repair(source, "list-in-braces");
    return readList(source, "{", parent, depth);
  }
  const entries = new Map<string, SpecValue>();
  const finish = (): SpecValue => Object.fromEntries(entries);
  for (let hasComma = false; ;) {
    if (endsHere(source, "{", parent, hasComma)) return finish();
    if (skipFiller(source)) {
      hasComma = false;
      continue;
    }
    const isQuoted = isQuote(peek(source));
    const name = readName(source);
    skipSpace(source);
    if (peek(source) === ":") takeSign(source);
    else if (isQuoted && /[\w"'“‘{[-]/.test(peek(source))) repair(source, "missing-colon");
    else fail(source, `has a name without a value (${JSON.stringify(name)})`);
    skipSpace(source);
    if (match(source, ELLIPSIS)) repair(source, "ellipsis");
    else if (",}]".includes(peek(source))) repair(source, "missing-value");
    else {
      if (entries.has(name)) repair(source, "duplicate-name");
      entries.set(name, readValue(source, "{", depth));
    }
    hasComma = readSeparator(source, "{");
  }
}

/** A list, also one that a page opens with a brace by mistake. */
function readList(source: JsonSource, opening: Bracket, parent: Bracket, depth: number): SpecValue[] {
  if (opening === "[") takeSign(source);
  const start = source.at;
  const items: SpecValue[] = [];
  for (let hasComma = false; ;) {
    skipSpace(source);
    if (opening === "{" && "]}".includes(peek(source)) && peek(source) !== "") {
      if (hasComma) repair(source, "trailing-comma");
      takeSign(source);
      return items;
    }
    if (endsHere(source, "[", parent, hasComma)) return items;
    if (skipFiller(source)) {
      hasComma = false;
      continue;
    }
    const before = source.at;
    const repaired = source.repairs.length;
    items.push(readValue(source, "[", depth));
    const isBareWord = source.repairs.length > repaired && /[^\s"“'‘{[]/.test(source.text.charAt(before));
    if (isBareWord) refuseCommaInWord(source, start, before);
    hasComma = readSeparator(source, "[");
  }
}

/** Words on lines of their own lost their quotation marks; a comma inside such a line may part items or belong to one. */
function refuseCommaInWord(source: JsonSource, start: number, before: number): void {
  const isOnOwnLine = source.text.slice(start, before).includes("\n");
  if (isOnOwnLine && /,[ \t]*[^\s\]]/y.test(source.text.slice(source.at, source.at + 40))) {
    fail(source, "has a list without quotation marks, in which a comma may part items or belong to one");
  }
}

/** Steps over the end of an object or list, if this is it. */
function endsHere(source: JsonSource, opening: "{" | "[", parent: Bracket, hasComma: boolean): boolean {
  skipSpace(source);
  const sign = peek(source);
  const [closing, other] = opening === "{" ? ["}", "]"] : ["]", "}"];
  if (sign === "") repair(source, "missing-end");
  else if (sign === closing) {
    if (hasComma) repair(source, "trailing-comma");
    takeSign(source);
  } else if (sign === other) {
    // Inside the other kind of bracket, either this one is mistyped or one is missing before it.
    if (parent !== "" && parent !== opening) fail(source, `has ${other} where ${closing} is expected`);
    repair(source, "wrong-bracket");
    takeSign(source);
  } else return false;
  return true;
}

/** Steps over commas and ellipses where an item or a name should begin. */
function skipFiller(source: JsonSource): boolean {
  if (match(source, ELLIPSIS)) {
    repair(source, "ellipsis");
    skipSpace(source);
    if (peek(source) === ",") takeSign(source);
    return true;
  }
  if (peek(source) !== ",") return false;
  repair(source, "extra-comma");
  takeSign(source);
  return true;
}

/** Whether a comma follows the item; one that is missing before a next item is told. */
function readSeparator(source: JsonSource, opening: Bracket): boolean {
  skipSpace(source);
  const sign = peek(source);
  if (sign === ",") {
    takeSign(source);
    return true;
  }
  if (sign === "" || sign === "}" || sign === "]") return false;
  const isNext = opening === "{" ? isQuote(sign) || /[A-Za-z_.…]/.test(sign) : sign !== ":";
  if (!isNext) fail(source, `has ${JSON.stringify(sign)} where a comma is expected`);
  repair(source, "missing-comma");
  return false;
}

function readEnd(source: JsonSource): void {
  for (;;) {
    skipSpace(source);
    if (source.at >= source.text.length) return;
    if (match(source, FENCE)) continue;
    if (!"]},".includes(peek(source))) fail(source, "is followed by other text");
    repair(source, peek(source) === "," ? "extra-comma" : "extra-end");
    takeSign(source);
  }
}
