import type { InterfaceDeclarationStructure } from "ts-morph";
import type { MemberModel } from "../../model/model.ts";
import { describe } from "./comment.ts";
import { noteMember } from "./member-notes.ts";
import { StructureKind } from "./ts-morph.ts";
import { type Direction, isOptional, printType } from "./print-type.ts";
import { printKey } from "../text/literal.ts";

/** An exported interface with a property for each member, as it is sent or received. */
export function declareInterface(
  name: string,
  members: readonly MemberModel[],
  direction: Direction,
  docs: string[],
): InterfaceDeclarationStructure {
  const base = { kind: StructureKind.Interface, name, isExported: true, docs } as const;
  if (members.length === 0) {
    return { ...base, indexSignatures: [{ keyName: "member", keyType: "string", returnType: "never" }] };
  }
  const properties = members.map((member) => ({
    name: printKey(member.name),
    hasQuestionToken: isOptional(member, direction),
    type: printType(member, direction),
    docs: describe([member.description, listValues(member), noteMember(member).join("\n")], member.deprecated),
  }));
  return { ...base, properties };
}

function listValues(member: MemberModel): string {
  const lines = member.values.map(({ value, meaning }) => {
    return meaning === "" ? undefined : `- \`${value}\`: ${meaning.replace(/\s+/g, " ")}`;
  });
  return lines.filter((line) => line !== undefined).join("\n");
}
