import { isOfScalar } from "../../spec/check-example.ts";
import type { MembersSpec, MemberSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import { type Defect, placeDefects, printPath } from "../finding.ts";
import { isRecord } from "../json/describe-reading.ts";

type Path = readonly (string | number)[];

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
 * place, each correction with an erratum, and returns a defect for each place.
 */
export function correctMembers(value: Record<string, SpecValue>, members: MembersSpec, place: ExamplePlace): Defect[] {
  const defects: Defect[] = [];
  correctRecord(value, members, [place.side], { place, defects });
  const { action, example } = place;
  return placeDefects(defects, { action, ...(example !== undefined && { example }) });
}

interface Context {
  readonly place: ExamplePlace;
  readonly defects: Defect[];
}

function correctRecord(value: Record<string, SpecValue>, members: MembersSpec, path: Path, context: Context): void {
  const names = Object.keys(value);
  const known = names.filter((name) => Object.hasOwn(members, name));
  for (const name of known) correctValue(value[name] ?? null, members[name] as MemberSpec, [...path, name], context);
  // An object of mostly other members is another structure, and says nothing about this one's.
  if (context.place.side === "request" || known.length * 2 < names.length) return;
  for (const [name, member] of Object.entries(members)) {
    if (Object.hasOwn(value, name) || member.mayBeAbsent === true) continue;
    member.mayBeAbsent = true;
    correct(
      member,
      "missing-member",
      [...path, name],
      "lacks it",
      member.type,
      "nothing",
      "mayBeAbsent: true",
      context,
    );
  }
}

/** What authors write where any value would do: no proof that a service has such a value. */
const PLACEHOLDER = /^(?:|x+|abc|string|test|demo|null|\*+|".*")$/is;

function correctValue(value: SpecValue, member: MemberSpec, path: Path, context: Context): void {
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
  correct(member, "not-a-value", path, `has ${String(value)}`, `one of ${known}`, String(value), "open: true", context);
}

function correctNull(member: MemberSpec, path: Path, context: Context): void {
  const isItem = typeof path.at(-1) === "number";
  if (member.nullable === true || isItem || context.place.side === "request") return;
  member.nullable = true;
  correct(member, "null", path, "has null", member.type, "null", "nullable: true", context);
}

function correct(
  member: MemberSpec,
  kind: Defect["kind"],
  path: Path,
  what: string,
  expected: string,
  found: string,
  repaired: string,
  { place, defects }: Context,
): void {
  const flag = repaired.split(":", 1)[0] as string;
  const sentence = `Documented without \`${flag}\`; the example of ${place.action} ${what.length > 60 ? `${what.slice(0, 60)}…` : what}.`;
  member.erratum = member.erratum === undefined ? sentence : `${member.erratum} ${sentence}`;
  defects.push({ kind, path: printPath(path), expected, found, repaired });
}
