import type { ActionSpec, MemberSpec, MembersSpec } from "../../../generator/spec/spec.ts";
import type { Random } from "../../bench/generate/catalogue/random.ts";
import type { Side } from "./make-state.ts";
import type { State, Version } from "./state.ts";

/** One of some things; nothing of none. */
export function chooseFrom<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random.below(Math.max(1, items.length))];
}

/** One of a state's versions. */
export function chooseVersion(state: State, random: Random): Version {
  const version = chooseFrom(state.versions, random);
  if (!version) throw new Error("A state has a version.");
  return version;
}

/** One of a version's actions. */
export function chooseAction(state: State, random: Random): ActionSpec {
  const action = chooseFrom(chooseVersion(state, random).actions, random);
  if (!action) throw new Error("A version has an action.");
  return action;
}

/** Members that stand together, and where. */
export interface Spot {
  readonly members: MembersSpec;
  readonly side: Side;
  readonly version: Version;
}

/** The members of a request, an answer or a data type; each kind as often as the others. */
export function chooseMembers(state: State, random: Random): Spot {
  const version = chooseVersion(state, random);
  const side: Side = random.pick<Side>(["input", "output", "type"]);
  if (side === "type") {
    const type = chooseFrom(Object.values(version.types), random);
    if (type) return { members: type.members, side, version };
  }
  const action = chooseFrom(version.actions, random) ?? { action: "" };
  const part: "input" | "output" = side === "type" ? "input" : side;
  return { members: (action[part] ??= {}), side: part, version };
}

/** One member, of those that satisfy a condition. */
export function chooseMember(
  state: State,
  random: Random,
  isWanted: (member: MemberSpec, side: Side) => boolean = () => true,
): (Spot & { readonly name: string; readonly member: MemberSpec }) | undefined {
  for (let round = 0; round < 20; round++) {
    const spot = chooseMembers(state, random);
    const found = chooseFrom(
      Object.entries(spot.members).filter(([, member]) => isWanted(member, spot.side)),
      random,
    );
    if (found) return { ...spot, name: found[0], member: found[1] };
  }
  return undefined;
}
