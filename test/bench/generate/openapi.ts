import type { ActionSpec, MemberSpec, MembersSpec } from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import type { Version } from "./catalogue/catalogue.ts";

type Json = Record<string, unknown>;

/** Says the same as the specifications of a catalogue in one OpenAPI 3.1 document. */
export function describeAsOpenApi(versions: readonly Version[]): Json {
  const paths: Json = {};
  const schemas: Json = {};
  for (const { service, types, actions } of versions) {
    const prefix = `${nameSchema(service.service)}${service.version.replaceAll("-", "")}`;
    for (const [name, { description, members }] of Object.entries(types))
      schemas[`${prefix}${name}`] = { description, ...describeMembers(members, "type", prefix) };
    for (const action of actions) {
      const id = `${prefix}${action.action}`;
      schemas[`${id}Request`] = describeMembers(action.input ?? {}, "input", prefix);
      const answer = { ...action.output, RequestId: { type: "String", description: "Of this call." } };
      schemas[`${id}Response`] = describeMembers(answer, "output", prefix);
      paths[`/${service.service}/${service.version}/${action.action}`] = {
        post: describeOperation(id, service.service, action),
      };
    }
  }
  const servers = [{ url: "https://example.com" }];
  return { openapi: "3.1.0", info: { title: "Catalogue", version: "1" }, servers, paths, components: { schemas } };
}

function describeOperation(id: string, tag: string, { title, description, examples = [] }: ActionSpec): Json {
  const list = (key: "request" | "response"): Json =>
    Object.fromEntries(examples.map((example, index) => [`example${index}`, { value: example[key] }]));
  const content = (schema: Json, key: "request" | "response"): Json => ({
    "application/json": { schema, examples: list(key) },
  });
  const answer = { type: "object", required: ["Response"], properties: { Response: refer(`${id}Response`) } };
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description,
    requestBody: { required: true, content: content(refer(`${id}Request`), "request") },
    responses: { 200: { description: "The answer.", content: content(answer, "response") } },
  };
}

function describeMembers(members: MembersSpec, place: "input" | "output" | "type", prefix: string): Json {
  const isRequired = (member: MemberSpec): boolean =>
    place === "output" ? member.mayBeAbsent !== true : member.required === true;
  const required = Object.keys(members).filter((name) => isRequired(members[name] as MemberSpec));
  const properties = Object.entries(members).map(([name, member]) => [name, describeMember(member, prefix)]);
  return { type: "object", ...(required.length > 0 && { required }), properties: Object.fromEntries(properties) };
}

const SCALARS: Readonly<Record<string, Json>> = {
  String: { type: "string" },
  Integer: { type: "integer", format: "int64" },
  Float: { type: "number" },
  Boolean: { type: "boolean" },
  Date: { type: "string", format: "date" },
  Timestamp: { type: "string" },
  "Timestamp ISO8601": { type: "string", format: "date-time" },
};

function describeMember(member: MemberSpec, prefix: string): Json {
  const { name, depth } = parseType(member.type);
  const { description, default: preset, example, minimum, maximum, maxLength, deprecated } = member;
  const values = Object.keys(member.values ?? {}).map((value) => (name === "Integer" ? Number(value) : value));
  const scalar = SCALARS[name];
  const item = scalar
    ? { ...scalar, ...(values.length > 0 && member.open !== true && { enum: values }), minimum, maximum, maxLength }
    : refer(`${prefix}${name}`);
  const whole = depth > 0 ? { type: "array", items: item } : item;
  const nullable = member.nullable === true ? { anyOf: [whole, { type: "null" }] } : whole;
  return { ...nullable, description, default: preset, example, ...(deprecated !== undefined && { deprecated: true }) };
}

function refer(schema: string): Json {
  return { $ref: `#/components/schemas/${schema}` };
}

function nameSchema(service: string): string {
  return service.charAt(0).toUpperCase() + service.slice(1);
}
