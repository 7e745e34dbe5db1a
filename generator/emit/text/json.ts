import { INVISIBLE } from "./invisible.ts";
import { escapeUnit } from "./literal.ts";

/** A value as JSON, on one line: a bigint is an integer, and no character is hidden. */
export function printJson(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(printJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value).replace(INVISIBLE, escapeUnit);
  return `{${Object.entries(value)
    .map(([name, item]) => `${printJson(name)}:${printJson(item)}`)
    .join(",")}}`;
}

/** An object of many entries as JSON, an entry a line, so that a change of one is a change of one line. */
export function printJsonLines(entries: readonly (readonly [name: string, json: string])[]): string {
  if (entries.length === 0) return "{}";
  return `{\n${entries.map(([name, json]) => `${printJson(name)}:${json}`).join(",\n")}\n}`;
}

/** A value as JSON that is read by people: a member a line. */
export function printJsonTree(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return printJson(value);
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + printJsonTree(item, inner))
    : Object.entries(value).map(([name, item]) => `${inner}${printJson(name)}: ${printJsonTree(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
