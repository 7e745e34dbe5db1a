import type { MemberModel, TypeReference } from "../../model/model.ts";
import { quoteText } from "../text/literal.ts";

/** The TypeScript type of a member: `string[]`, `0 | 1`, `InterInstanceFlow | null`. */
export function printType(member: Pick<MemberModel, "type" | "isNullable">): string {
  const { type } = member;
  const parts = listParts(type);
  const base = parts.join(" | ");
  const item = type.depth > 0 && parts.length > 1 ? `(${base})` : base;
  const printed = item + "[]".repeat(type.depth);
  return member.isNullable ? `${printed} | null` : printed;
}

/** The types whose union it is. */
function listParts(type: TypeReference): string[] {
  switch (type.kind) {
    case "string":
    case "boolean":
    case "number":
      return [type.kind];
    case "integer":
      return type.isWide === true ? ["number", "bigint"] : ["number"];
    case "bytes":
      return ["Uint8Array"];
    case "record":
      return ["{ [member: string]: unknown }"];
    case "type":
      return [type.typeName ?? "unknown"];
    case "values":
      return listLiterals(type);
  }
}

/** An open list of numbers is any number: TypeScript keeps suggestions beside an open type only for strings. */
function listLiterals(type: TypeReference): string[] {
  const literals = type.literals ?? [];
  const isText = typeof literals[0] === "string";
  if (type.isOpen === true && !isText) return [typeof literals[0] === "boolean" ? "boolean" : "number"];
  const printed = literals.map((literal) => (typeof literal === "string" ? quoteText(literal) : String(literal)));
  return [...printed, ...(type.isOpen === true ? ["(string & {})"] : [])];
}
