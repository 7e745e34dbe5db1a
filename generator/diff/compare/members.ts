import { isDeepStrictEqual } from "node:util";
import type { MemberSpec, MembersSpec, SpecValue } from "../../spec/spec.ts";
import { type Change, eventOf, worstOf } from "../change.ts";
import { judgeEffect, nameDirection } from "../rules/direction.ts";
import { judgeForms } from "../rules/member-form.ts";
import { MEMBER_RULES } from "../rules/member-rules.ts";
import { judgeType } from "./member-type.ts";
import { type MembersContext, stepInto } from "./members-context.ts";
import { compareValues } from "./values.ts";

/** Compares the members of a request, an answer or a data type. */
export function compareMembers(before: MembersSpec, after: MembersSpec, context: MembersContext): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [ownMember(before, name), ownMember(after, name)];
    const inside = stepInto(context, name);
    if (old && now) return compareMember(old, now, inside);
    return old ? [removeMember(old, inside)] : now ? [addMember(now, inside)] : [];
  });
}

function ownMember(members: MembersSpec, name: string): MemberSpec | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** An answer that has more than before is a narrower one: it still has all that is read. */
function addMember(member: MemberSpec, { place, sides, typeSides }: MembersContext): Change {
  const isNeeded = member.required === true && member.idempotencyToken !== true;
  const effects = { sent: isNeeded ? "narrows" : "widens", received: "narrows" } as const;
  return {
    kind: "member-added",
    place,
    direction: nameDirection(sides),
    before: undefined,
    after: toValue(member),
    wire: judgeEffect(effects, sides),
    types: judgeEffect(effects, typeSides),
    behaviour: "none",
  };
}

function removeMember(member: MemberSpec, { place, sides, typeSides }: MembersContext): Change {
  return {
    kind: "member-removed",
    place,
    direction: nameDirection(sides),
    before: toValue(member),
    after: undefined,
    wire: judgeEffect("replaces", sides),
    types: judgeEffect("replaces", typeSides),
    behaviour: "none",
  };
}

function compareMember(before: MemberSpec, after: MemberSpec, context: MembersContext): Change[] {
  const changes: Change[] = [];
  if (before.type !== after.type) {
    changes.push({
      kind: "type-changed",
      place: stepInto(context, "type").place,
      direction: nameDirection(context.sides),
      before: before.type,
      after: after.type,
      ...judgeType(before, after, context, compareMembers),
      behaviour: "none",
    });
  }
  changes.push(...compareValues(before, after, context));
  for (const fact of Object.keys(MEMBER_RULES) as (keyof typeof MEMBER_RULES)[]) {
    const [old, now] = [readFact(before, fact), readFact(after, fact)];
    if (isDeepStrictEqual(old, now)) continue;
    const { wire, behaviour, isShown } = MEMBER_RULES[fact];
    changes.push({
      kind: `${fact}-${eventOf(old, now)}`,
      place: stepInto(context, fact).place,
      direction: nameDirection(context.sides),
      before: old,
      after: now,
      wire: judgeEffect(wire(old, now), context.sides),
      types: worstOf(isShown ? "compatible" : "none", judgeForms(undo(after, fact, before), after, context.typeSides)),
      behaviour: behaviour(old, now, context.sides),
    });
  }
  return changes;
}

/** The member as it is now, with one fact as it was: what that fact alone does is seen beside what is now. */
function undo(after: MemberSpec, fact: keyof MemberSpec, before: MemberSpec): MemberSpec {
  return { ...after, [fact]: before[fact] };
}

/** A flag that is false is a flag that is not there. */
function readFact(member: MemberSpec, fact: keyof MemberSpec): SpecValue | undefined {
  const value = member[fact];
  return value === false && fact !== "default" && fact !== "example" ? undefined : value;
}

/** A specification's part as the plain data that it is. */
function toValue(member: MemberSpec): SpecValue {
  return { ...member } as Record<string, SpecValue>;
}
