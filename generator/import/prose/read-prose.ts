import type { MemberSpec, SpecValue } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import { closeMasks, maskSpan, widenToClause, type Span } from "./clauses.ts";
import { readPlainText } from "./plain-text.ts";
import { readDefault, readLength, readMaximum, readMinimum, readRange } from "./read-limits.ts";
import { readDeprecation } from "./read-deprecation.ts";
import { findNullNotes, mentionsAscii, mentionsNull, readExampleValue } from "./read-notes.ts";
import { isIdempotencyToken, isSensitive } from "./read-tokens.ts";
import { findLeftover } from "./values/leftovers/find-leftover.ts";
import type { Leftover } from "./values/leftovers/leftover.ts";
import { listScalars } from "./values/list-scalars.ts";
import { readValues } from "./values/read-values.ts";

/** What a member's prose says beyond its words. */
export type ProseReading = Pick<
  MemberSpec,
  | "values"
  | "open"
  | "default"
  | "example"
  | "minimum"
  | "maximum"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "nullable"
  | "deprecated"
  | "idempotencyToken"
  | "sensitive"
> & {
  /** The prose as text, without the notes that the other keys say; may be empty. */
  description: string;
  /** Why the list of values is open: for its reviewer. */
  leftover?: Leftover;
};

/** Prose longer than this is taken over unread: no member needs it, and reading stays fast on a broken page. */
const LONGEST = 20_000;

/**
 * Reads one member's prose, in English, Chinese, Japanese or Korean, HTML allowed. Only what can be read in one way is
 * taken; all else stays in the description. `type` is the member's type as documentation writes it, `name` its wire name.
 * `deprecated` may name a replacement that the member's siblings do not have: the caller checks.
 */
export function readProse(prose: string, type: string, name?: string): ProseReading {
  const text = readPlainText(prose);
  if (text.length > LONGEST) return { description: text };
  const reader = new Map<keyof ProseReading, unknown>();
  const rest = readAll({ text, type, name }, reader);
  return { description: closeMasks(rest).trim(), ...Object.fromEntries(reader) } as ProseReading;
}

interface Prose {
  readonly text: string;
  readonly type: string;
  readonly name: string | undefined;
}

type Facts = Map<keyof ProseReading, unknown>;

function readAll({ text, type, name }: Prose, facts: Facts): string {
  const { name: base, depth } = parseType(type);
  const scalar = isScalar(base) ? base : undefined;
  let rest = text;
  for (const span of findNullNotes(rest)) {
    facts.set("nullable", true);
    rest = maskSpan(rest, span);
  }
  if (mentionsNull(rest)) facts.set("nullable", true);
  const example = readExampleValue(rest, scalar, depth);
  if (example) {
    facts.set("example", example.value);
    rest = maskSpan(rest, example);
  }
  if (scalar === "String" || scalar === "Integer") rest = readListed({ text: rest, name }, scalar, depth, facts);
  if (scalar !== undefined && depth === 0) rest = readLimits(rest, scalar, facts);
  rest = readDeprecated(rest, name, facts);
  if (scalar === "String" && depth === 0) readTokens(text, name, facts);
  return rest;
}

function readListed(
  { text, name }: Pick<Prose, "text" | "name">,
  scalar: "String" | "Integer",
  depth: number,
  facts: Facts,
): string {
  const list = readValues(text, scalar);
  if (!list) return text;
  facts.set("values", Object.fromEntries(list.items.map(({ value, meaning }) => [value, meaning])));
  const leftover = findLeftover(text, list, {
    type: scalar,
    name,
    examples: listScalars(facts.get("example") as SpecValue | undefined),
  });
  if (leftover) {
    facts.set("open", true);
    facts.set("leftover", leftover);
  }
  if (list.default !== undefined && depth === 0)
    facts.set("default", scalar === "Integer" ? Number(list.default) : list.default);
  return maskSpan(text, list);
}

function readLimits(text: string, scalar: NonNullable<Parameters<typeof readDefault>[1]>, facts: Facts): string {
  let rest = text;
  const values = facts.get("values") as Record<string, string> | undefined;
  const standard = readDefault(rest, scalar, values, facts.get("open") === true);
  if (standard) {
    facts.set("default", standard.value);
    rest = cutClause(rest, standard);
  }
  if (scalar === "String" && !values) {
    const length = readLength(rest);
    if (length?.value.least !== undefined) facts.set("minLength", length.value.least);
    if (length) facts.set("maxLength", length.value.most);
    if (length && mentionsAscii(rest)) facts.set("pattern", "^[\\x00-\\x7F]*$");
    if (length) rest = cutClause(rest, length);
  }
  if ((scalar !== "Integer" && scalar !== "Float") || (values && facts.get("open") !== true)) return rest;
  const range = readRange(rest);
  if (range) {
    facts.set("minimum", range.value.minimum);
    facts.set("maximum", range.value.maximum);
    return cutClause(rest, range);
  }
  for (const [key, found] of [
    ["minimum", readMinimum(rest)],
    ["maximum", readMaximum(rest)],
  ] as const) {
    if (!found) continue;
    facts.set(key, found.value);
    rest = cutClause(rest, found);
  }
  return rest;
}

function readDeprecated(text: string, name: string | undefined, facts: Facts): string {
  const deprecation = readDeprecation(text, name);
  if (!deprecation) return text;
  facts.set("deprecated", deprecation.value);
  return cutClause(text, deprecation);
}

function readTokens(text: string, name: string | undefined, facts: Facts): void {
  if (isIdempotencyToken(text, name)) facts.set("idempotencyToken", true);
  if (isSensitive(text, name)) facts.set("sensitive", true);
}

function cutClause(text: string, span: Span): string {
  const clause = widenToClause(text, span);
  return clause ? maskSpan(text, clause) : text;
}
