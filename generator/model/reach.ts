import type { MembersSpec, TypesSpec } from "../spec/spec.ts";
import { parseType } from "../spec/type-text.ts";
import type { CheckedUnit } from "../spec/validate.ts";

/** Which forms of a data type there are. */
export interface Places {
  /** Requests can carry it. */
  readonly isSent: boolean;
  /** Answers can carry it, or nothing does. */
  readonly isReceived: boolean;
}

/** Says of each data type of a service where it occurs, however deep. */
export function placeTypes({ actions, types }: CheckedUnit): (typeName: string) => Places {
  const collect = (side: "input" | "output"): MembersSpec[] => actions.map(({ spec }) => spec[side] ?? {});
  const requests = reachTypes(collect("input"), types);
  const responses = reachTypes(collect("output"), types);
  const idle = Object.keys(types).filter((name) => !requests.has(name) && !responses.has(name));
  // What nothing carries is printed as received, and so is all that it refers to.
  const byIdle = reachTypes(
    idle.map((name) => types[name]?.members ?? {}),
    types,
  );
  return (name) => {
    const isSent = requests.has(name);
    return { isSent, isReceived: !isSent || responses.has(name) || byIdle.has(name) };
  };
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
