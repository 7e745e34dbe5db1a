import manifest from "../../package.json" with { type: "json" };
import type { OutputName, PackageSpec } from "../spec/spec.ts";
import type { PackageFacts } from "./model.ts";

/** Everything that can be generated. */
export const OUTPUT_NAMES: readonly OutputName[] = ["client", "tests", "metadata", "openapi", "docs"];

/** What the generated package says of itself: what package.yaml says, or else the defaults. */
export function settlePackage(spec: PackageSpec): PackageFacts {
  return {
    name: spec.name ?? "typed-tencentcloud",
    version: spec.version ?? manifest.version,
    description:
      spec.description ?? "Typed clients for Tencent Cloud: small, without dependencies, for Node and browsers.",
    license: spec.license ?? "MIT",
    repository: spec.repository?.replace(/(?:\.git)?\/*$/, ""),
    homepage: spec.homepage,
    outputs: spec.outputs ?? OUTPUT_NAMES,
  };
}
