import type { OutputFile } from "./emit/emit.ts";
import type { Templates } from "./emit/print/render.ts";
import type { ServiceSummary } from "./emit/summary.ts";
import { checkVersions } from "./spec/check/check-versions.ts";
import type { SpecFile } from "./spec/document.ts";
import { compareProblems, type Problem } from "./spec/problem.ts";
import { groupSpecs, reportStrays, type SpecUnit } from "./spec/units.ts";
import { type CheckedCommon, validateCommon } from "./spec/validate.ts";

/** Texts in: nothing here reads the disk, the clock or the environment. */
export interface GenerateInput {
  readonly specs: readonly SpecFile[];
  readonly templates: Templates;
}

/** Texts out: the whole output, or the problems that keep it from being made. */
export interface GenerateResult {
  /** Path -> text; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** All of them, sorted. */
  readonly problems: readonly Problem[];
}

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

/**
 * Specifications to package: validate, model, emit, format. The same texts give the same bytes, in whatever order, and
 * whoever makes the pieces.
 */
export async function generate({ specs, templates }: GenerateInput, makers: Makers = HERE): Promise<GenerateResult> {
  const tree = groupSpecs(specs);
  const checked = validateCommon(tree);
  const common = checked.value ?? { package: {}, errors: {}, regions: {} };
  const results = await Promise.all(tree.units.map((unit) => makers.makeUnit({ unit, common, templates })));
  const problems = [
    ...reportStrays(tree.strays),
    ...checkVersions(tree),
    ...checked.problems,
    ...results.flatMap((result) => result.problems),
  ];
  if (problems.length > 0) return { files: new Map(), problems: problems.toSorted(compareProblems) };
  const outputs = results.map((result) => result.output).filter((output) => output !== undefined);
  const own = await makers.makePackage({ summaries: outputs.map(({ summary }) => summary), common, templates });
  const files = [...own, ...outputs.flatMap((output) => output.files)];
  return { files: new Map(files.map(({ path, text }) => [path, text])), problems: [] };
}

/** Makes the pieces in this thread; what that takes is loaded only then. */
const HERE: Makers = {
  makeUnit: async (job) => (await import("./pieces.ts")).makeUnit(job),
  makePackage: async (job) => (await import("./pieces.ts")).makePackage(job),
};
