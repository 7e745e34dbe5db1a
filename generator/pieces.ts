import { emitPackage, emitService, type OutputFile } from "./emit/emit.ts";
import { formatFile } from "./emit/print/format.ts";
import { summarize } from "./emit/summarize.ts";
import { sortSummaries } from "./emit/summary.ts";
import type { PackageJob, PackageResult, UnitJob, UnitResult } from "./makers.ts";
import { buildCommon, buildService } from "./model/build.ts";
import { settlePackage } from "./model/package-facts.ts";
import { validateUnit } from "./spec/validate.ts";

/** One service version: from texts to formatted files. */
export async function makeUnit({ unit, common, templates }: UnitJob): Promise<UnitResult> {
  const checked = validateUnit(unit);
  if (!checked.value) return { problems: checked.problems };
  const service = buildService(checked.value, common);
  const files = await formatFiles(emitService(service, templates, settlePackage(common.package).outputs));
  return { output: { summary: summarize(service), files }, problems: [] };
}

/** The files that the package has once. */
export function makePackage({ summaries, common, templates }: PackageJob): Promise<PackageResult> {
  return formatFiles(emitPackage({ services: sortSummaries(summaries), ...buildCommon(common) }, templates));
}

function formatFiles(files: readonly OutputFile[]): Promise<OutputFile[]> {
  return Promise.all(files.map(formatFile));
}
