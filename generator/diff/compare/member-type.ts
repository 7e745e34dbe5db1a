import type { MemberSpec, MembersSpec } from "../../spec/spec.ts";
import { isScalar, parseType, type ScalarType } from "../../spec/type-text.ts";
import { type Change, type Verdict, worstOf } from "../change.ts";
import { type Effect, judgeEffect } from "../rules/direction.ts";
import { judgeForms } from "../rules/member-form.ts";
import type { MembersContext } from "./members-context.ts";

/** Compares the members of two structures. */
type Compare = (before: MembersSpec, after: MembersSpec, context: MembersContext) => Change[];

/** What it does that a member is of another type than before; structures are compared with `compare`. */
export function judgeType(
  before: MemberSpec,
  after: MemberSpec,
  context: MembersContext,
  compare: Compare,
): { wire: Verdict; types: Verdict } {
  const [old, now] = [parseType(before.type), parseType(after.type)];
  if (old.depth === now.depth && !isScalar(old.name) && !isScalar(now.name)) {
    return judgeStructures(old.name, now.name, context, compare);
  }
  const effect = old.depth === now.depth ? compareNames(old.name, now.name) : "replaces";
  return { wire: judgeEffect(effect, context.sides), types: judgeForms(before, after, context.typeSides) };
}

/** Two data types are compared member by member: what has the same members is the same to whoever uses it. */
function judgeStructures(
  old: string,
  now: string,
  context: MembersContext,
  compare: Compare,
): { wire: Verdict; types: Verdict } {
  const step = `${old} -> ${now}`;
  if (context.under.includes(step)) return { wire: "none", types: "compatible" };
  const members = [context.typesBefore[old]?.members ?? {}, context.typesAfter[now]?.members ?? {}] as const;
  const changes = compare(...members, { ...context, under: [...context.under, step] });
  return {
    wire: worstOf(...changes.map(({ wire }) => wire)),
    types: worstOf("compatible", ...changes.map(({ types }) => types)),
  };
}

/** Types whose values are all values of another type, too. */
const WIDER: Readonly<Partial<Record<string, ScalarType>>> = {
  Integer: "Float",
  Date: "String",
  Timestamp: "String",
  "Timestamp ISO8601": "String",
};

function compareNames(old: string, now: string): Effect {
  if (old === now) return "none";
  if (WIDER[old] === now || (now === "Object" && !isScalar(old))) return "widens";
  return WIDER[now] === old || (old === "Object" && !isScalar(now)) ? "narrows" : "replaces";
}
