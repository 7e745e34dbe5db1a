import type { SpecValue } from "../../spec/spec.ts";

/** A scalar value of a specification: anything but a list or a map. */
export type SpecScalar = null | boolean | number | bigint | string;

/** Whether a value has no parts. */
export function isScalarValue(value: SpecValue): value is SpecScalar {
  return typeof value !== "object" || value === null;
}

/** A scalar on one line, as YAML 1.2 reads it back: plain where that is safe inside `[ ]` and `{ }` too, else quoted. */
export function printFlowScalar(value: SpecScalar): string {
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "string") return String(value);
  return isPlain(value) && !/[,[\]{}]/.test(value) ? value : quote(value);
}

/** A scalar on one line as the value of a block map or list, where commas and brackets need no quotes. */
export function printBlockScalar(value: SpecScalar): string {
  return typeof value === "string" && isPlain(value) ? value : printFlowScalar(value);
}

/** A key of a map; quoted unless it is a name or a whole number, which are the same text in every reader. */
export function printYamlKey(key: string): string {
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(key)) return key;
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(key) && isPlain(key) ? key : quote(key);
}

/** Integers past 2^53 that are no `bigint` are written as floats, which every reader takes as the same number. */
function printNumber(value: number): string {
  const text = Object.is(value, -0) ? "-0.0" : String(value);
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Columns that a text takes: the signs of East Asian scripts take two. */
export function measureWidth(text: string): number {
  return text.length + (WIDE_TEXT.test(text) ? (text.match(WIDE)?.length ?? 0) : 0);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const WIDE_TEXT = /[\u1100-\uffff]/;

/** What some reader of YAML takes for something else than text. */
const AMBIGUOUS = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(?:inf|nan)|[-+.\d][-+.\d:_a-fox]*)$/i;
/** Line breaks of Unicode, byte order marks, controls and halves of surrogate pairs: only in quotes, escaped. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u0085\u2028\u2029\ufeff\ufffe\uffff]/u;

function isPlain(text: string): boolean {
  if (text === "" || UNPRINTABLE.test(text) || AMBIGUOUS.test(text)) return false;
  return !/^[-?:,[\]{}#&*!|>'"%@`\s]|\s$|:\s|\s#|:$/.test(text);
}

/** Double quotes, or single ones where that leaves less to escape. */
function quote(text: string): string {
  const isSingleShorter = text.split('"').length > text.split("'").length;
  if (isSingleShorter && !text.includes("\\") && !UNPRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replaceAll(
    /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Text that a one-line scalar cannot carry well, as the header of a block scalar and its lines without indentation:
 * literal for text of several lines, folded at `width` for long text of one and for paragraphs. Undefined where only quotes keep the text.
 */
export function splitBlockText(text: string, width: number): { header: string; lines: string[] } | undefined {
  if (UNPRINTABLE.test(text.replaceAll(/[\n\t]/g, ""))) return undefined;
  if (!text.includes("\n")) return /^\s|\s$/.test(text) ? undefined : { header: ">-", lines: fold(text, width) };
  const end = text.slice(text.trimEnd().length);
  // Readers differ about lines of nothing but spaces at the end.
  if (end === text || (end.includes("\n") && /[^\n]/.test(end.slice(end.indexOf("\n"))))) return undefined;
  const lines = text.split("\n");
  const isProse = lines.every((line) => /^\S/.test(line) && !/\s$/.test(line));
  if (isProse && lines.some((line) => line.length > width && line.includes(" ")))
    return { header: ">-", lines: lines.flatMap((line, index) => [...(index > 0 ? [""] : []), ...fold(line, width)]) };
  const hasFinalBreak = lines.at(-1) === "";
  const chomping = hasFinalBreak ? (lines.at(-2) === "" ? "+" : "") : "-";
  if (hasFinalBreak) lines.pop();
  return { header: `|${/^\s/.test(text) ? "2" : ""}${chomping}`, lines };
}

/** Breaks at single spaces only, so that folding gives the text back. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
