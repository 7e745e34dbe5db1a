import { emitPackage, emitService, type OutputFile } from "./emit/emit.ts";
import type { Templates } from "./emit/render.ts";
import { summarize } from "./emit/summary.ts";
import { buildPackage, buildService } from "./model/build.ts";
import type { ServiceSummary } from "./model/model.ts";
import { formatFile } from "./output/format.ts";
import type { SpecFile } from "./spec/document.ts";
import { compareProblems, type Problem } from "./spec/problem.ts";
import { groupSpecs, reportStrays, type SpecUnit } from "./spec/units.ts";
import { type CheckedCommon, validateCommon, validateUnit } from "./spec/validate.ts";

/** Texts in: nothing here reads the disk, the clock or the environment. */
export interface GenerateInput {
  readonly specs: readonly SpecFile[];
  readonly templates: Templates;
  /** Makes service versions some other way than one after the other: in workers, or from a cache. */
  readonly runUnits?: UnitRunner;
}

/** Texts out: the whole output, or the problems that keep it from being made. */
export interface GenerateResult {
  /** Path -> text; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** All of them, sorted. */
  readonly problems: readonly Problem[];
  readonly services: number;
  readonly actions: number;
}

/** One service version to make. */
export interface UnitJob {
  readonly unit: SpecUnit<SpecFile>;
  readonly common: CheckedCommon;
  readonly templates: Templates;
}

/** What a service version became. */
export type UnitResult =
  | { readonly summary: ServiceSummary; readonly files: readonly OutputFile[]; readonly problems: readonly [] }
  | { readonly summary?: undefined; readonly files: readonly []; readonly problems: readonly Problem[] };

export type UnitRunner = (jobs: readonly UnitJob[]) => Promise<readonly UnitResult[]>;

/** Specifications to package: validate, model, emit, format. The same texts give the same bytes, in whatever order. */
export async function generate({ specs, templates, runUnits = runInTurn }: GenerateInput): Promise<GenerateResult> {
  const tree = groupSpecs(specs);
  const common = validateCommon(tree);
  const jobs = tree.units.map((unit) => ({ unit, common: common.value ?? NO_COMMON, templates }));
  const results = await runUnits(jobs);
  const problems = [...reportStrays(tree.strays), ...common.problems, ...results.flatMap((result) => result.problems)];
  const summaries = results.map((result) => result.summary).filter((summary) => summary !== undefined);
  const counts = {
    services: tree.units.length,
    actions: tree.units.reduce((sum, unit) => sum + unit.actions.length, 0),
  };
  if (problems.length > 0 || !common.value)
    return { files: new Map(), problems: problems.toSorted(compareProblems), ...counts };
  const own = await Promise.all(emitPackage(buildPackage(summaries, common.value), templates).map(formatFile));
  const files = [...own, ...results.flatMap((result) => result.files)];
  return { files: new Map(files.map(({ path, text }) => [path, text])), problems: [], ...counts };
}

const NO_COMMON: CheckedCommon = { errors: {}, regions: {} };

async function runInTurn(jobs: readonly UnitJob[]): Promise<UnitResult[]> {
  const results: UnitResult[] = [];
  for (const job of jobs) results.push(await generateUnit(job));
  return results;
}

/** One service version: from texts to formatted files. */
export async function generateUnit({ unit, common, templates }: UnitJob): Promise<UnitResult> {
  const checked = validateUnit(unit);
  if (!checked.value) return { files: [], problems: checked.problems };
  const service = buildService(checked.value, common);
  const files = await Promise.all(emitService(service, templates).map(formatFile));
  return { summary: summarize(service), files, problems: [] };
}
