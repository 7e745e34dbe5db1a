import type { MemberSpec } from "../../spec/spec.ts";
import { parseType } from "../../spec/type-text.ts";
import { type Change, eventOf } from "../change.ts";
import { type Effect, judgeEffect, nameDirection } from "../rules/direction.ts";
import { judgeForms } from "../rules/member-form.ts";
import { type MembersContext, stepInto } from "./members-context.ts";

/** Compares the values that two states of a member list; where these are of different types, the types say it all. */
export function compareValues(before: MemberSpec, after: MemberSpec, context: MembersContext): Change[] {
  const { values: old } = before;
  const { values: now } = after;
  if (nameLiteral(before) !== nameLiteral(after) || old === now) return [];
  if (old && now) return compareLists(before, after, old, now, context);
  const effect = keepsOut(now ? after : before) ? (now ? "narrows" : "widens") : "alters";
  const lists = { old: old && Object.keys(old), now: now && Object.keys(now) };
  const { values: _, ...others } = after;
  const undone = old ? { ...others, values: old } : others;
  return [judgeValues(lists, effect, undone, after, stepInto(context, "values"), "values")];
}

function compareLists(
  before: MemberSpec,
  after: MemberSpec,
  old: Meanings,
  now: Meanings,
  context: MembersContext,
): Change[] {
  const isClosed = before.open !== true && after.open !== true;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((value) => {
    const states = { old: readOwn(old, value), now: readOwn(now, value) };
    if (states.old === states.now) return [];
    const { [value]: _, ...others } = now;
    const undone = { ...after, values: states.old === undefined ? others : { ...others, [value]: states.old } };
    return [
      judgeValues(states, effectOn(states, isClosed), undone, after, stepInto(context, "values", value), "value"),
    ];
  });
}

type Meanings = Readonly<Record<string, string>>;

/** Whether a list keeps values out: not one that names some of many, nor one that names both of two. */
function keepsOut({ type, values = {}, open }: MemberSpec): boolean {
  return open !== true && !(parseType(type).name === "Boolean" && Object.keys(values).length === 2);
}

/** A value that is gone is missed even where others may be sent; one that comes to an open list was to be expected. */
function effectOn({ old, now }: { old: string | undefined; now: string | undefined }, isClosed: boolean): Effect {
  if (old === undefined) return isClosed ? "widens" : "alters";
  return now === undefined ? "narrows" : "none";
}

function judgeValues(
  { old, now }: { readonly old: string | string[] | undefined; readonly now: string | string[] | undefined },
  effect: Effect,
  undone: MemberSpec,
  after: MemberSpec,
  { place, sides, typeSides }: MembersContext,
  subject: "value" | "values",
): Change {
  return {
    kind: `${subject}-${eventOf(old, now)}`,
    place,
    direction: nameDirection(sides),
    before: old,
    after: now,
    wire: judgeEffect(effect, sides),
    types: judgeForms(undone, after, typeSides),
    behaviour: "none",
  };
}

function readOwn(meanings: Meanings, value: string): string | undefined {
  return Object.hasOwn(meanings, value) ? meanings[value] : undefined;
}

/** What its values are literals of. */
function nameLiteral(member: MemberSpec): string {
  const { name } = parseType(member.type);
  return name === "Float" ? "Integer" : name;
}
