import type { FindingPath } from "../../finding.ts";
import { areEqual } from "./are-equal.ts";
import type { RemovalKind } from "./spec-shape.ts";
import type { Merged, Value, Versions } from "./versions.ts";

/** A place that was changed by hand and by the source, or that the source says otherwise than a file written by hand. */
export interface Conflict {
  /** Name in its folder: `DestroyProxies.yaml`. */
  readonly file: string;
  readonly path: FindingPath;
  readonly ours: Value;
  readonly theirs: Value;
  readonly base: Value;
}

/** Something that the source had and has no more. */
export interface Removal {
  readonly file: string;
  readonly path: FindingPath;
  readonly kind: RemovalKind;
  readonly isAccepted: boolean;
}

/** A place where two sources say different things; what is there stays. */
export type Disagreement = Omit<Conflict, "base">;

/** How conflicts and removals end. */
export interface MergePolicy {
  /** Who wins in a conflict; without it, conflicts stay open. */
  readonly winner?: "ours" | "theirs";
  readonly acceptsRemovals: boolean;
}

/** The merge of one file: what is decided beforehand, and what is found on the way. */
export interface MergeRun {
  readonly file: string;
  readonly policy: MergePolicy;
  /** Conflicts that earlier imports left open: one where our side has been edited since is settled by that. */
  readonly open: readonly Conflict[];
  readonly conflicts: Conflict[];
  readonly removals: Removal[];
  readonly disagreements: Disagreement[];
}

/** Ends a conflict as the policy says or by an edit since the last import, or leaves our side and remembers the question. */
export function raiseConflict({ current, next, base }: Versions, path: FindingPath, run: MergeRun): Merged {
  if (run.policy.winner === "theirs") return { value: next, base: next };
  const asked = run.open.find((conflict) => areEqual([...conflict.path], [...path]) && areEqual(conflict.theirs, next));
  const isEdited = asked !== undefined && !areEqual(asked.ours, current);
  if (run.policy.winner === "ours" || isEdited) return { value: current, base: next };
  run.conflicts.push({ file: run.file, path, ours: current, theirs: next, base });
  return { value: current, base };
}

/** Takes out what the source has no more, if removals are accepted; `ours` keeps it for good. */
export function noteRemoval(kind: RemovalKind, { current, base }: Versions, path: FindingPath, run: MergeRun): Merged {
  const isAccepted = run.policy.acceptsRemovals;
  if (!isAccepted && run.policy.winner === "ours") return { value: current, base: undefined };
  run.removals.push({ file: run.file, path, kind, isAccepted });
  return isAccepted ? { value: undefined, base: undefined } : { value: current, base };
}

/** Keeps what another source said, and notes that this one says something else. */
export function noteDisagreement({ current, next }: Versions, path: FindingPath, run: MergeRun): Merged {
  if (run.policy.winner === "theirs") return { value: next, base: next };
  run.disagreements.push({ file: run.file, path, ours: current, theirs: next });
  return { value: current, base: next };
}
