import type { SpecValue } from "../../spec/spec.ts";
import type { ScalarType } from "../../spec/type-text.ts";
import { listSentences, type Span } from "./clauses.ts";
import type { Found } from "./read-limits.ts";
import { joinWordings, listWordings } from "./list-wordings.ts";

const NULL_NOTES = listWordings("nullNotes").flat();

const NULL_WORDS = listWordings("nullWords").flat();

/** Whether a text says in passing that the member may be null. */
export function mentionsNull(text: string): boolean {
  return NULL_WORDS.some((pattern) => pattern.test(text));
}

/** Sentences that say that the member may be null, and nothing else. */
export function findNullNotes(text: string): Span[] {
  return listSentences(text).filter((span) =>
    NULL_NOTES.some((pattern) => pattern.test(text.slice(span.start, span.end))),
  );
}

const EXAMPLE = new RegExp(`(?:^|[\\n。；;，,（(]|\\. ?)[ ]?(?:${joinWordings("exampleLeads")}) ?[:：] ?`, "gi");

/** The example value that prose gives, as a value of the type; `undefined` where it is none. */
export function readExampleValue(
  text: string,
  type: ScalarType | undefined,
  depth: number,
): Found<SpecValue> | undefined {
  for (const match of text.matchAll(EXAMPLE)) {
    const start = match.index + (/^[\n。；;，,（(.]/.test(match[0]) ? 1 : 0);
    const from = match.index + match[0].length;
    const line = /^[^\n]*/.exec(text.slice(from))?.[0] ?? "";
    const literal = line.replace(/。$/, "").trim();
    const value = toValue(literal, type, depth);
    if (value !== undefined) return { value, start, end: from + line.length };
  }
  return undefined;
}

function toValue(literal: string, type: ScalarType | undefined, depth: number): SpecValue | undefined {
  if (literal === "" || literal.length > 2000) return undefined;
  if (depth > 0 || type === undefined || type === "Object") return parseJson(literal, depth);
  const text = /^(["'`“])(.*)(["'`”])$/s.exec(literal)?.[2] ?? literal;
  if (type === "Integer") return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (type === "Float") return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
  if (type === "Boolean") return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
  return text;
}

function parseJson(literal: string, depth: number): SpecValue | undefined {
  try {
    const value: SpecValue = JSON.parse(literal) as SpecValue;
    if (typeof value !== "object" || value === null) return undefined;
    return Array.isArray(value) === depth > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

const ASCII = listWordings("ascii");

/** Whether a text speaks of ASCII characters. */
export function mentionsAscii(text: string): boolean {
  return ASCII.some((pattern) => pattern.test(text));
}
