import type { MemberSpec } from "../../../generator/spec/spec.ts";
import { isScalar, parseType } from "../../../generator/spec/type-text.ts";
import type { Random } from "../../bench/generate/catalogue/random.ts";
import { chooseFrom, chooseMember, chooseMembers } from "./choose.ts";
import { makeMember, SCALARS, type Side, VALUES } from "./make-state.ts";
import type { Mutation } from "./mutations.ts";
import type { State } from "./state.ts";

/** What mutations do to members: each of their facts comes, goes and changes. */
export const MEMBER_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "member: new": addMember(() => {}),
  "member: new, required": addMember((member, side) => {
    if (side !== "output") member.required = true;
  }),
  "member: new, optional": addMember((member) => delete member.required),
  "member: gone": (state, random) => {
    const found = chooseMember(state, random);
    return found !== undefined && delete found.members[found.name];
  },
  "member: other name": (state, random) => {
    const found = chooseMember(state, random);
    if (!found) return false;
    found.members[`${found.name}s`] = found.member;
    return delete found.members[found.name];
  },
  "type: another": (state, random) => {
    const found = chooseMember(state, random);
    if (!found) return false;
    const types = Object.keys(found.version.types);
    clearFacts(found.member);
    const { depth } = parseType(found.member.type);
    found.member.type = "Array of ".repeat(depth) + (chooseFrom([...SCALARS, ...types], random) ?? "String");
    return true;
  },
  "type: another data type": (state, random) => {
    const found = chooseMember(state, random, ({ type }) => !isScalar(parseType(type).name));
    const name = found && chooseFrom(Object.keys(found.version.types), random);
    if (name === undefined || !found) return false;
    found.member.type = found.member.type.replace(/\w+$/, name);
    return true;
  },
  "type: its twin": (state, random) => {
    const found = chooseMember(state, random, ({ type }) => type.endsWith("Part0"));
    if (found) found.member.type = found.member.type.replace(/\w+$/, "Twin0");
    return found !== undefined;
  },
  "type: array": (state, random) => {
    const found = chooseMember(state, random);
    if (found) found.member.type = `Array of ${found.member.type}`;
    return found !== undefined;
  },
  "type: no array": (state, random) => {
    const found = chooseMember(state, random, ({ type }) => type.startsWith("Array of "));
    if (found) found.member.type = found.member.type.replace("Array of ", "");
    return found !== undefined;
  },
  "type: Float": retype("Integer", "Float"),
  "type: Integer": retype("Float", "Integer"),
  "type: Timestamp": retype("String", "Timestamp"),
  "type: String": retype("Date", "String"),
  required: flip("required"),
  mayBeAbsent: flip("mayBeAbsent"),
  nullable: flip("nullable"),
  open: flip("open"),
  sensitive: flip("sensitive"),
  wide: flip("wide"),
  idempotencyToken: flip("idempotencyToken"),
  deprecated: flip("deprecated"),
  "values: a list": (state, random) => {
    const found = chooseMember(
      state,
      random,
      ({ type, values }) => !values && VALUES[parseType(type).name] !== undefined,
    );
    if (found) found.member.values = { ...VALUES[parseType(found.member.type).name] };
    if (found && random.chance(0.3)) found.member.open = true;
    return found !== undefined;
  },
  "values: no list": (state, random) => {
    const found = chooseMember(state, random, ({ values }) => values !== undefined);
    if (found) {
      delete found.member.values;
      delete found.member.open;
    }
    return found !== undefined;
  },
  "value: new": (state, random) => {
    const found = chooseMember(state, random, ({ type, values }) => values !== undefined && !type.endsWith("Boolean"));
    if (found)
      found.member.values = { ...found.member.values, [found.member.type.endsWith("String") ? "NEW" : "99"]: "New." };
    return found !== undefined;
  },
  "value: gone": (state, random) => {
    const found = chooseMember(state, random, ({ values }) => Object.keys(values ?? {}).length > 1);
    const value = found && chooseFrom(Object.keys(found.member.values ?? {}), random);
    return value !== undefined && delete found?.member.values?.[value];
  },
  "value: other meaning": (state, random) => {
    const found = chooseMember(state, random, ({ values }) => values !== undefined);
    const [value] = Object.keys(found?.member.values ?? {});
    if (!found?.member.values || value === undefined) return false;
    found.member.values[value] = "Other.";
    return true;
  },
  minimum: set("minimum", 1, 5),
  maximum: set("maximum", 50, 60),
  minLength: set("minLength", 1, 2),
  maxLength: set("maxLength", 10, 20),
  pattern: set("pattern", "^a", "^b"),
  default: set("default", 1, 2),
  example: set("example", 3, 4),
  description: set("description", "These words.", "Those words."),
  erratum: set("erratum", "A reason.", "Another."),
};

function addMember(edit: (member: MemberSpec, side: Side) => unknown): Mutation {
  return (state: State, random: Random) => {
    const { members, side, version } = chooseMembers(state, random);
    const member = makeMember(side, Object.keys(version.types), random);
    edit(member, side);
    if (side === "output") delete member.required;
    members[`New${random.below(1000)}`] = member;
    return true;
  };
}

function clearFacts(member: MemberSpec): void {
  for (const fact of [
    "values",
    "open",
    "wide",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "default",
    "example",
  ] as const)
    delete member[fact];
}

function retype(from: string, to: string): Mutation {
  return (state, random) => {
    const found = chooseMember(state, random, ({ type }) => parseType(type).name === from);
    if (!found) return false;
    clearFacts(found.member);
    found.member.type = found.member.type.replace(/\w+$/, to);
    return true;
  };
}

type Flag = "required" | "mayBeAbsent" | "nullable" | "open" | "sensitive" | "wide" | "idempotencyToken" | "deprecated";

/** Members that may have a flag. */
const HOLDERS: Readonly<Partial<Record<Flag, (member: MemberSpec, side: Side) => boolean>>> = {
  required: (_, side) => side !== "output",
  mayBeAbsent: (_, side) => side !== "input",
  open: ({ values }) => values !== undefined,
  wide: ({ type }) => parseType(type).name === "Integer",
  idempotencyToken: ({ type }, side) => side === "input" && type === "String",
};

function flip(flag: Flag): Mutation {
  return (state, random) => {
    const found = chooseMember(state, random, HOLDERS[flag]);
    if (!found) return false;
    if (found.member[flag] === true) delete found.member[flag];
    else found.member[flag] = true;
    return true;
  };
}

type Valued =
  "minimum" | "maximum" | "minLength" | "maxLength" | "pattern" | "default" | "example" | "description" | "erratum";

const WITH_LIMIT: Readonly<Partial<Record<Valued, (member: MemberSpec) => boolean>>> = {
  minimum: isNumber,
  maximum: isNumber,
  default: ({ type }) => type === "Integer",
  example: ({ type }) => type === "Integer",
  minLength: isLong,
  maxLength: isLong,
  pattern: ({ type }) => parseType(type).name === "String",
};

function isNumber({ type }: MemberSpec): boolean {
  return ["Integer", "Float"].includes(parseType(type).name);
}

function isLong({ type }: MemberSpec): boolean {
  return type === "String" || parseType(type).depth > 0;
}

/** Sets a fact to one of two values, or takes it away. */
function set<Fact extends Valued>(fact: Fact, one: MemberSpec[Fact], other: MemberSpec[Fact]): Mutation {
  return (state, random) => {
    const found = chooseMember(state, random, WITH_LIMIT[fact]);
    if (!found) return false;
    if (found.member[fact] === undefined) found.member[fact] = one;
    else if (random.chance(0.5)) delete found.member[fact];
    else found.member[fact] = found.member[fact] === other ? one : other;
    return true;
  };
}
