import type { OutputFile } from "./emit/emit.ts";
import type { Templates } from "./emit/render.ts";
import type { ServiceSummary } from "./model/model.ts";
import type { SpecFile } from "./spec/document.ts";
import { compareProblems, type Problem } from "./spec/problem.ts";
import { groupSpecs, reportStrays, type SpecUnit } from "./spec/units.ts";
import { type CheckedCommon, validateCommon } from "./spec/validate.ts";

/** Texts in: nothing here reads the disk, the clock or the environment. */
export interface GenerateInput {
  readonly specs: readonly SpecFile[];
  readonly templates: Templates;
  /** Service versions that are made already, and whose files are not wanted again. */
  readonly kept?: readonly ServiceSummary[];
  /** Makes the pieces some other way than here: in workers, or from a cache. */
  readonly makers?: Makers;
}

/** Texts out: the whole output, or the problems that keep it from being made. */
export interface GenerateResult {
  /** Path -> text; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** All of them, sorted. */
  readonly problems: readonly Problem[];
  /** Of the service versions made now, by their folders in specs/. */
  readonly summaries: ReadonlyMap<string, ServiceSummary>;
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
  /** Files of actions that were made before, by the key of what they were made from. */
  readonly made?: Readonly<Record<string, readonly OutputFile[]>>;
}

/** What a service version became. */
export type UnitResult =
  | { readonly output: UnitOutput; readonly problems: readonly [] }
  | { readonly output?: undefined; readonly problems: readonly Problem[] };

/** The files of a service version, and what the package's own files need of it. */
export interface UnitOutput {
  readonly summary: ServiceSummary;
  readonly files: readonly OutputFile[];
  /** The files of each action, by the key of what they were made from. */
  readonly actions: Readonly<Record<string, readonly OutputFile[]>>;
}

/** The package's own files to make. */
export interface PackageJob {
  readonly summaries: readonly ServiceSummary[];
  readonly common: CheckedCommon;
  readonly templates: Templates;
}

export type PackageResult = readonly OutputFile[];

/** Specifications to package: validate, model, emit, format. The same texts give the same bytes, in whatever order. */
export async function generate(input: GenerateInput): Promise<GenerateResult> {
  const { specs, templates, kept = [], makers = HERE } = input;
  const tree = groupSpecs(specs);
  const checked = validateCommon(tree);
  const common = checked.value ?? { errors: {}, regions: {} };
  const results = await Promise.all(tree.units.map((unit) => makers.makeUnit({ unit, common, templates })));
  const problems = [...reportStrays(tree.strays), ...checked.problems, ...results.flatMap((result) => result.problems)];
  if (problems.length > 0)
    return { files: new Map(), problems: problems.toSorted(compareProblems), summaries: new Map() };
  const outputs = results.map((result) => result.output).filter((output) => output !== undefined);
  const summaries = [...kept, ...outputs.map((output) => output.summary)];
  const own = await makers.makePackage({ summaries, common, templates });
  const files = [...own, ...outputs.flatMap((output) => [...output.files, ...Object.values(output.actions).flat()])];
  return {
    files: new Map(files.map(({ path, text }) => [path, text])),
    problems: [],
    summaries: new Map(outputs.map((output, index) => [tree.units[index]?.folder ?? "", output.summary])),
  };
}

/** Makes the pieces in this thread; what that takes is loaded only then. */
const HERE: Makers = {
  makeUnit: async (job) => (await import("./pieces.ts")).makeUnit(job),
  makePackage: async (job) => (await import("./pieces.ts")).makePackage(job),
};
