import type { SpecFile } from "../spec/document.ts";
import type { Problem } from "../spec/problem.ts";
import type { SpecUnit } from "../spec/units.ts";
import { type CheckedCommon, type CheckedUnit, validateUnit } from "../spec/validate.ts";
import { type Change, worstOf } from "./change.ts";
import { makeChange } from "./compare/changes.ts";
import { compareService } from "./compare/service.ts";
import { hasSameReferences } from "./compare/references.ts";
import { addNames, keepChanged } from "./narrow-unit.ts";

/** Two states of all versions of a service. */
export interface ServiceDiffJob {
  readonly before: readonly SpecUnit<SpecFile>[];
  readonly after: readonly SpecUnit<SpecFile>[];
  readonly commonBefore: CheckedCommon;
  readonly commonAfter: CheckedCommon;
}

/** What changed in a service, or what is wrong in each of its states. */
export interface ServiceDiff {
  readonly changes: readonly Change[];
  readonly problems: { readonly before: readonly Problem[]; readonly after: readonly Problem[] };
}

/** Compares two states of a service: its versions, and which of them its short path means. Pure, for any thread. */
export function diffService(job: ServiceDiffJob): ServiceDiff {
  const { before, after } = areServicesSame(job) ? checkChanged(job) : checkAll(job);
  const problems = { before: before.flatMap((item) => item.problems), after: after.flatMap((item) => item.problems) };
  if (problems.before.length + problems.after.length > 0) return { changes: [], problems };
  const states = { before: indexUnits(before), after: indexUnits(after) };
  const compare: Compare = (old, now, folder) =>
    compareService({ unit: old, common: job.commonBefore }, { unit: now, common: job.commonAfter }, folder);
  return { changes: [...compareVersions(states, compare), ...compareDefaults(states, compare)], problems };
}

/** Whether there are the same versions, each with the same `service.yaml`. */
function areServicesSame({ before, after }: ServiceDiffJob): boolean {
  return before.length === after.length && before.every(({ service }, index) => service === after[index]?.service);
}

interface CheckedStates {
  readonly before: readonly CheckedVersion[];
  readonly after: readonly CheckedVersion[];
}

function checkAll({ before, after }: ServiceDiffJob): CheckedStates {
  return { before: before.map(check), after: after.map(check) };
}

/** Reads no more of each version than what its difference depends on. */
function checkChanged(job: ServiceDiffJob): CheckedStates {
  const pairs = job.before.map((before, index) => {
    const after = job.after[index] ?? before;
    const changed = { before: check(keepChanged(before, after)), after: check(keepChanged(after, before)) };
    const { unit: old } = changed.before;
    const { unit: now } = changed.after;
    // With the same types, used by what changed in the same ways, all others are used in the same ways, too.
    if (before.types !== after.types || (old && now && !hasSameReferences(old, now))) {
      return { before: check(before), after: check(after) };
    }
    return {
      before: { ...changed.before, unit: old && addNames(old, before) },
      after: { ...changed.after, unit: now && addNames(now, after) },
    };
  });
  return { before: pairs.map((pair) => pair.before), after: pairs.map((pair) => pair.after) };
}

type Compare = (before: CheckedUnit, after: CheckedUnit, folder: string) => Change[];

interface States {
  readonly before: ReadonlyMap<string, CheckedUnit>;
  readonly after: ReadonlyMap<string, CheckedUnit>;
}

interface CheckedVersion {
  readonly folder: string;
  readonly unit: CheckedUnit | undefined;
  readonly problems: readonly Problem[];
}

function check(unit: SpecUnit<SpecFile>): CheckedVersion {
  const { value, problems } = validateUnit(unit);
  return { folder: unit.folder, unit: value, problems };
}

function indexUnits(versions: readonly CheckedVersion[]): Map<string, CheckedUnit> {
  return new Map(versions.flatMap(({ folder, unit }) => (unit ? [[folder, unit]] : [])));
}

function compareVersions({ before, after }: States, compare: Compare): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((folder) => {
    const [old, now] = [before.get(folder), after.get(folder)];
    if (old && now) return compare(old, now, folder);
    const verdict = old ? "breaking" : "compatible";
    const place = { file: `${folder}/service.yaml`, path: [] };
    const [was, is] = [old?.service.version, now?.service.version];
    return [makeChange("version", place, was, is, { wire: verdict, types: verdict })];
  });
}

/** Whoever uses the short path gets the other version: what one has and the other lacks breaks them. */
function compareDefaults({ before, after }: States, compare: Compare): Change[] {
  const [old, now] = [findDefault(before), findDefault(after)];
  if (!old || !now || old.service.version === now.service.version) return [];
  const folder = `${now.service.service}/${now.service.version}`;
  const changes = compare(old, now, folder);
  const place = { file: `${folder}/service.yaml`, path: ["default"] };
  return [
    makeChange("defaultVersion", place, old.service.version, now.service.version, {
      wire: "breaking",
      types: worstOf("compatible", ...changes.map(({ types }) => types)),
      behaviour: worstOf(...changes.map(({ behaviour }) => behaviour)),
    }),
  ];
}

/** The only version, or the one that is chosen. */
function findDefault(units: ReadonlyMap<string, CheckedUnit>): CheckedUnit | undefined {
  const [first, ...others] = [...units.values()];
  return others.length === 0 ? first : [...units.values()].find(({ service }) => service.default === true);
}
