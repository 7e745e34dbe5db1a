import type { Random } from "../../bench/generate/catalogue/random.ts";
import { ACTION_MUTATIONS } from "./mutate-action.ts";
import { MEMBER_MUTATIONS } from "./mutate-member.ts";
import { SERVICE_MUTATIONS } from "./mutate-service.ts";
import type { State } from "./state.ts";

/** Changes a state in place, or says that it could not. */
export type Mutation = (state: State, random: Random) => boolean;

/** Every mutation by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...MEMBER_MUTATIONS,
  ...ACTION_MUTATIONS,
  ...SERVICE_MUTATIONS,
};

/** Applies so many mutations to a copy: the one at `index` first, then others; nothing where one cannot be applied. */
export function mutate(
  state: State,
  index: number,
  count: number,
  random: Random,
): { readonly state: State; readonly names: readonly string[] } | undefined {
  const all = Object.keys(MUTATIONS);
  const names = Array.from(
    { length: count },
    (_, step) => all[step === 0 ? index % all.length : random.below(all.length)] ?? "",
  );
  const mutant = structuredClone(state);
  return names.every((name) => MUTATIONS[name]?.(mutant, random)) ? { state: mutant, names } : undefined;
}
