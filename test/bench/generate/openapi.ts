import type { ActionSpec, MemberSpec, MembersSpec } from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import type { Version } from "./catalogue/catalogue.ts";

type Json = Record<string, unknown>;

/** Says the same as the specifications of a version in an OpenAPI 3.1 document. */
export function describeAsOpenApi({ service, types, actions }: Version): Json {
  const paths: Json = {};
  const schemas: Json = {};
  for (const [name, { description, members }] of Object.entries(types))
    schemas[name] = { description, ...describeMembers(members, "type") };
  for (const action of actions) {
    const id = action.action;
    schemas[`${id}Request`] = describeMembers(action.input ?? {}, "input");
    const answer = { ...action.output, RequestId: { type: "String", description: "Of this call." } };
    schemas[`${id}Response`] = describeMembers(answer, "output");
    paths[`/${id}`] = { post: describeOperation(id, action) };
  }
  const info = { title: service.title, version: service.version };
  const servers = [{ url: `https://${service.endpoint}` }];
  return { openapi: "3.1.0", info, servers, paths, components: { schemas } };
}

function describeOperation(id: string, { title, description, examples = [] }: ActionSpec): Json {
  const list = (key: "request" | "response"): Json =>
    Object.fromEntries(examples.map((example, index) => [`example${index}`, { value: example[key] }]));
  const content = (schema: Json, key: "request" | "response"): Json => ({
    "application/json": { schema, examples: list(key) },
  });
  const answer = { type: "object", required: ["Response"], properties: { Response: refer(`${id}Response`) } };
  return {
    operationId: id,
    summary: title,
    description,
    requestBody: { required: true, content: content(refer(`${id}Request`), "request") },
    responses: { 200: { description: "The answer.", content: content(answer, "response") } },
  };
}

function describeMembers(members: MembersSpec, place: "input" | "output" | "type"): Json {
  const isRequired = (member: MemberSpec): boolean =>
    place === "output" ? member.mayBeAbsent !== true : member.required === true;
  const required = Object.keys(members).filter((name) => isRequired(members[name] as MemberSpec));
  const properties = Object.entries(members).map(([name, member]) => [name, describeMember(member)]);
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

function describeMember(member: MemberSpec): Json {
  const { name, depth } = parseType(member.type);
  const { description, default: preset, example, minimum, maximum, maxLength, deprecated } = member;
  const values = Object.keys(member.values ?? {}).map((value) => (name === "Integer" ? Number(value) : value));
  const scalar = SCALARS[name];
  const item = scalar
    ? { ...scalar, ...(values.length > 0 && member.open !== true && { enum: values }), minimum, maximum, maxLength }
    : refer(name);
  const whole = depth > 0 ? { type: "array", items: item } : item;
  const nullable = member.nullable === true ? { anyOf: [whole, { type: "null" }] } : whole;
  return { ...nullable, description, default: preset, example, ...(deprecated !== undefined && { deprecated: true }) };
}

function refer(schema: string): Json {
  return { $ref: `#/components/schemas/${schema}` };
}
