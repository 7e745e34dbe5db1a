import { isDeepStrictEqual } from "node:util";
import { settlePackage } from "../../model/package-facts.ts";
import type { PackageSpec, SpecValue } from "../../spec/spec.ts";
import type { Change, PackageFact } from "../change.ts";
import { PACKAGE_RULES } from "../rules/package-rules.ts";
import { makeChange } from "./changes.ts";

/** Compares what the package says of itself, as it is where nothing is said; its version is for others to choose. */
export function comparePackage(before: PackageSpec, after: PackageSpec): Change[] {
  return (Object.keys(PACKAGE_RULES) as PackageFact[]).flatMap((fact) => {
    const [old, now] = [readFact(before, fact), readFact(after, fact)];
    if (isDeepStrictEqual(old, now)) return [];
    return [makeChange(fact, { file: "package.yaml", path: [fact] }, old, now, PACKAGE_RULES[fact](old, now))];
  });
}

function readFact(spec: PackageSpec, fact: PackageFact): SpecValue | undefined {
  const facts = settlePackage(spec);
  return fact === "outputs" ? facts.outputs.toSorted() : facts[fact];
}
