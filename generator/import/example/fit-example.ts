import { describeValue } from "../../spec/check/check-example.ts";
import type { MembersSpec, MemberSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import { type Finding, type FindingPath, printPath } from "../finding.ts";
import { readJson } from "../json/read-json.ts";

/** What the members are compared with, and where corrections are noted. */
export interface FitContext {
  readonly types: TypesSpec;
  readonly findings: Finding[];
  /** Values of a query string are all text: giving them their types corrects nothing. */
  readonly isQuery: boolean;
}

type Values = Record<string, SpecValue>;

/**
 * Gives an example the names and types of its members where one reading is possible: names in other case, quoted
 * integers, `"true"`. What cannot be corrected stays as it is.
 */
export function fitExample(value: Values, members: MembersSpec, path: FindingPath, context: FitContext): Values {
  const fitted: [string, SpecValue][] = [];
  for (const [given, item] of Object.entries(value)) {
    const name = Object.hasOwn(members, given) ? given : findByCase(given, value, members);
    if (name !== given) noteRepair("other-case", [...path, name], name, given, name, context);
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    fitted.push([name, member ? fitMember(item, member, [...path, name], context) : item]);
  }
  return Object.fromEntries(fitted);
}

/** The only member that differs in case alone and does not stand in the example itself. */
function findByCase(given: string, value: Values, members: MembersSpec): string {
  const lower = given.toLowerCase();
  const found = Object.keys(members).filter((name) => name.toLowerCase() === lower && !Object.hasOwn(value, name));
  return found.length === 1 ? (found[0] as string) : given;
}

function fitMember(value: SpecValue, member: MemberSpec, path: FindingPath, context: FitContext): SpecValue {
  const { name, depth } = parseType(member.type);
  return fitList(value, name, depth, path, context);
}

function fitList(value: SpecValue, name: string, depth: number, path: FindingPath, context: FitContext): SpecValue {
  if (depth === 0) return fitItem(value, name, path, context);
  const list = Array.isArray(value)
    ? value
    : context.isQuery && typeof value === "string"
      ? readList(value)
      : undefined;
  if (!list) return value;
  if (list !== value)
    noteRepair("no-index", path, `${printPath(path.slice(1))}.0`, describeValue(value), "a list", context);
  return list.map((item, index) => fitList(item, name, depth - 1, [...path, index], context));
}

/** `Name=a` and `Name=["a"]` in a query can only mean a list. */
function readList(text: string): SpecValue[] {
  const reading = text.startsWith("[") ? readJson(text) : undefined;
  return reading && "value" in reading && Array.isArray(reading.value) ? reading.value : [text];
}

function fitItem(value: SpecValue, name: string, path: FindingPath, context: FitContext): SpecValue {
  // A data type hides the documentation's own type of the same name.
  const type = Object.hasOwn(context.types, name) ? context.types[name] : undefined;
  if (!type && isScalar(name)) {
    const fitted = fitScalar(value, name, context.isQuery);
    const isQuoted = context.isQuery && typeof value === "string" && value !== stripQuotes(value);
    if (isQuoted || (fitted !== value && !context.isQuery)) {
      const kind = isQuoted ? "quoted-value" : "wrong-type";
      noteRepair(kind, path, name, describeValue(value), describeValue(fitted), context);
    }
    return fitted;
  }
  if (!type || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return fitExample(value, type.members, path, context);
}

function fitScalar(given: SpecValue, name: string, isQuery: boolean): SpecValue {
  const value = isQuery && typeof given === "string" ? stripQuotes(given) : given;
  if (name === "Integer" && typeof value === "string") return readInteger(value) ?? value;
  if (name === "Float" && typeof value === "string") {
    return /^-?\d+(?:\.\d+)?$/.test(value) && Number.isFinite(Number(value)) ? Number(value) : value;
  }
  if (name === "Boolean") return readBoolean(value) ?? value;
  const isText = name !== "Object" && name !== "Float" && name !== "Integer";
  const isExact = typeof value === "bigint" || typeof value === "boolean" || Number.isSafeInteger(value);
  return isText && isExact ? String(value) : value;
}

function stripQuotes(text: string): string {
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

function readInteger(text: string): number | bigint | undefined {
  if (!/^-?\d{1,20}$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

function readBoolean(value: SpecValue): boolean | undefined {
  const text = String(value).toLowerCase();
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}

function noteRepair(
  kind: Finding["kind"],
  path: FindingPath,
  expected: string,
  found: string,
  repaired: string,
  { findings }: FitContext,
): void {
  findings.push({ kind, level: "mistake", path, expected, found, repaired });
}
