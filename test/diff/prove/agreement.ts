import type { Proof } from "./prove.ts";

/** Says where the verdict, the compiler and `api.txt` do not agree on a mutant; nothing where they do. */
export function findDisagreement(proof: Proof): string | undefined {
  const { name, mutations, isBreaking, changes, errors, api } = proof;
  const isAgreed = isBreaking === errors.length > 0 && (api === "maybe" || (api === "yes") === isBreaking);
  if (isAgreed) return undefined;
  return [
    `${name} (${mutations.join(" + ")}): diff says ${isBreaking ? "breaking" : "fine"}, api.txt says ${api}`,
    ...changes.map((change) => `  ${change}`),
    ...(errors.length === 0 ? ["  the consumer compiles"] : errors.slice(0, 4).map((error) => `  ${error}`)),
  ].join("\n");
}
