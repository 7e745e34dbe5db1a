import type { MemberModel } from "../../model/model.ts";
import { quoteText } from "../text/literal.ts";

/** Which way a member goes: to the service in a request, or from it in an answer. */
export type Direction = "sent" | "received";

/** What decides a member's type. */
export type TypedMember = Pick<MemberModel, "type" | "values" | "isOpen" | "isNullable" | "isRequired" | "mayBeAbsent">;

/** Whether a request may leave the member out, or an answer lack it. */
export function isOptional(member: Pick<MemberModel, "isRequired" | "mayBeAbsent">, direction: Direction): boolean {
  return direction === "sent" ? !member.isRequired : member.mayBeAbsent;
}

/**
 * The TypeScript type of a member. Sent: `readonly string[] | undefined`, arrays that are not changed, values as listed,
 * `undefined` for what may be left out. Received: `string[] | null`, and values are always open.
 */
export function printType(member: TypedMember, direction: Direction): string {
  const { type, isNullable } = member;
  const parts = listParts(member, direction);
  let printed = parts.join(" | ");
  let isUnion = parts.length > 1;
  for (let depth = 0; depth < type.depth; depth++) {
    const isClosed = !isUnion && (depth === 0 || direction === "received");
    const item = isClosed ? printed : `(${printed})`;
    printed = direction === "sent" ? `readonly ${item}[]` : `${item}[]`;
    isUnion = false;
  }
  const isLeftOut = direction === "sent" && isOptional(member, direction);
  return `${printed}${isNullable ? " | null" : ""}${isLeftOut ? " | undefined" : ""}`;
}

/** The types whose union a member, or an item of it, is. */
function listParts({ type, values, isOpen }: TypedMember, direction: Direction): string[] {
  if (type.kind === "type") return [(direction === "sent" ? type.inputName : type.typeName) ?? "unknown"];
  const base = SCALARS[type.kind];
  const all = type.isWide === true ? [base, "bigint"] : [base];
  if (values.length === 0) return all;
  const literals = values.map(({ value }) => (typeof value === "string" ? quoteText(value) : String(value)));
  if (direction === "sent" && !isOpen) return literals;
  // Beside `string` itself the literals would vanish, and with them what editors suggest.
  return type.kind === "boolean" ? all : [...literals, `(${base} & {})`, ...all.slice(1)];
}

const SCALARS: Record<Exclude<MemberModel["type"]["kind"], "type">, string> = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  bytes: "Uint8Array",
  record: "{ [member: string]: unknown }",
};
