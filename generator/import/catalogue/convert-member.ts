import { checkExample } from "../../spec/check/check-example.ts";
import type { MemberSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { parseType, type ScalarType } from "../../spec/type-text.ts";
import { fitExample } from "../example/fit-example.ts";
import type { Leftover } from "../prose/values/leftovers/leftover.ts";
import { readProse } from "../prose/read-prose.ts";
import { readJson } from "../json/read-json.ts";
import type { SourceMember } from "./source.ts";

/** Where a member stands: which flags it may have depends on it. */
export type MemberPlace = "input" | "output" | "type";

/** The catalogue's words for scalars. */
const SCALARS = new Map<string, ScalarType>(
  Object.entries({
    string: "String",
    int: "Integer",
    int64: "Integer",
    uint64: "Integer",
    float: "Float",
    double: "Float",
    bool: "Boolean",
    date: "Date",
    datetime: "Timestamp",
    datetime_iso: "Timestamp ISO8601",
    binary: "Binary",
  }),
);

/** What a member's type is called in a specification, and the structure that it names, if any. */
export interface ConvertedType {
  readonly type: string;
  readonly structure?: string;
}

/** Converts the two words of a type: `list` of `uint64` is `Array of Integer`. Undefined where they mean nothing. */
export function convertType(
  { type, member }: SourceMember,
  structures: { has(name: string): boolean },
): ConvertedType | undefined {
  const prefix = type === "list" ? "Array of " : "";
  if (prefix === "" && type !== "object") {
    const scalar = SCALARS.get(member) ?? SCALARS.get(type);
    return scalar && { type: scalar };
  }
  // Only a list can hold scalars; a structure of the same name is meant where an object is.
  const scalar = prefix === "" || structures.has(member) ? undefined : SCALARS.get(member);
  if (scalar) return { type: prefix + scalar };
  if (member === "object" || member === "")
    return structures.has(member) ? { type: prefix + member, structure: member } : { type: `${prefix}Object` };
  return { type: prefix + member, structure: member };
}

/** A member, and why its list of values is open. */
export interface ConvertedMember {
  readonly spec: MemberSpec;
  readonly leftover?: Leftover;
}

/** Converts a member once its type is known: flags of the source, then what its prose says beyond them. */
export function convertMember(source: SourceMember, type: string, place: MemberPlace): ConvertedMember {
  const { description, leftover, ...said } = readProse(source.document, type, source.name);
  const spec: MemberSpec = { type };
  if (source.required && place !== "output") spec.required = true;
  if (source.outputRequired === false && place !== "input") spec.mayBeAbsent = true;
  if (description !== "") spec.description = description;
  Object.assign(spec, said);
  if (source.isNullable) spec.nullable = true;
  if (source.isDisabled) spec.deprecated ??= true;
  if (source.member === "uint64" && parseType(type).name === "Integer") spec.minimum ??= 0;
  if (place !== "input") delete spec.idempotencyToken;
  return { spec, ...(leftover && { leftover }) };
}

/** What the source writes where it has no example value. */
const NO_EXAMPLE = /^(?:|无|暂无|空|null|none|nil|n\/?a|-+|\/|\[\]|\{\})$/i;

/**
 * The member's example value, typed; undefined where the source has none. A text that is no value of the type comes back
 * as `unfit`.
 */
export function convertExampleValue(
  text: string,
  member: MemberSpec,
  types: TypesSpec,
): { value: SpecValue } | { unfit: string } | undefined {
  const content = text.trim();
  if (NO_EXAMPLE.test(content)) return undefined;
  const { name, depth } = parseType(member.type);
  const isText =
    depth === 0 && !Object.hasOwn(types, name) && !["Integer", "Float", "Boolean", "Object"].includes(name);
  const value = isText ? text : readLoose(content);
  // `sg-1` as the example of a list is one of its items.
  const isItem = depth === 1 && typeof value !== "object" && !/[\s,;|，；、[\]{}]/.test(content);
  const members = { value: { ...member, open: true } };
  const context = { types, findings: [], isQuery: depth === 0 || isItem };
  const fitted = fitExample({ value: isItem ? [value] : value }, members, [], context)["value"] ?? null;
  const mismatches = checkExample({ value: fitted }, members, types, "response");
  // What is left out, or not enumerated, is no reason to drop a value that has the right type.
  const isUnfit = mismatches.some(({ kind }) => !["missing-member", "not-a-value", "out-of-range"].includes(kind));
  return !isUnfit ? { value: fitted } : { unfit: content };
}

function readLoose(text: string): SpecValue {
  const reading = readJson(text);
  return "value" in reading && typeof reading.value === "object" ? reading.value : text;
}
