import type { MemberSpec, MembersSpec, SpecValue, TypesSpec } from "../spec.ts";
import { isScalar, parseType, type ScalarType } from "../type-text.ts";

/** One place where a value of an example does not fit the members that it belongs to. */
export interface Mismatch {
  /** From the request or answer inwards: `["InstanceSet", 0, "Name"]`. */
  readonly path: readonly (string | number)[];
  readonly kind:
    "unknown-member" | "missing-member" | "wrong-type" | "null" | "not-a-value" | "out-of-range" | "pattern";
  /** What the members ask for, in words: `Integer`, `one of 0, 1`. */
  readonly expected: string;
  /** What the example has, in words: `"10" (String)`. */
  readonly found: string;
}

/** Requests must carry what is required; answers must have all that is not marked `mayBeAbsent`. */
export type ExampleSide = "request" | "response";

/**
 * Compares an example with the members it belongs to and returns each place that does not fit, in the order of the
 * example. `RequestId` is expected in an answer's outermost level by its callers, not here.
 */
export function checkExample(
  value: Record<string, SpecValue>,
  members: MembersSpec,
  types: TypesSpec,
  side: ExampleSide,
): Mismatch[] {
  const mismatches: Mismatch[] = [];
  checkMembers(value, members, [], { types, side, mismatches });
  return mismatches;
}

interface Context {
  readonly types: TypesSpec;
  readonly side: ExampleSide;
  readonly mismatches: Mismatch[];
}

type Path = readonly (string | number)[];

function checkMembers(value: Record<string, SpecValue>, members: MembersSpec, path: Path, context: Context): void {
  for (const [name, item] of Object.entries(value)) {
    if (Object.hasOwn(members, name)) checkMember(item, members[name] as MemberSpec, [...path, name], context);
    else report(context, [...path, name], "unknown-member", "no member of this name", describeValue(item));
  }
  for (const [name, member] of Object.entries(members)) {
    if (Object.hasOwn(value, name) || !isExpected(member, context.side)) continue;
    report(context, [...path, name], "missing-member", member.type, "nothing");
  }
}

function isExpected(member: MemberSpec, side: ExampleSide): boolean {
  if (side === "request") return member.required === true && member.idempotencyToken !== true;
  return member.mayBeAbsent !== true;
}

function checkMember(value: SpecValue, member: MemberSpec, path: Path, context: Context): void {
  if (value === null && member.nullable === true) return;
  const { name, depth } = parseType(member.type);
  checkArray(value, depth, path, context, member, name);
  if (depth > 0 && Array.isArray(value)) checkLength(value.length, "items", member, path, context);
}

function checkArray(
  value: SpecValue,
  depth: number,
  path: Path,
  context: Context,
  member: MemberSpec,
  name: string,
): void {
  if (depth === 0) return checkScalarOrType(value, name, path, context, member);
  if (!Array.isArray(value)) {
    return report(
      context,
      path,
      value === null ? "null" : "wrong-type",
      "Array of ".repeat(depth) + name,
      describeValue(value),
    );
  }
  value.forEach((item, index) => checkArray(item, depth - 1, [...path, index], context, member, name));
}

function checkScalarOrType(value: SpecValue, name: string, path: Path, context: Context, member: MemberSpec): void {
  if (value === null) return report(context, path, "null", name, "null");
  // A data type hides the documentation's own type of the same name: one service has a structure called Object.
  const type = Object.hasOwn(context.types, name) ? context.types[name] : undefined;
  if (type && isRecord(value)) return checkMembers(value, type.members, path, context);
  if (typeof value === "bigint" && member.wide !== true) {
    return report(context, path, "wrong-type", `${name} within 2^53, unless \`wide: true\``, describeValue(value));
  }
  if (!type && isScalar(name) && isOfScalar(value, name)) return checkLimits(value, member, path, context);
  report(context, path, "wrong-type", name, describeValue(value));
}

const scalarChecks: Record<ScalarType, (value: SpecValue) => boolean> = {
  String: isText,
  Date: isText,
  Timestamp: isText,
  "Timestamp ISO8601": isText,
  Binary: isText,
  Integer: (value) => typeof value === "bigint" || Number.isInteger(value),
  Float: (value) => typeof value === "bigint" || Number.isFinite(value),
  Boolean: (value) => typeof value === "boolean",
  Object: isRecord,
};

/** Whether a value is what documentation means by one of its own types. */
export function isOfScalar(value: SpecValue, type: ScalarType): boolean {
  return scalarChecks[type](value);
}

function isText(value: SpecValue): value is string {
  return typeof value === "string";
}

function isRecord(value: SpecValue): value is Record<string, SpecValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkLimits(value: SpecValue, member: MemberSpec, path: Path, context: Context): void {
  if (member.values && member.open !== true && !Object.hasOwn(member.values, String(value))) {
    const known = Object.keys(member.values).join(", ");
    report(context, path, "not-a-value", `one of ${known}`, describeValue(value));
  }
  if (typeof value === "number" || typeof value === "bigint") {
    if (member.minimum !== undefined && value < member.minimum) {
      report(context, path, "out-of-range", `at least ${member.minimum}`, describeValue(value));
    }
    if (member.maximum !== undefined && value > member.maximum) {
      report(context, path, "out-of-range", `at most ${member.maximum}`, describeValue(value));
    }
  }
  if (typeof value !== "string") return;
  if (parseType(member.type).depth === 0) checkLength([...value].length, "characters", member, path, context);
  if (member.pattern !== undefined && !new RegExp(member.pattern, "u").test(value)) {
    report(context, path, "pattern", `text matching /${member.pattern}/`, describeValue(value));
  }
}

function checkLength(length: number, unit: string, member: MemberSpec, path: Path, context: Context): void {
  if (member.minLength !== undefined && length < member.minLength) {
    report(context, path, "out-of-range", `at least ${member.minLength} ${unit}`, `${length} ${unit}`);
  }
  if (member.maxLength !== undefined && length > member.maxLength) {
    report(context, path, "out-of-range", `at most ${member.maxLength} ${unit}`, `${length} ${unit}`);
  }
}

function report(context: Context, path: Path, kind: Mismatch["kind"], expected: string, found: string): void {
  context.mismatches.push({ path, kind, expected, found });
}

const SHOWN = 60;

/** A value in words, cut short: `"10" (String)`, `Array`, `null`. */
export function describeValue(value: SpecValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an Array";
  if (typeof value === "object") return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  const kind = {
    string: "String",
    boolean: "Boolean",
    number: Number.isInteger(value) ? "Integer" : "Float",
    bigint: "Integer",
  };
  return `${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text} (${kind[typeof value as keyof typeof kind]})`;
}
