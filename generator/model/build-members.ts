import type { MemberSpec, MembersSpec } from "../spec/spec.ts";
import { isScalar, parseType, type ScalarType } from "../spec/type-text.ts";
import type { MemberModel, TypeReference, ValueModel } from "./model.ts";

/** The exported names of a data type's two forms. */
export interface TypeNames {
  readonly typeName: string;
  readonly inputName: string;
}

/** Resolves members; `typeNames` has the names of the service's data types by their wire names. */
export function buildMembers(members: MembersSpec, typeNames: ReadonlyMap<string, TypeNames>): MemberModel[] {
  return Object.entries(members).map(([name, member]) => {
    const type = resolveType(member, typeNames);
    const isToken = member.idempotencyToken === true;
    return {
      name,
      type,
      isRequired: member.required === true && !isToken,
      mayBeAbsent: member.mayBeAbsent === true,
      isNullable: member.nullable === true,
      description: member.description ?? "",
      deprecated: member.deprecated,
      values: listValues(member, type.kind),
      isOpen: member.open === true,
      default: member.default,
      example: member.example,
      minimum: member.minimum,
      maximum: member.maximum,
      minLength: member.minLength,
      maxLength: member.maxLength,
      pattern: member.pattern,
      isToken,
      isSensitive: member.sensitive === true,
      erratum: member.erratum,
    };
  });
}

const SCALARS: Record<ScalarType, Pick<TypeReference, "kind" | "format">> = {
  String: { kind: "string" },
  Date: { kind: "string", format: "date" },
  Timestamp: { kind: "string", format: "timestamp" },
  "Timestamp ISO8601": { kind: "string", format: "timestampIso8601" },
  Binary: { kind: "bytes" },
  Integer: { kind: "integer" },
  Float: { kind: "number" },
  Boolean: { kind: "boolean" },
  Object: { kind: "record" },
};

function resolveType(member: MemberSpec, typeNames: ReadonlyMap<string, TypeNames>): TypeReference {
  const { name, depth } = parseType(member.type);
  const names = typeNames.get(name);
  if (names) return { kind: "type", typeName: names.typeName, inputName: names.inputName, depth };
  const scalar = isScalar(name) ? SCALARS[name] : SCALARS.Object;
  return { ...scalar, depth, ...(member.wide === true && { isWide: true }) };
}

function listValues({ values = {} }: MemberSpec, kind: TypeReference["kind"]): ValueModel[] {
  return Object.entries(values).map(([value, meaning]) => ({ value: readValue(value, kind), meaning }));
}

function readValue(value: string, kind: TypeReference["kind"]): ValueModel["value"] {
  if (kind === "integer" || kind === "number") return Number(value);
  return kind === "boolean" ? value === "true" : value;
}
