import { isDeepStrictEqual } from "node:util";
import type { SpecFile } from "../spec/document.ts";
import type { ActionSpec, MembersSpec } from "../spec/spec.ts";
import { isScalar, parseType } from "../spec/type-text.ts";
import type { SpecUnit } from "../spec/units.ts";
import type { CheckedUnit } from "../spec/validate.ts";

type Unit = SpecUnit<SpecFile>;

/** The actions of a version that are not the same in another state of it; files that are the same are the same object. */
export function keepChanged(unit: Unit, other: Unit): Unit {
  const others = new Set(other.actions);
  return { ...unit, actions: unit.actions.filter((file) => !others.has(file)) };
}

/**
 * Whether what changed says all: neither the data types nor the service did, and the actions that did refer to the same
 * data types, so that these are used as before whatever the other actions do.
 */
export function isAllChanged(before: CheckedUnit, after: CheckedUnit): boolean {
  return isDeepStrictEqual(listReferences(before), listReferences(after));
}

/** The version with actions that are only names in place of those that were left out: what is exported as what depends on them. */
export function addNames(checked: CheckedUnit, unit: Unit): CheckedUnit {
  const known = new Map(checked.actions.map((action) => [action.path, action]));
  const actions = unit.actions.map(({ path }) => known.get(path) ?? { path, spec: nameAction(path) });
  return { ...checked, actions };
}

/** A sound file is called as its action. */
function nameAction(path: string): ActionSpec {
  return { action: path.slice(path.lastIndexOf("/") + 1).replace(/\.yaml$/, "") };
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
