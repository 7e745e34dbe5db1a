import type { MemberModel } from "../../model/model.ts";
import type { SpecValue } from "../../spec/spec.ts";

/** Says in sentences what a member's type does not: its limits, its default, an example, errata. Markdown, not escaped. */
export function noteMember(member: MemberModel): string[] {
  const { minimum, maximum, minLength, maxLength, pattern, type } = member;
  const unit = type.depth > 0 ? "items" : "characters";
  const notes: string[] = [];
  if (minimum !== undefined || maximum !== undefined) notes.push(`Range: ${describeRange(minimum, maximum)}.`);
  if (minLength !== undefined || maxLength !== undefined)
    notes.push(`Length: ${describeRange(minLength, maxLength)} ${unit}.`);
  if (pattern !== undefined) notes.push(`Pattern: \`${pattern}\`.`);
  if (member.default !== undefined) notes.push(`Default: \`${show(member.default)}\`.`);
  if (member.example !== undefined) notes.push(`Example: \`${show(member.example)}\`.`);
  if (member.isToken) notes.push("Filled in by the client where it is left out.");
  if (type.format !== undefined && type.depth === 0) notes.push(FORMATS[type.format]);
  if (member.erratum !== undefined) notes.push(`Erratum: ${member.erratum}`);
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

/** A value as JSON writes it, integers beyond 2^53 among them. */
function show(value: SpecValue): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(show).join(",")}]`;
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item)) ?? "";
}
