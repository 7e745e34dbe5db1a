import type { MemberModel } from "../../model/model.ts";
import { type Markup, noteMember } from "../print/member-notes.ts";
import { nameDocumentedType } from "../text/documented-type.ts";
import { escapeMarkdown, printCode, printTable } from "../text/markdown.ts";

const MARKDOWN: Markup = { text: escapeMarkdown, code: printCode };

/** Members as a table; `typesPage` is the page where data types have their anchors. */
export function printMemberTable(
  members: readonly MemberModel[],
  direction: "sent" | "received" | "both",
  typesPage: string,
): string {
  const rows = members.map((member) => [
    printCode(member.name),
    linkType(member, typesPage),
    describePresence(member, direction),
    describeMember(member),
  ]);
  return printTable(["Member", "Type", direction === "sent" ? "Required" : "Presence", "Meaning"], rows);
}

function linkType({ type }: MemberModel, typesPage: string): string {
  const name = escapeMarkdown(nameDocumentedType({ ...type, depth: 0 }));
  const linked = type.typeName === undefined ? name : `[${name}](${typesPage}#${type.typeName})`;
  return "Array of ".repeat(type.depth) + linked;
}

function describePresence(member: MemberModel, direction: "sent" | "received" | "both"): string {
  const words = [
    direction !== "received" && member.isRequired ? "required" : "",
    direction !== "sent" && member.mayBeAbsent ? "may be absent" : "",
    direction !== "sent" && member.isNullable ? "may be null" : "",
  ];
  return words.filter((word) => word !== "").join(", ");
}

function describeMember(member: MemberModel): string {
  const { deprecated, values, isOpen } = member;
  const lines = [
    deprecated === undefined ? "" : `**Deprecated.**${deprecated === true ? "" : ` ${escapeMarkdown(deprecated)}`}`,
    escapeMarkdown(member.description),
    ...values.map(({ value, meaning }) => {
      return printCode(String(value)) + (meaning === "" ? "" : `: ${escapeMarkdown(meaning)}`);
    }),
    values.length > 0 && isOpen ? "Other values may come." : "",
    ...noteMember(member, MARKDOWN),
  ];
  return lines.filter((line) => line !== "").join("<br>");
}
