import { type Change, isBreaking } from "./change.ts";
import { type NextVersion, stepVersion } from "./step.ts";
import { applySuppressions, type Suppression } from "./suppressions.ts";
import { findHint, type Hint } from "./words/hint.ts";

/** Changes as a person looks at them: what is accepted, what to do, and what the version becomes. */
export interface Review {
  readonly changes: readonly ReviewedChange[];
  /** How many break somebody and are not suppressed. */
  readonly breaking: number;
  readonly version: NextVersion;
  /** Suppressions of changes that there are not. */
  readonly unused: readonly Suppression[];
}

/** A change, and what is known of it beside the others. */
export interface ReviewedChange {
  readonly change: Change;
  readonly isBreaking: boolean;
  readonly hint: Hint | undefined;
  readonly suppression: Suppression | undefined;
}

/** Looks at all changes together. What is suppressed asks nothing of the version. */
export function reviewChanges(
  changes: readonly Change[],
  suppressions: readonly Suppression[],
  version: string,
): Review {
  const { suppressed, unused } = applySuppressions(changes, suppressions);
  const counted = changes.filter((change) => !suppressed.has(change));
  return {
    changes: changes.map((change) => ({
      change,
      isBreaking: isBreaking(change),
      hint: findHint(change, changes),
      suppression: suppressed.get(change),
    })),
    breaking: counted.filter(isBreaking).length,
    version: stepVersion(counted, version),
    unused,
  };
}
