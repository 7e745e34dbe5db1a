import type { SpecValue } from "../../spec/spec.ts";
import type { PackageFact, Verdict, Verdicts } from "../change.ts";

/** What a change of one fact of the package does. */
type PackageRule = (before: SpecValue | undefined, after: SpecValue | undefined) => Partial<Verdicts>;

const silent: PackageRule = () => ({});

/** A rule for each fact of the package: consumers import it by its name, and read what it has. */
export const PACKAGE_RULES: Readonly<Record<PackageFact, PackageRule>> = {
  name: () => ({ types: "breaking" }),
  description: silent,
  license: silent,
  repository: silent,
  homepage: silent,
  outputs: (before, after) => ({
    types: judgeOutput("client", before, after),
    // Tools read it at run time.
    behaviour: judgeOutput("metadata", before, after),
  }),
};

function judgeOutput(name: string, before: SpecValue | undefined, after: SpecValue | undefined): Verdict {
  const [was, is] = [before, after].map((outputs) => Array.isArray(outputs) && outputs.includes(name));
  if (was === is) return "none";
  return is ? "compatible" : "breaking";
}
