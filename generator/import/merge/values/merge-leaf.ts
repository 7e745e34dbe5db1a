import type { FindingPath } from "../../finding.ts";
import { isRecord } from "../../json/is-record.ts";
import { areEqual } from "./are-equal.ts";
import { type MergeRun, noteDisagreement, raiseConflict } from "./merge-run.ts";
import type { SpecShape } from "./spec-shape.ts";
import type { Merged, Versions } from "./versions.ts";

/** Merges what has no parts, or is taken as a whole. */
export function mergeLeaf({ kind }: SpecShape, versions: Versions, path: FindingPath, run: MergeRun): Merged {
  const { current, next, base, others } = versions;
  const isProse = kind === "prose";
  if (kind === "record")
    return { value: isRecord(current) && isRecord(next) ? { ...current, ...next } : next, base: next };
  if (next === undefined) {
    const isTakenBack = base !== undefined && others.every((other) => other === undefined) && areEqual(current, base);
    return { value: isTakenBack ? undefined : current, base: undefined };
  }
  if (current === undefined || (isProse && current === "")) {
    const isTakenOut = current === undefined && (base !== undefined || others.some((other) => other !== undefined));
    if (!isTakenOut) return { value: next, base: next };
    if (base === undefined || isProse || areEqual(base, next)) return { value: current, base: next };
    return raiseConflict(versions, path, run);
  }
  if (areEqual(current, next) || areEqual(base, next)) return { value: current, base: next };
  if (areEqual(current, base)) return { value: isProse && next === "" ? current : next, base: next };
  if (isProse) return { value: current, base: next };
  // `deprecated: Use X.` says more than `true`, and both say the same.
  if (kind === "flag") return { value: typeof current === "string" ? current : next, base: next };
  if (others.some((other) => areEqual(other, current))) return noteDisagreement(versions, path, run);
  return raiseConflict(versions, path, run);
}
