import { PRINT_WIDTH } from "./value.ts";

const SIGNATURE = /^(\s*)((?:export function )?[\w$]+)\((.+)\): ((?:Promise|Paginated|AsyncIterable)<.+>) \{$/;
const UNION = /^(\s*)((?:[\w$]+|"[^"]*"|'[^']*')\??:|export type [\w$]+ =) (.+ \| .+);$/;

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

/** A union begins on the next line, as a whole or a part a line; an array of one stays where it is and is opened. */
function breakUnion(indent: string, start: string, type: string): string {
  const parts = splitUnion(type);
  if (!parts) return `${indent}${start} ${type};`;
  const [only] = parts;
  if (parts.length === 1 && only) return `${indent}${start} ${openArray(only, indent)};`;
  const inner = `${indent}  `;
  if (!isTooLong(`${inner}${type};`)) return `${indent}${start}\n${inner}${type};`;
  const lines = parts.map((part, index) => {
    const end = index === parts.length - 1 ? ";" : "";
    const line = `${inner}| ${part.text}${end}`;
    return isTooLong(line) && part.items ? `${inner}| ${openArray(part, `${inner}  `)}${end}` : line;
  });
  return `${indent}${start}\n${lines.join("\n")}`;
}

/** `readonly ("A" | "B")[]` with the items on lines of their own; `indent` is that of the line it begins on. */
function openArray({ text, start = "", items = [], end = "" }: Part, indent: string): string {
  const inner = `${indent}  `;
  const whole = `${inner}${items.join(" | ")}`;
  if (items.length === 0) return text;
  const lines = isTooLong(whole) ? items.map((item) => `${inner}| ${item}`).join("\n") : whole;
  return `${start}(\n${lines}\n${indent})${end}`;
}

/** A part of a union; where it is an array of a union, what stands before, in and behind the parentheses. */
interface Part {
  readonly text: string;
  readonly start?: string;
  readonly items?: readonly string[];
  readonly end?: string;
}

const ITEM =
  /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:string|number) & \{\}\)|(?:readonly )?-?[\w.$]+(?:\[\])*)(?= \| |\)|$)/y;
const ARRAY_START = /(?:readonly )?\((?!(?:string|number) &)/y;
const ARRAY_END = /\)(?:\[\])+(?= \| |$)/y;

/** The parts of a union of literals, names and arrays of such unions; nothing where something else is in it, which prettier then lays out. */
function splitUnion(type: string): Part[] | undefined {
  const parts: Part[] = [];
  for (let position = 0; position < type.length; position += 3) {
    const from = position;
    const start = match(ARRAY_START, type, position);
    const items: string[] = [];
    if (start !== undefined) position += start.length;
    for (;;) {
      const item = match(ITEM, type, position);
      if (item === undefined) return undefined;
      items.push(item);
      position += item.length;
      if (start === undefined || type[position] === ")") break;
      position += 3;
    }
    const end = start === undefined ? "" : match(ARRAY_END, type, position);
    if (end === undefined) return undefined;
    position += end.length;
    const text = type.slice(from, position);
    parts.push(start === undefined ? { text } : { text, start: start.slice(0, -1), items, end: end.slice(1) });
  }
  return parts;
}

function match(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
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
