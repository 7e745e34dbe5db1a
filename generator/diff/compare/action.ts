import { isDeepStrictEqual } from "node:util";
import { isReadingAction } from "../../model/naming.ts";
import type { ActionSpec, MembersSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import type { ActionFact, Change } from "../change.ts";
import { ACTION_RULES } from "../rules/action-rules.ts";
import { makeChange } from "./changes.ts";
import { compareCodes } from "./codes.ts";
import { compareMembers } from "./members.ts";

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
    ...compareFacts(before, after, file),
    ...compareSide("input", before, after, context),
    ...compareSide("output", before, after, context),
    ...compareCodes(before.errors ?? {}, after.errors ?? {}, { file, path: ["errors"] }),
  ];
}

function compareFacts(before: ActionSpec, after: ActionSpec, file: string): Change[] {
  return (Object.keys(ACTION_RULES) as ActionFact[]).flatMap((fact) => {
    const [old, now] = [readFact(before, fact), readFact(after, fact)];
    if (isDeepStrictEqual(old, now)) return [];
    return [makeChange(fact, { file, path: [fact] }, old, now, ACTION_RULES[fact](old, now))];
  });
}

/** A fact as it counts: what a page does not say of the region and of reading is decided all the same. */
function readFact(action: ActionSpec, fact: ActionFact): SpecValue | undefined {
  if (fact === "region") return action.region ?? "optional";
  if (fact === "readOnly") return action.readOnly ?? isReadingAction(action.action);
  return action[fact] as SpecValue | undefined;
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
