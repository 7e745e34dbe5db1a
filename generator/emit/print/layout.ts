import { PRINT_WIDTH } from "./value.ts";

const SIGNATURE = /^(\s*)((?:export function )?[\w$]+)\((.+)\): (Promise<[\w$]+>) \{$/;
const UNION = /^(\s*)((?:[\w$]+|"[^"]*"|'[^']*')\??:|export type [\w$]+ =) (.+ \| .+);$/;
const ARRAY_OF_UNION = /^\((.*)\)((?:\[\])+)$/;
const NULLABLE_ARRAY_OF_UNION = /^\((.*)\)((?:\[\])+) \| null$/;

/** Breaks the lines of declarations that are too long where prettier would: signatures and unions. */
export function breakLongLines(text: string): string {
  if (!text.split("\n").some(isTooLong)) return text;
  return text
    .split("\n")
    .map((line) => (isTooLong(line) ? breakLine(line) : line))
    .join("\n");
}

function isTooLong(line: string): boolean {
  return line.length > PRINT_WIDTH;
}

function breakLine(line: string): string {
  const signature = SIGNATURE.exec(line);
  if (signature) {
    const [, indent, start, parameters = "", result] = signature;
    const lines = parameters.split(", ").map((parameter) => `${indent}  ${parameter},`);
    return `${indent}${start}(\n${lines.join("\n")}\n${indent}): ${result} {`;
  }
  const union = UNION.exec(line);
  return union ? breakUnion(union[1] ?? "", union[2] ?? "", union[3] ?? "") : line;
}

function breakUnion(indent: string, start: string, type: string): string {
  const [, items, brackets = ""] = NULLABLE_ARRAY_OF_UNION.exec(type) ?? [];
  if (items !== undefined) return breakNullableArray(indent, start, items, brackets);
  const [, inner, ofArray] = ARRAY_OF_UNION.exec(type) ?? [];
  const parts = splitUnion(inner ?? type);
  if (!parts) return `${indent}${start} ${type};`;
  if (inner !== undefined)
    return `${indent}${start} (\n${fitUnion(`${indent}  `, inner, parts)}\n${indent})${ofArray};`;
  return `${indent}${start}\n${fitUnion(`${indent}  `, `${type};`, parts).replace(/;?$/, ";")}`;
}

/** `(…)[] | null`: on a line of its own, else a line for each of the two, else the items broken as well. */
function breakNullableArray(indent: string, start: string, items: string, brackets: string): string {
  const whole = `${indent}  (${items})${brackets} | null;`;
  if (!isTooLong(whole)) return `${indent}${start}\n${whole}`;
  const array = `${indent}  | (${items})${brackets}`;
  const parts = splitUnion(items);
  if (!parts) return `${indent}${start} (${items})${brackets} | null;`;
  const broken = `${indent}  | (\n${fitUnion(`${indent}      `, items, parts)}\n${indent}    )${brackets}`;
  return `${indent}${start}\n${isTooLong(array) ? broken : array}\n${indent}  | null;`;
}

/** A union on one line where it fits, else one part a line. */
function fitUnion(indent: string, union: string, parts: readonly string[]): string {
  const whole = indent + union;
  return isTooLong(whole) ? parts.map((part) => `${indent}| ${part}`).join("\n") : whole;
}

const PART = /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\(string & \{\}\)|-?[\w.$]+(?:\[\])*)(?= \| |$)/y;

/** The parts of a union of literals and names; nothing where something else is in it, which prettier then lays out. */
function splitUnion(type: string): string[] | undefined {
  const parts: string[] = [];
  for (let position = 0; position < type.length; position += 3) {
    PART.lastIndex = position;
    const part = PART.exec(type)?.[0];
    if (part === undefined) return undefined;
    parts.push(part);
    position += part.length;
  }
  return parts;
}

const NON_ASCII = /[^\x20-\x7E]/;
/** Characters that prettier may count for less than their length; with them its arrays break later than ours. */
const NARROW = /[\u{10000}-\u{10FFFF}\p{M}\p{Cf}]/u;

/**
 * Whether prettier is known to leave the text as it is: every line fits, or is one that prettier never breaks. Wide
 * characters count double for prettier, so that long lines with them are not judged here.
 */
export function isLaidOut(text: string): boolean {
  let isInSnapshot = false;
  return text.split("\n").every((line) => {
    if (isInSnapshot) isInSnapshot = !SNAPSHOT_END.test(line);
    else if (isLineLaidOut(line)) isInSnapshot = SNAPSHOT_START.test(line);
    else return false;
    return true;
  });
}

/** What stands in a template literal is text, however long its lines are; in it, no backtick stands unescaped. */
const SNAPSHOT_START = /^\s*expect\(sent\)\.toMatchInlineSnapshot\(`$/;
const SNAPSHOT_END = /^\s*`\);$/;

function isLineLaidOut(line: string): boolean {
  if (/^\s*(?:\/\*\*|\*|\/\/)/.test(line)) return true;
  if (NON_ASCII.test(line)) return line.length * 2 <= PRINT_WIDTH && !NARROW.test(line);
  return line.length <= PRINT_WIDTH || isLoneText(line);
}

/** A string literal alone on its line, or behind a key too short for prettier to break after. */
function isLoneText(line: string): boolean {
  return /^\s*(?:[\w$]{1,4}: |import .* from )?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[,;]?$/.test(line);
}
