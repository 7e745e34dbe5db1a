import type { MembersSpec, TypesSpec } from "../spec/spec.ts";
import { parseType } from "../spec/type-text.ts";
import type { CheckedUnit } from "../spec/validate.ts";

/** Where members occur: which of their flags make them optional depends on it. */
export interface Places {
  readonly isInRequest: boolean;
  readonly isInResponse: boolean;
}

/** Says of each data type of a service whether requests can carry it and whether answers can, however deep. */
export function placeTypes(unit: CheckedUnit): (typeName: string) => Places {
  const requests = reachTypes(
    unit.actions.map(({ spec }) => spec.input ?? {}),
    unit.types,
  );
  const responses = reachTypes(
    unit.actions.map(({ spec }) => spec.output ?? {}),
    unit.types,
  );
  return (typeName) => ({ isInRequest: requests.has(typeName), isInResponse: responses.has(typeName) });
}

/** Names of all data types that members lead to, recursive ones included. */
export function reachTypes(starts: readonly MembersSpec[], types: TypesSpec): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let members = open.pop(); members; members = open.pop()) {
    for (const member of Object.values(members)) {
      const { name } = parseType(member.type);
      const type = Object.hasOwn(types, name) ? types[name] : undefined;
      if (!type || reached.has(name)) continue;
      reached.add(name);
      open.push(type.members);
    }
  }
  return reached;
}
