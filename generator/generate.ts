import type { Templates } from "./emit/print/render.ts";
import type { Makers } from "./makers.ts";
import { checkVersions } from "./spec/check/check-versions.ts";
import type { SpecFile } from "./spec/document.ts";
import { compareProblems, type Problem } from "./spec/problem.ts";
import { groupSpecs, reportStrays } from "./spec/units.ts";
import { validateCommon } from "./spec/validate.ts";

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
