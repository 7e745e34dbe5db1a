import type { MemberModel } from "../../model/model.ts";
import { printJson } from "../text/json.ts";

/** How an output marks up text of a specification and code in it. */
export interface Markup {
  readonly text: (text: string) => string;
  readonly code: (code: string) => string;
}

/** For text that is escaped as a whole afterwards. */
const PLAIN: Markup = { text: (text) => text, code: (code) => `\`${code}\`` };

/** Says in sentences what a member's type does not: its limits, its default, an example, errata. */
export function noteMember(member: MemberModel, { text, code }: Markup = PLAIN): string[] {
  const { minimum, maximum, minLength, maxLength, pattern, type } = member;
  const unit = type.depth > 0 ? "items" : "characters";
  const notes: string[] = [];
  if (minimum !== undefined || maximum !== undefined) notes.push(`Range: ${describeRange(minimum, maximum)}.`);
  if (minLength !== undefined || maxLength !== undefined)
    notes.push(`Length: ${describeRange(minLength, maxLength)} ${unit}.`);
  if (pattern !== undefined) notes.push(`Pattern: ${code(pattern)}.`);
  if (member.default !== undefined) notes.push(`Default: ${code(printJson(member.default))}.`);
  if (member.example !== undefined) notes.push(`Example: ${code(printJson(member.example))}.`);
  if (member.isToken) notes.push("Filled in by the client where it is left out.");
  if (type.format !== undefined && type.depth === 0) notes.push(FORMATS[type.format]);
  if (member.erratum !== undefined) notes.push(`Erratum: ${text(member.erratum)}`);
  return notes;
}

const FORMATS: Record<NonNullable<MemberModel["type"]["format"]>, string> = {
  date: "A date: `2022-01-01`.",
  timestamp: "A time without a zone: `2022-01-01 00:00:00`.",
  timestampIso8601: "A time: `2022-01-01T00:00:00+08:00`.",
};

function describeRange(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `at most ${most}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}
