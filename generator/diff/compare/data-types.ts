import { placeTypes, reachTypes } from "../../model/reach.ts";
import type { CheckedUnit } from "../../spec/validate.ts";
import type { Change, Place } from "../change.ts";
import type { Sides } from "../rules/direction.ts";
import { makeChange } from "./changes.ts";
import { compareMembers } from "./members.ts";

/** Compares the data types of a service version, by the ways in which both of its states use them. */
export function compareDataTypes(before: CheckedUnit, after: CheckedUnit, file: string): Change[] {
  const travels = { before: carryTypes(before), after: carryTypes(after) };
  const forms = { before: placeTypes(before), after: placeTypes(after) };
  const names = [...new Set([...Object.keys(before.types), ...Object.keys(after.types)])];
  return names.flatMap((name) => {
    const [old, now] = [ownType(before, name), ownType(after, name)];
    const place: Place = { file, path: [name] };
    if (!old || !now) {
      // Members that were of this type say themselves what that does on the wire.
      const types = old ? "breaking" : "compatible";
      return [
        makeChange("dataType", place, old && Object.keys(old.members), now && Object.keys(now.members), { types }),
      ];
    }
    const sides = meet(travels.before(name), travels.after(name));
    const typeSides = meet(forms.before(name), forms.after(name));
    return [
      ...(["description", "erratum"] as const).flatMap((fact) =>
        old[fact] === now[fact] ? [] : [makeChange(fact, { file, path: [name, fact] }, old[fact], now[fact], {})],
      ),
      ...compareMembers(old.members, now.members, {
        place: { file, path: [name, "members"] },
        sides,
        typeSides,
        typesBefore: before.types,
        typesAfter: after.types,
        under: [],
      }),
    ];
  });
}

function ownType({ types }: CheckedUnit, name: string): CheckedUnit["types"][string] | undefined {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

/** Says of a data type which ways it travels. */
function carryTypes({ actions, types }: CheckedUnit): (name: string) => Sides {
  const [sent, received] = (["input", "output"] as const).map((side) =>
    reachTypes(
      actions.map(({ spec }) => spec[side] ?? {}),
      types,
    ),
  );
  return (name) => ({ isSent: sent?.has(name) === true, isReceived: received?.has(name) === true });
}

function meet(a: Sides, b: Sides): Sides {
  return { isSent: a.isSent && b.isSent, isReceived: a.isReceived && b.isReceived };
}
