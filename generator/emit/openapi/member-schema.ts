import type { MemberModel, TypeReference } from "../../model/model.ts";
import type { Direction } from "../print/print-type.ts";
import { isOptional } from "../print/print-type.ts";
import { fitsLimits } from "./fits-limits.ts";
import { nameDocumentedType } from "../text/documented-type.ts";
import { escapeMarkdown, printCode } from "../text/markdown.ts";

/** A JSON Schema, as plain data. */
export type Schema = { readonly [keyword: string]: unknown };

/** Members as the schema of an object, sent or received. */
export function buildObjectSchema(members: readonly MemberModel[], direction: Direction): Schema {
  const required = members.filter((member) => !isOptional(member, direction)).map(({ name }) => name);
  return {
    type: "object",
    ...(required.length > 0 && { required }),
    ...(members.length > 0 && {
      properties: Object.fromEntries(members.map((member) => [member.name, buildMemberSchema(member, direction)])),
    }),
    ...(members.length === 0 && direction === "sent" && { additionalProperties: false }),
  };
}

function buildMemberSchema(member: MemberModel, direction: Direction): Schema {
  const { type, deprecated, minLength, maxLength, isToken, erratum } = member;
  let schema = buildItemSchema(member, direction);
  const isArray = type.depth > 0;
  for (let depth = type.depth; depth > 0; depth--) schema = { type: "array", items: schema };
  const limits = isArray ? { minItems: minLength, maxItems: maxLength } : {};
  const facts = dropUndefined({
    description: describeMember(member) || undefined,
    deprecated: deprecated !== undefined || undefined,
    default: direction === "sent" ? member.default : undefined,
    examples: member.example !== undefined && fitsLimits(member.example, member) ? [member.example] : undefined,
    ...limits,
    // Not as a format: what services send is not always one of JSON Schema's.
    "x-tencentcloud-type": type.format === undefined ? undefined : nameDocumentedType({ ...type, depth: 0 }),
    "x-tencentcloud-token": isToken || undefined,
    "x-tencentcloud-erratum": erratum,
  });
  if (!member.isNullable)
    return "$ref" in schema && Object.keys(facts).length > 0 ? { ...facts, allOf: [schema] } : { ...schema, ...facts };
  if (typeof schema["type"] === "string" && !("enum" in schema))
    return { ...schema, type: [schema["type"], "null"], ...facts };
  return { anyOf: [schema, { type: "null" }], ...facts };
}

/** One item of a member: what it is without its arrays. */
function buildItemSchema(member: MemberModel, direction: Direction): Schema {
  const { type, values, isOpen, minimum, maximum, minLength, maxLength, pattern, isSensitive } = member;
  if (type.kind === "type") return refer((direction === "sent" ? type.inputName : type.typeName) ?? "");
  const isArray = type.depth > 0;
  const scalar = dropUndefined({
    ...SCALARS[type.kind],
    format: formatOf(type, isSensitive),
    minimum,
    maximum,
    ...(!isArray && { minLength, maxLength }),
    pattern,
  });
  if (values.length === 0) return scalar;
  const listed = { ...scalar, enum: values.map(({ value }) => value) };
  return isOpen || direction === "received" ? { anyOf: [listed, scalar] } : listed;
}

const SCALARS: Record<Exclude<TypeReference["kind"], "type">, Schema> = {
  string: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  bytes: { type: "string", contentEncoding: "base64" },
  record: { type: "object", additionalProperties: true },
};

function formatOf({ kind, isWide }: TypeReference, isSensitive: boolean): string | undefined {
  if (isSensitive && kind === "string") return "password";
  if (kind === "integer" && isWide === true) return "int64";
  return undefined;
}

/** A reference to a component of the document. */
export function refer(component: string): Schema {
  return { $ref: `#/components/schemas/${component}` };
}

function describeMember({ description, deprecated, values }: MemberModel): string {
  const lines = values
    .filter(({ meaning }) => meaning !== "")
    .map(({ value, meaning }) => `- ${printCode(String(value))}: ${escapeMarkdown(meaning)}`);
  const paragraphs = [
    escapeMarkdown(description),
    typeof deprecated === "string" ? `Deprecated: ${escapeMarkdown(deprecated)}` : "",
    lines.join("\n"),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** Leaves out what is undefined. */
export function dropUndefined(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
