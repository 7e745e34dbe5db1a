import type { MemberSpec, MembersSpec, SpecValue } from "../../../../generator/spec/spec.ts";
import { parseType } from "../../../../generator/spec/type-text.ts";
import type { Random } from "./random.ts";
import {
  EXAMPLE_TEXT,
  FLAGS,
  LIST_SHARE,
  MEMBER_DESCRIPTION,
  REFERENCE_SHARES,
  SCALAR_SHARES,
  VALUE_MEANING,
  VALUES,
} from "./shape.ts";
import { nameAnew, nameMember, nameValue, writeProse, writeToken } from "./words.ts";

/** Where members stand, and which data type one of them may name next; undefined where none is left to name. */
export interface MembersPlace {
  readonly kind: "input" | "output" | "type";
  readonly nextType: () => string | undefined;
}

/** Makes so many members. */
export function makeMembers(count: number, place: MembersPlace, random: Random): MembersSpec {
  const names = new Set(["RequestId"]);
  const members: MembersSpec = {};
  for (let index = 0; index < count; index++) {
    members[nameAnew(nameMember, names, random)] = makeMember(chooseType(place, random), place, random);
  }
  return members;
}

/** A scalar value of a type, within what the member allows. */
export function makeScalar(type: string, member: MemberSpec, random: Random): SpecValue {
  if (member.values) {
    const value = random.pick(Object.keys(member.values) as [string]);
    return type === "Integer" ? Number(value) : value;
  }
  if (type === "Integer") return random.chance(0.4) ? random.below(2) : random.below(member.maximum ?? 100_000);
  if (type === "Float") return random.below(100_000) / 100;
  if (type === "Boolean") return random.chance(0.5);
  if (type === "Date") return "2021-06-30";
  if (type === "Timestamp") return "2021-06-30 12:00:00";
  if (type === "Timestamp ISO8601") return "2021-06-30T12:00:00+08:00";
  return writeToken(Math.min(random.draw(EXAMPLE_TEXT), member.maxLength ?? 1000), random);
}

function chooseType({ kind, nextType }: MembersPlace, random: Random): string {
  const name = random.chance(REFERENCE_SHARES[kind]) ? nextType() : undefined;
  if (name !== undefined) return random.chance(LIST_SHARE) ? `Array of ${name}` : name;
  let rest = random.share();
  return Object.entries(SCALAR_SHARES).find(([, share]) => (rest -= share) < 0)?.[0] ?? "String";
}

function makeMember(type: string, { kind }: MembersPlace, random: Random): MemberSpec {
  const { name: base, depth } = parseType(type);
  const flags = FLAGS[kind];
  const { every } = FLAGS;
  const member: MemberSpec = { type };
  if (random.chance(flags.required)) member.required = true;
  if (random.chance(flags.mayBeAbsent)) member.mayBeAbsent = true;
  if (random.chance(flags.nullable)) member.nullable = true;
  member.description = writeProse(random.draw(MEMBER_DESCRIPTION), random);
  if (base === "Integer" || base === "String") addLimits(member, base, depth, random);
  const isPlain = depth === 0 && type in SCALAR_SHARES;
  if (isPlain && random.chance(flags.default)) member.default = makeScalar(base, member, random);
  if (isPlain && random.chance(every.example / 0.88)) member.example = makeScalar(base, member, random);
  if (random.chance(every.deprecated)) member.deprecated = true;
  return member;
}

function addLimits(member: MemberSpec, base: "Integer" | "String", depth: number, random: Random): void {
  const { every } = FLAGS;
  if (random.chance(every.values)) {
    const values = new Set<string>();
    for (let count = random.draw(VALUES); values.size < count;)
      values.add(base === "Integer" ? `${values.size}` : nameValue(random));
    member.values = Object.fromEntries(
      [...values].map((value) => [value, writeProse(random.draw(VALUE_MEANING), random)]),
    );
    if (random.chance(every.open)) member.open = true;
  } else if (base === "Integer") {
    if (random.chance(every.minimum)) member.minimum = 0;
    if (random.chance(every.maximum)) member.maximum = 10 ** (2 + random.below(5));
  } else if (depth === 0 && random.chance(every.maxLength)) member.maxLength = 32 + random.below(200);
}
