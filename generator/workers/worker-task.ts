import type { PackageJob, PackageResult, UnitJob, UnitResult } from "../makers.ts";
import { makePackage, makeUnit } from "../pieces.ts";

/** What a worker is asked to make. */
export type Task =
  { readonly kind: "unit"; readonly job: UnitJob } | { readonly kind: "package"; readonly job: PackageJob };

/** Makes one piece of the output; pure, so that any thread can. The pool calls the module's default export. */
export default function runTask(task: Task): Promise<UnitResult | PackageResult> {
  return task.kind === "unit" ? makeUnit(task.job) : makePackage(task.job);
}
