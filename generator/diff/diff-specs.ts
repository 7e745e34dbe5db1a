import { settlePackage } from "../model/package-facts.ts";
import type { SpecFile } from "../spec/document.ts";
import { checkVersions } from "../spec/check/check-versions.ts";
import { compareProblems, type Problem } from "../spec/problem.ts";
import { groupSpecs, reportStrays, type SpecTree, type SpecUnit } from "../spec/units.ts";
import { type CheckedCommon, validateCommon } from "../spec/validate.ts";
import type { Change } from "./change.ts";
import { compareCommon } from "./compare/common.ts";
import { comparePackage } from "./compare/package.ts";
import { diffService, type ServiceDiff, type ServiceDiffJob } from "./diff-service.ts";
import { orderChanges } from "./order-changes.ts";

/** Two states of the specifications, as texts. */
export interface DiffInput {
  readonly before: readonly SpecFile[];
  readonly after: readonly SpecFile[];
  /** Compares a service some other way than in this thread. */
  readonly makeDiff?: (job: ServiceDiffJob) => ServiceDiff | Promise<ServiceDiff>;
}

/** Every change, in order; or the problems that keep a state from being read. */
export interface DiffResult {
  readonly changes: readonly Change[];
  readonly problems: StateProblems;
  /** Of the package before: the version from which the step is taken. */
  readonly version: string;
}

/** What is wrong in each of the states. */
export interface StateProblems {
  readonly before: readonly Problem[];
  readonly after: readonly Problem[];
}

/** Compares two states of the specifications. What is the same in both states, byte for byte, is looked at only where a difference depends on it. */
export async function diffSpecs({ before, after, makeDiff = diffService }: DiffInput): Promise<DiffResult> {
  const trees = { before: groupSpecs(before), after: groupSpecs(shareFiles(after, before)) };
  const commons = { before: validateCommon(trees.before), after: validateCommon(trees.after) };
  const common = { before: commons.before.value ?? NO_COMMON, after: commons.after.value ?? NO_COMMON };
  const jobs = planJobs(trees.before, trees.after, common.before, common.after);
  const diffs = await Promise.all(jobs.map(makeDiff));
  const { version } = settlePackage(common.before.package);
  const problemsOf = (state: "before" | "after"): Problem[] =>
    [
      ...reportStrays(trees[state].strays),
      ...checkVersions(trees[state]),
      ...commons[state].problems,
      ...diffs.flatMap((diff) => diff.problems[state]),
    ].toSorted(compareProblems);
  const problems = { before: problemsOf("before"), after: problemsOf("after") };
  if (problems.before.length + problems.after.length > 0) return { changes: [], problems, version };
  const shared = [
    ...comparePackage(common.before.package, common.after.package),
    ...compareCommon(common.before, common.after),
  ];
  return { changes: [...shared, ...diffs.flatMap((diff) => diff.changes)].toSorted(orderChanges), problems, version };
}

const NO_COMMON: CheckedCommon = { package: {}, errors: {}, regions: {} };

/** The files with those that are the same before in place of their own, so that one look tells. */
function shareFiles(files: readonly SpecFile[], before: readonly SpecFile[]): SpecFile[] {
  const known = new Map(before.map((file) => [file.path, file]));
  return files.map((file) => {
    const old = known.get(file.path);
    return old?.text === file.text ? old : file;
  });
}

/** A job for each service that has a file which is not the same in both states; the longest first. */
function planJobs(
  before: SpecTree<SpecFile>,
  after: SpecTree<SpecFile>,
  commonBefore: CheckedCommon,
  commonAfter: CheckedCommon,
): ServiceDiffJob[] {
  const [old, now] = [groupByService(before.units), groupByService(after.units)];
  const services = [...new Set([...old.keys(), ...now.keys()])];
  return services
    .map((service) => {
      return { before: old.get(service) ?? [], after: now.get(service) ?? [], commonBefore, commonAfter };
    })
    .filter((job) => !areSame(listFiles(job.before), listFiles(job.after)))
    .toSorted((a, b) => listFiles(b.after).length - listFiles(a.after).length);
}

type Unit = SpecUnit<SpecFile>;

function groupByService(units: readonly Unit[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const service = unit.folder.split("/")[0] ?? "";
    groups.set(service, [...(groups.get(service) ?? []), unit]);
  }
  return groups;
}

function listFiles(units: readonly Unit[]): SpecFile[] {
  return units.flatMap(({ service, types, actions }) =>
    [service, types, ...actions].filter((file) => file !== undefined),
  );
}

function areSame(before: readonly SpecFile[], after: readonly SpecFile[]): boolean {
  return before.length === after.length && before.every((file, index) => file === after[index]);
}
