import type { SpecValue } from "../../spec/spec.ts";
import { printKey, quoteText } from "../text/literal.ts";

/** Columns of a line, as prettier is set for all generated files. */
export const PRINT_WIDTH = 120;

/** Keys at least this wide let prettier put a long text on the next line. */
const BREAKABLE_KEY = 5;

/**
 * A value of a specification as a TypeScript expression, laid out as prettier would: objects one member a line,
 * arrays on one line where they fit. `indent` is that of the line it starts on, `before` what stands there already.
 */
export function printValue(value: SpecValue, indent = "", before = indent.length): string {
  if (typeof value === "string") return quoteText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return String(value).replace("e+", "e");
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? printArray(value, indent, before) : printObject(value, indent);
}

function printObject(value: Record<string, SpecValue>, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([name, item]) => `${inner}${printProperty(name, item, inner)},`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

/** `Name: "text"`, the text on a line of its own where the line would be too long. */
export function printProperty(name: string, value: SpecValue, indent: string): string {
  const key = printKey(name);
  const text = printValue(value, indent, indent.length + key.length + 2);
  const isTooLong = typeof value === "string" && indent.length + key.length + text.length + 3 > PRINT_WIDTH;
  return isTooLong && key.length >= BREAKABLE_KEY ? `${key}:\n${indent}  ${text}` : `${key}: ${text}`;
}

function printArray(items: readonly SpecValue[], indent: string, before: number): string {
  if (items.length === 0) return "[]";
  const inner = `${indent}  `;
  const printed = items.map((item) => printValue(item, inner));
  const flat = `[${printed.join(", ")}]`;
  const isFlat = !flat.includes("\n") && before + flat.length + 1 <= PRINT_WIDTH && !isAlwaysBroken(items);
  if (isFlat) return flat;
  if (items.every((item) => typeof item === "number")) return `[\n${fillLines(printed, inner)}\n${indent}]`;
  if (items.length === 1 && printed[0]?.startsWith("{\n") === true) {
    return `[\n${inner}${printed[0]},\n${indent}]`;
  }
  return `[\n${printed.map((item) => `${inner}${item},`).join("\n")}\n${indent}]`;
}

/** Prettier breaks arrays of several objects, or of several arrays, with more than one entry each. */
function isAlwaysBroken(items: readonly SpecValue[]): boolean {
  if (items.length < 2) return false;
  const isBig = (item: SpecValue): boolean =>
    typeof item === "object" && item !== null && (Array.isArray(item) ? item.length : Object.keys(item).length) > 1;
  const areArrays = items.every((item) => Array.isArray(item));
  const areObjects = items.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));
  return (areArrays || areObjects) && items.every(isBig);
}

/** Numbers fill lines, as many on each as fit. */
function fillLines(printed: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const [index, item] of printed.entries()) {
    const next = `${item},`;
    const separator = line === indent ? "" : " ";
    if (line !== indent && line.length + separator.length + next.length > PRINT_WIDTH) {
      lines.push(line);
      line = indent + next;
    } else line += separator + next;
    if (index === printed.length - 1) lines.push(line);
  }
  return lines.join("\n");
}
