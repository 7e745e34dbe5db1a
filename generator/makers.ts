import type { OutputFile } from "./emit/emit.ts";
import type { Templates } from "./emit/print/render.ts";
import type { ServiceSummary } from "./emit/summary.ts";
import type { SpecFile } from "./spec/document.ts";
import type { Problem } from "./spec/problem.ts";
import type { SpecUnit } from "./spec/units.ts";
import type { CheckedCommon } from "./spec/validate.ts";

/** What makes the pieces of the output. */
export interface Makers {
  readonly makeUnit: (job: UnitJob) => Promise<UnitResult>;
  readonly makePackage: (job: PackageJob) => Promise<PackageResult>;
}

/** One service version to make. */
export interface UnitJob {
  readonly unit: SpecUnit<SpecFile>;
  readonly common: CheckedCommon;
  readonly templates: Templates;
}

/** What a service version became. */
export type UnitResult =
  | { readonly output: UnitOutput; readonly problems: readonly [] }
  | { readonly output?: undefined; readonly problems: readonly Problem[] };

/** The files of a service version, and what the package's own files need of it. */
export interface UnitOutput {
  readonly summary: ServiceSummary;
  readonly files: readonly OutputFile[];
}

/** The package's own files to make. */
export interface PackageJob {
  readonly summaries: readonly ServiceSummary[];
  readonly common: CheckedCommon;
  readonly templates: Templates;
}

export type PackageResult = readonly OutputFile[];
