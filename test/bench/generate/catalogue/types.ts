import type { TypesSpec } from "../../../../generator/spec/spec.ts";
import { makeMembers } from "./members.ts";
import { apportion, type Random } from "./random.ts";
import { LEVEL_SHARES, RECURSIVE_SHARE } from "./shape.ts";
import { nameAnew, nameType, writeProse } from "./words.ts";

/** Data types, and a walk over them again and again, so that each is used about as often as every other. */
export interface MadeTypes {
  readonly types: TypesSpec;
  readonly nextType: () => string | undefined;
}

/** Makes a data type for each count of members. Types name types of lower levels; a few also name themselves. */
export function makeTypes(counts: readonly number[], random: Random): MadeTypes {
  const names = new Set<string>();
  const lower: string[] = [];
  const types: TypesSpec = {};
  const rest = counts.values();
  for (const share of apportion(counts.length, LEVEL_SHARES)) {
    const nextType = walk([...lower]);
    for (let index = 0; index < share; index++) {
      const name = nameAnew(nameType, names, random);
      const members = makeMembers(rest.next().value ?? 1, { kind: "type", nextType }, random);
      if (random.chance(RECURSIVE_SHARE)) {
        const [first = ""] = Object.keys(members);
        members[first] = { type: `Array of ${name}`, mayBeAbsent: true, nullable: true, description: "The next ones." };
      }
      types[name] = { description: writeProse(20, random), members };
      lower.push(name);
    }
  }
  return { types, nextType: walk(lower) };
}

function walk(names: readonly string[]): () => string | undefined {
  let index = 0;
  return () => (names.length === 0 ? undefined : names[index++ % names.length]);
}
