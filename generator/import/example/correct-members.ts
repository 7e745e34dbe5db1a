import { isOfScalar } from "../../spec/check/check-example.ts";
import type { MembersSpec, MemberSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import { type Finding, type FindingPath, placeFindings } from "../finding.ts";
import { isRecord } from "../json/is-record.ts";

/** Where one example is found, and in whose name its members are corrected. */
export interface ExamplePlace {
  readonly action: string;
  readonly example?: string;
  readonly types: TypesSpec;
  readonly side: "request" | "response";
}

/**
 * Corrects members by an example that is sound otherwise: null where none may stand makes `nullable`, a lacking member of
 * an answer `mayBeAbsent`, a value that is not enumerated `open`, an integer beyond 2^53 `wide`. Changes the members in
 * place, each correction with an erratum, and returns a finding for each place.
 */
export function correctMembers(value: Record<string, SpecValue>, members: MembersSpec, place: ExamplePlace): Finding[] {
  const findings: Finding[] = [];
  correctRecord(value, members, [place.side], { place, findings });
  const { action, example } = place;
  return placeFindings(findings, { action, ...(example !== undefined && { example }) });
}

interface Context {
  readonly place: ExamplePlace;
  readonly findings: Finding[];
}

function correctRecord(
  value: Record<string, SpecValue>,
  members: MembersSpec,
  path: FindingPath,
  context: Context,
): void {
  const names = Object.keys(value);
  const known = names.filter((name) => Object.hasOwn(members, name));
  for (const name of known) correctValue(value[name] ?? null, members[name] as MemberSpec, [...path, name], context);
  // An object of mostly other members is another structure, and says nothing about this one's.
  if (context.place.side === "request" || known.length * 2 < names.length) return;
  for (const [name, member] of Object.entries(members)) {
    if (Object.hasOwn(value, name) || member.mayBeAbsent === true) continue;
    member.mayBeAbsent = true;
    correct(member, "mayBeAbsent", "lacks it", context, {
      kind: "missing-member",
      path: [...path, name],
      expected: member.type,
      found: "nothing",
    });
  }
}

/** What authors write where any value would do: no proof that a service has such a value. */
const PLACEHOLDER = /^(?:|x+|abc|string|test|demo|null|\*+|".*")$/is;

function correctValue(value: SpecValue, member: MemberSpec, path: FindingPath, context: Context): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) correctValue(item, member, [...path, index], context);
    return;
  }
  const { name } = parseType(member.type);
  if (value === null) return correctNull(member, path, context);
  const type = Object.hasOwn(context.place.types, name) ? context.place.types[name] : undefined;
  if (type) {
    if (isRecord(value)) correctRecord(value, type.members, path, context);
    return;
  }
  if (!isScalar(name) || !isOfScalar(value, name)) return;
  if (typeof value === "bigint" && name === "Integer") member.wide = true;
  if (
    !member.values ||
    member.open === true ||
    PLACEHOLDER.test(String(value)) ||
    Object.hasOwn(member.values, String(value))
  )
    return;
  member.open = true;
  const known = Object.keys(member.values).join(", ");
  const found = String(value);
  correct(member, "open", `has ${found}`, context, { kind: "not-a-value", path, expected: `one of ${known}`, found });
}

function correctNull(member: MemberSpec, path: FindingPath, context: Context): void {
  const isItem = typeof path.at(-1) === "number";
  if (member.nullable === true || isItem || context.place.side === "request") return;
  member.nullable = true;
  correct(member, "nullable", "has null", context, { kind: "null", path, expected: member.type, found: "null" });
}

/** Says what the example showed, in the member's erratum and as a finding. */
function correct(
  member: MemberSpec,
  flag: "mayBeAbsent" | "open" | "nullable",
  what: string,
  { place, findings }: Context,
  found: Pick<Finding, "kind" | "path" | "expected" | "found">,
): void {
  const shown = what.length > 60 ? `${what.slice(0, 60)}…` : what;
  const sentence = `Documented without \`${flag}\`; the example of ${place.action} ${shown}.`;
  member.erratum = member.erratum === undefined ? sentence : `${member.erratum} ${sentence}`;
  findings.push({ level: "mistake", ...found, repaired: `${flag}: true` });
}
