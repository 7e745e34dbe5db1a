import type { MemberSpec, MembersSpec, TypesSpec } from "../spec/spec.ts";
import { isScalar, parseType, type ScalarType } from "../spec/type-text.ts";
import type { Places } from "./reach.ts";
import type { MemberModel, TypeReference, ValueModel } from "./model.ts";

/** What members refer to: the data types of their service, and the names these are exported under. */
export interface MembersContext {
  readonly types: TypesSpec;
  /** Wire name -> exported name. */
  readonly typeNames: ReadonlyMap<string, string>;
}

/**
 * Members of a request are optional unless required; members of an answer are there unless it may lack them. What is
 * part of both is optional where either allows it.
 */
export function buildMembers(
  members: MembersSpec,
  { isInRequest, isInResponse }: Places,
  context: MembersContext,
): MemberModel[] {
  return Object.entries(members).map(([name, member]) => ({
    name,
    type: resolveType(member, context),
    isOptional:
      (isInRequest && (member.required !== true || member.idempotencyToken === true)) ||
      ((isInResponse || !isInRequest) && member.mayBeAbsent === true),
    isNullable: member.nullable === true,
    description: member.description ?? "",
    deprecated: member.deprecated,
    values: listValues(member),
    notes: collectNotes(member),
  }));
}

const KINDS: Record<ScalarType, TypeReference["kind"]> = {
  String: "string",
  Date: "string",
  Timestamp: "string",
  "Timestamp ISO8601": "string",
  Binary: "bytes",
  Integer: "integer",
  Float: "number",
  Boolean: "boolean",
  Object: "record",
};

function resolveType(member: MemberSpec, context: MembersContext): TypeReference {
  const { name, depth } = parseType(member.type);
  const typeName = context.typeNames.get(name);
  if (typeName !== undefined) return { kind: "type", typeName, depth };
  const kind = isScalar(name) ? KINDS[name] : "record";
  if (!member.values) return { kind, depth, ...(member.wide === true && { isWide: true }) };
  const literals = Object.keys(member.values).map((value) => toLiteral(value, kind));
  return {
    kind: "values",
    literals,
    isOpen: member.open === true,
    depth,
    ...(member.wide === true && { isWide: true }),
  };
}

function toLiteral(value: string, kind: TypeReference["kind"]): string | number | boolean {
  if (kind === "integer" || kind === "number") return Number(value);
  return kind === "boolean" ? value === "true" : value;
}

function listValues(member: MemberSpec): ValueModel[] {
  return Object.entries(member.values ?? {}).map(([value, meaning]) => ({ value, meaning }));
}

/** In words what the type does not say. */
function collectNotes(member: MemberSpec): string[] {
  const unit = parseType(member.type).depth > 0 ? "items" : "characters";
  const notes: string[] = [];
  if (member.minimum !== undefined || member.maximum !== undefined)
    notes.push(`Range: ${describeRange(member.minimum, member.maximum)}.`);
  if (member.minLength !== undefined || member.maxLength !== undefined) {
    notes.push(`Length: ${describeRange(member.minLength, member.maxLength)} ${unit}.`);
  }
  if (member.pattern !== undefined) notes.push(`Pattern: \`${member.pattern}\`.`);
  if (member.default !== undefined) notes.push(`Default: \`${show(member.default)}\`.`);
  if (member.example !== undefined) notes.push(`Example: \`${show(member.example)}\`.`);
  if (member.idempotencyToken === true) notes.push("Filled in by the client where it is left out.");
  if (member.type === "Date") notes.push("A date: `2022-01-01`.");
  if (member.type === "Timestamp") notes.push("A time without a zone: `2022-01-01 00:00:00`.");
  if (member.type === "Timestamp ISO8601") notes.push("A time: `2022-01-01T00:00:00+08:00`.");
  if (member.erratum !== undefined) notes.push(`Erratum: ${member.erratum}`);
  return notes;
}

function describeRange(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `at most ${most}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}

/** A value as JSON writes it, integers beyond 2^53 among them. */
function show(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(show).join(",")}]`;
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item)) ?? "";
}
