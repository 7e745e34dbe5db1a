import type { SpecFile } from "../spec/document.ts";
import type { ActionSpec } from "../spec/spec.ts";
import type { SpecUnit } from "../spec/units.ts";
import type { CheckedUnit } from "../spec/validate.ts";

type Unit = SpecUnit<SpecFile>;

/** The actions of a version that are not the same in another state of it; files that are the same are the same object. */
export function keepChanged(unit: Unit, other: Unit): Unit {
  const others = new Set(other.actions);
  return { ...unit, actions: unit.actions.filter((file) => !others.has(file)) };
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
