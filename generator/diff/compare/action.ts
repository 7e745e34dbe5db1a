import { isDeepStrictEqual } from "node:util";
import { isReadingAction } from "../../model/naming.ts";
import type { ActionSpec, MemberSpec, MembersSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import type { ActionFact, Change, Verdict } from "../change.ts";
import { ACTION_RULES } from "../rules/action-rules.ts";
import { judgeForms } from "../rules/member-form.ts";
import { makeChange } from "./changes.ts";
import { compareCodes } from "./codes.ts";
import { compareMembers } from "./members.ts";
import { judgeType } from "./member-type.ts";

/** What an action's comparison needs of its service. */
export interface ActionContext {
  /** `gaap/2018-05-29/DestroyProxies.yaml`. */
  readonly file: string;
  readonly typesBefore: TypesSpec;
  readonly typesAfter: TypesSpec;
}

/** Compares two states of an action: its facts, its request, its answer, its error codes. */
export function compareAction(before: ActionSpec, after: ActionSpec, context: ActionContext): Change[] {
  const { file } = context;
  return [
    ...compareFacts(before, after, context),
    ...compareSide("input", before, after, context),
    ...compareSide("output", before, after, context),
    ...compareCodes(before.errors ?? {}, after.errors ?? {}, { file, path: ["errors"] }),
  ];
}

function compareFacts(before: ActionSpec, after: ActionSpec, context: ActionContext): Change[] {
  const { file } = context;
  return (Object.keys(ACTION_RULES) as ActionFact[]).flatMap((fact) => {
    const [old, now] = [readFact(before, fact), readFact(after, fact)];
    if (isDeepStrictEqual(old, now)) return [];
    const change = makeChange(fact, { file, path: [fact] }, old, now, ACTION_RULES[fact](old, now));
    return fact === "paging" ? [{ ...change, types: judgeItems(before, after, context) }] : [change];
  });
}

/** A fact as it counts: what a page does not say of the region and of reading is decided all the same. */
function readFact(action: ActionSpec, fact: ActionFact): SpecValue | undefined {
  if (fact === "region") return action.region ?? "optional";
  if (fact === "readOnly") return action.readOnly ?? isReadingAction(action.action);
  return action[fact] as SpecValue | undefined;
}

/** The function that reads pages gives items one by one; where there is none any more, a name goes. */
function judgeItems(before: ActionSpec, after: ActionSpec, { file, typesBefore, typesAfter }: ActionContext): Verdict {
  const [old, now] = [findItems(before), findItems(after)];
  if (!old || !now || isDeepStrictEqual(old, now)) return "none";
  const sides = { isSent: false, isReceived: true };
  const place = { file, path: ["paging"] };
  const context = { place, sides, typeSides: sides, typesBefore, typesAfter, under: [] };
  return old.type === now.type ? judgeForms(old, now, sides) : judgeType(old, now, context, compareMembers).types;
}

/** What the list of pages is of; a list may lack or be null, its items are there. */
function findItems({ paging, output = {} }: ActionSpec): MemberSpec | undefined {
  const items = paging?.items === undefined ? undefined : output[paging.items];
  return items && { type: items.type, ...(items.wide === true && { wide: true }) };
}

function compareSide(
  side: "input" | "output",
  before: ActionSpec,
  after: ActionSpec,
  { file, typesBefore, typesAfter }: ActionContext,
): Change[] {
  const [old = {}, now = {}]: (MembersSpec | undefined)[] = [before[side], after[side]];
  const sides = { isSent: side === "input", isReceived: side === "output" };
  const place = { file, path: [side] };
  return compareMembers(old, now, { place, sides, typeSides: sides, typesBefore, typesAfter, under: [] });
}
