import type { MembersSpec, TypesSpec } from "../spec/spec.ts";
import { parseType } from "../spec/type-text.ts";
import type { CheckedUnit } from "../spec/validate.ts";

/** Names of the data types that some request of the service can carry, however deep. */
export function findRequestTypes(unit: CheckedUnit): ReadonlySet<string> {
  const inputs = unit.actions.map(({ spec }) => spec.input ?? {});
  return reachTypes(inputs, unit.types);
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
