import { createHash } from "node:crypto";
import { emitActionFiles, emitPackage, emitServiceFiles, type OutputFile } from "./emit/emit.ts";
import { summarize } from "./emit/summary.ts";
import type { PackageJob, PackageResult, UnitJob, UnitResult } from "./generate.ts";
import { buildPackage, buildService } from "./model/build.ts";
import type { ActionModel, ServiceModel } from "./model/model.ts";
import { formatFile } from "./output/format.ts";
import { validateUnit } from "./spec/validate.ts";

/** One service version: from texts to formatted files. */
export async function makeUnit({ unit, common, templates, made = {} }: UnitJob): Promise<UnitResult> {
  const checked = validateUnit(unit);
  if (!checked.value) return { problems: checked.problems };
  const service = buildService(checked.value, common);
  const actions: Record<string, readonly OutputFile[]> = {};
  for (const action of service.actions) {
    const key = keyOf(action, service);
    actions[key] = made[key] ?? (await formatFiles(emitActionFiles(action, service, templates)));
  }
  const files = await formatFiles(emitServiceFiles(service, templates));
  return { output: { summary: summarize(service), files, actions }, problems: [] };
}

/** The files that the package has once. */
export function makePackage({ summaries, common, templates }: PackageJob): Promise<PackageResult> {
  return formatFiles(emitPackage(buildPackage(summaries, common), templates));
}

/** Hash of all that the files of an action are made from; templates and generator are the same within a cache. */
function keyOf(action: ActionModel, { service, version, endpoint }: ServiceModel): string {
  const parts = { action, service, version, endpoint };
  const text = JSON.stringify(parts, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
  return createHash("sha256").update(text).digest("base64");
}

function formatFiles(files: readonly OutputFile[]): Promise<OutputFile[]> {
  return Promise.all(files.map(formatFile));
}
