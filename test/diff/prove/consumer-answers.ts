import type { ActionModel, ServiceModel, TypeModel } from "../../../generator/model/model.ts";
import type { ActionSpec, MemberSpec, MembersSpec } from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import type { Version } from "./state.ts";

/** The data types as answers had them, under names of the consumer's own. */
export function printOldTypes({ types }: Version): string {
  return Object.entries(types)
    .map(([name, { members }]) => {
      const lines = Object.entries(members).map(([key, member]) => {
        return `  ${JSON.stringify(key)}${member.mayBeAbsent === true ? "?" : ""}: ${printOldType(member)};`;
      });
      return [`interface Old${name} {`, ...lines, "}"].join("\n");
    })
    .join("\n");
}

/** The type that a member of an answer had. */
function printOldType(member: MemberSpec): string {
  const { name, depth } = parseType(member.type);
  const base = PLAIN[name] ?? `Old${name}`;
  const item = member.wide === true ? `${base} | bigint` : base;
  let printed = item;
  for (let level = 0; level < depth; level++) printed = `Array<${printed}>`;
  return member.nullable === true ? `${printed} | null` : printed;
}

const PLAIN: Readonly<Record<string, string>> = {
  String: "string",
  Date: "string",
  Timestamp: "string",
  "Timestamp ISO8601": "string",
  Integer: "number",
  Float: "number",
  Boolean: "boolean",
  Binary: "Uint8Array",
  Object: "{ [member: string]: unknown }",
};

/** Reads each member of an answer, or of an exported data type, as deep as it goes, and assigns it to its old type. */
export function printAnswerReader(owner: ActionSpec | TypeModel, version: Version, model: ServiceModel): string {
  const isAction = "action" in owner;
  if (!isAction && !owner.isReceived) return "";
  const exported = isAction ? findAction(owner, model).responseName : owner.typeName;
  const members: MembersSpec = isAction
    ? { ...owner.output, RequestId: { type: "String" } }
    : (version.types[owner.name]?.members ?? {});
  const lines = readMembers("answer", members, version, isAction ? [] : [owner.name]);
  return [`export function read${exported}(answer: ${exported}): void {`, ...lines, "}"].join("\n");
}

/** Reads the pages and the stream of an action, by function and by method. */
export function printListReaders(action: ActionSpec, model: ServiceModel): string {
  const { paging, stream, requestName, responseName } = findAction(action, model);
  const items = paging?.itemsName === undefined ? undefined : action.output?.[paging.itemsName];
  const request = `request as unknown as ${requestName}`;
  const pages =
    paging && items
      ? [
          `for await (const item of ${paging.functionName}(client, ${request})) { const old: ${printItem(items)} = item; void old; }`,
          `for await (const page of client.${paging.functionName}(${request}).pages()) { const old: ${responseName} = page; void old; }`,
        ]
      : [];
  const events = stream
    ? [
        `for await (const event of ${stream.functionName}(client, ${request})) void event;`,
        `for await (const event of client.${stream.functionName}(${request})) void event;`,
      ]
    : [];
  return [
    `export async function list${responseName}(request: object): Promise<void> {`,
    ...pages,
    ...events,
    "void request; }",
  ].join("\n");
}

function printItem(items: MemberSpec): string {
  return printOldType({ type: items.type.replace("Array of ", ""), wide: items.wide === true });
}

function findAction(action: ActionSpec, model: ServiceModel): ActionModel {
  const found = model.actions.find(({ name }) => name === action.action);
  if (!found) throw new Error(`No action ${action.action}`);
  return found;
}

function readMembers(value: string, members: MembersSpec, version: Version, under: readonly string[]): string[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const access = `${value}[${JSON.stringify(name)}]`;
    const isLacking = member.mayBeAbsent === true;
    return [
      "{",
      `const member: ${printOldType(member)}${isLacking ? " | undefined" : ""} = ${access};`,
      "void member;",
      ...switchValues(access, member),
      ...readParts(access, member, version, under),
      "}",
    ];
  });
}

/** A program tells apart all values that it knows. */
function switchValues(access: string, member: MemberSpec): string[] {
  const { name, depth } = parseType(member.type);
  const literals = Object.keys(member.values ?? {}).map((value) => (name === "String" ? JSON.stringify(value) : value));
  if (literals.length === 0 || depth > 0) return [];
  return [
    `switch (${access}) {`,
    ...literals.map((literal) => `case ${literal}: void 0; break;`),
    "default: void 1;",
    "}",
  ];
}

function readParts(access: string, member: MemberSpec, version: Version, under: readonly string[]): string[] {
  const { name, depth } = parseType(member.type);
  const type = version.types[name];
  if (!type || under.includes(name)) return [];
  const level = under.length;
  const loops = Array.from({ length: depth }, (_, index) => {
    const list = index === 0 ? `(${access} ?? [])` : `item${level}_${index - 1}`;
    return `for (const item${level}_${index} of ${list}) {`;
  });
  const inner = depth > 0 ? `item${level}_${depth - 1}` : `part${level}`;
  const isThere =
    depth > 0
      ? loops
      : [`const part${level} = ${access};`, `if (part${level} !== undefined && part${level} !== null) {`];
  const lines = readMembers(inner, type.members, version, [...under, name]);
  return [...isThere, ...lines, "}".repeat(depth > 0 ? depth : 1)];
}
