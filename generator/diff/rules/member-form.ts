import type { MemberSpec } from "../../spec/spec.ts";
import { isScalar, parseType, type ScalarType } from "../../spec/type-text.ts";
import { type Verdict, worstOf } from "../change.ts";
import type { Sides } from "./direction.ts";

/** What a change does to the types of a member, by the directions in which the package's types have it. */
export function judgeForms(before: MemberSpec, after: MemberSpec, { isSent, isReceived }: Sides): Verdict {
  return worstOf(
    isSent ? judge(sentForm(before), sentForm(after), fitsInto) : "none",
    isReceived ? judge(receivedForm(before), receivedForm(after), (old, now) => fitsInto(now, old)) : "none",
  );
}

function judge(before: Form, after: Form, isFine: (before: Form, after: Form) => boolean): Verdict {
  if (fitsInto(before, after) && fitsInto(after, before)) return "none";
  return isFine(before, after) ? "compatible" : "breaking";
}

/** What TypeScript knows of a member in one direction. */
interface Form {
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  readonly depth: number;
  /** The types whose union its items are: `string`, `"A"`, `1`, or the name of a data type. */
  readonly parts: ReadonlySet<string>;
}

/** A request may leave out what is not required, and what the client fills in. */
function sentForm(member: MemberSpec): Form {
  const isOptional = member.required !== true || member.idempotencyToken === true;
  const parts = listParts(member);
  const literals = listLiterals(member);
  const isClosed = literals.length > 0 && member.open !== true;
  return { ...formOf(member), isOptional, parts: new Set(isClosed ? literals : [...parts, ...literals]) };
}

/** Lists of values are open in answers: services add values. */
function receivedForm(member: MemberSpec): Form {
  return { ...formOf(member), isOptional: member.mayBeAbsent === true, parts: new Set(listParts(member)) };
}

function formOf(member: MemberSpec): Pick<Form, "depth" | "isNullable"> {
  return { depth: parseType(member.type).depth, isNullable: member.nullable === true };
}

const PARTS: Readonly<Record<ScalarType, readonly string[]>> = {
  String: ["string"],
  Date: ["string"],
  Timestamp: ["string"],
  "Timestamp ISO8601": ["string"],
  Binary: ["Uint8Array"],
  Integer: ["number"],
  Float: ["number"],
  Boolean: ["true", "false"],
  Object: ["{}"],
};

function listParts(member: MemberSpec): readonly string[] {
  const { name } = parseType(member.type);
  if (!isScalar(name)) return [`type ${name}`];
  return member.wide === true ? [...PARTS[name], "bigint"] : PARTS[name];
}

function listLiterals(member: MemberSpec): string[] {
  const { name } = parseType(member.type);
  const values = Object.keys(member.values ?? {});
  if (name === "String") return values.map((value) => JSON.stringify(value));
  return name === "Boolean" ? values : values.map((value) => String(Number(value)));
}

/** Whether what is of the first form is of the second, too. */
function fitsInto(form: Form, other: Form): boolean {
  return (
    form.depth === other.depth &&
    (other.isOptional || !form.isOptional) &&
    (other.isNullable || !form.isNullable) &&
    [...form.parts].every((part) => other.parts.has(part) || other.parts.has(widenPart(part)))
  );
}

/** The type that a literal is of. */
function widenPart(part: string): string {
  if (part.startsWith('"')) return "string";
  return /^-?\d/.test(part) ? "number" : part;
}
