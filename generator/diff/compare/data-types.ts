import { placeTypes } from "../../model/reach.ts";
import type { CheckedUnit } from "../../spec/validate.ts";
import type { Change, Place } from "../change.ts";
import type { Sides } from "../rules/direction.ts";
import { makeChange } from "./changes.ts";
import { compareMembers } from "./members.ts";

/** Compares the data types of a service version, by the ways in which both of its states use them. */
export function compareDataTypes(before: CheckedUnit, after: CheckedUnit, file: string): Change[] {
  const [placeBefore, placeAfter] = [placeTypes(before), placeTypes(after)];
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
    const was = placeBefore(name);
    const is = placeAfter(name);
    const sides: Sides = {
      isSent: was.isInRequest && is.isInRequest,
      isReceived: was.isInResponse && is.isInResponse,
    };
    const typeSides: Sides = { isSent: sides.isSent, isReceived: isExportedAsAnswer(was) && isExportedAsAnswer(is) };
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

/** A data type that nothing uses is exported as answers have it. */
function isExportedAsAnswer({ isInRequest, isInResponse }: { isInRequest: boolean; isInResponse: boolean }): boolean {
  return isInResponse || !isInRequest;
}
