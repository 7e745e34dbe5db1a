import { isDeepStrictEqual } from "node:util";
import type { ActionSpec, MembersSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import type { CheckedUnit } from "../../spec/validate.ts";

/** Whether both states have the same data types, as the one object that a file is read to once. */
export function hasSameTypes(before: CheckedUnit, after: CheckedUnit): boolean {
  return before.types === after.types;
}

/** Whether the actions of both states refer to the same data types: with the same types, these are used in the same ways. */
export function hasSameReferences(before: CheckedUnit, after: CheckedUnit): boolean {
  return isDeepStrictEqual(listReferences(before), listReferences(after));
}

/** Whether all that names depend on is the same. */
export function hasSameNames(before: CheckedUnit, after: CheckedUnit): boolean {
  const list = ({ actions }: CheckedUnit): unknown[] => actions.map(({ spec }) => listNamed(spec));
  return (
    hasSameTypes(before, after) && hasSameReferences(before, after) && isDeepStrictEqual(list(before), list(after))
  );
}

/** An action, and what gives it functions beside its own. */
function listNamed({ action, paging, stream }: ActionSpec): unknown[] {
  return [action, paging?.items, stream !== undefined];
}

function listReferences({ actions }: CheckedUnit): Record<"input" | "output", string[]> {
  const list = (side: "input" | "output"): string[] => {
    const names = actions.flatMap(({ spec }) => Object.values<MembersSpec[string]>(spec[side] ?? {}).map(nameType));
    return [...new Set(names)].filter((name) => !isScalar(name)).toSorted();
  };
  return { input: list("input"), output: list("output") };
}

function nameType({ type }: MembersSpec[string]): string {
  return parseType(type).name;
}
