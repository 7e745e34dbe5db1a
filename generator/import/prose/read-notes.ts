import type { SpecValue } from "../../spec/spec.ts";
import type { ScalarType } from "../../spec/type-text.ts";
import { listClauses, listSentences, type Span } from "./clauses.ts";
import type { Found } from "./read-limits.ts";
import { joinWordings, listWordings } from "./list-wordings.ts";

const NULL_NOTES = listWordings("nullNotes").flat();

/** Sentences that say that the member may be null. */
export function findNullNotes(text: string): Span[] {
  return listSentences(text).filter((span) =>
    NULL_NOTES.some((pattern) => pattern.test(text.slice(span.start, span.end))),
  );
}

const DEPRECATIONS = listWordings("deprecations").flat();
const REPLACEMENT = new RegExp(
  `(?:${joinWordings("replacementLeads")})\\s*(?:the |参数|字段|新参数)? ?[\`"“]?([A-Z][A-Za-z0-9_]{1,63})`,
  "i",
);
const PRECEDING = /([A-Z][A-Za-z0-9_]{1,63})(?:に切り替え|を使用|에|를 사용|을 사용|로 전환|으로 전환| instead)/;

/**
 * The clause that puts the member itself out of use, with what to use instead if it says so. A clause about something
 * else that is "no longer used" does not count: only one that starts with the member or has no subject of its own.
 */
export function readDeprecation(text: string): Found<true | string> | undefined {
  const clauses = listClauses(text);
  for (const [index, clause] of clauses.entries()) {
    const words = text.slice(clause.start, clause.end);
    if (!DEPRECATIONS.some((pattern) => pattern.test(words))) continue;
    const next = clauses[index + 1];
    const both =
      next && /^[\s]*$/.test(text.slice(clause.end, next.start)) ? text.slice(clause.start, next.end) : words;
    const name = findReplacement(words) ?? findReplacement(both);
    const end = name !== undefined && next && findReplacement(words) === undefined ? next.end : clause.end;
    const from = text.slice(clause.start, end).replace(/[（(]$/, "");
    return {
      value: name === undefined ? true : `Use ${name}.`,
      start: clause.start,
      end: clause.start + trimEnd(from).length,
    };
  }
  return undefined;
}

function findReplacement(words: string): string | undefined {
  const name = REPLACEMENT.exec(words)?.[1] ?? PRECEDING.exec(words)?.[1];
  return name !== undefined && /^[A-Z]/.test(name) ? name : undefined;
}

function trimEnd(words: string): string {
  return words.replace(/[\s。；;，,、.）)]+$/, "");
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

const IDEMPOTENCY = listWordings("idempotency");
const ASCII = listWordings("ascii");
const PASSWORD = listWordings("password");

export function mentionsIdempotency(text: string): boolean {
  return IDEMPOTENCY.some((pattern) => pattern.test(text));
}

export function mentionsAscii(text: string): boolean {
  return ASCII.some((pattern) => pattern.test(text));
}

const SENSITIVE_NAME =
  /(?:Password|Passwd|Pwd|SecretKey|PrivateKey|CertificateKey|AccessToken|SecretAccessKey|Passphrase)$/i;

/** Whether a String holds a password or key: by its name, else where its prose starts with a phrase that ends in "password". */
export function isSensitive(text: string, name: string | undefined): boolean {
  if (name !== undefined) return SENSITIVE_NAME.test(name);
  const first = listClauses(text)[0];
  return first !== undefined && PASSWORD.some((pattern) => pattern.test(text.slice(first.start, first.end)));
}
