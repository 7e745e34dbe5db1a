import { type Change, isBreaking } from "./change.ts";

/** How much a version goes up for changes: which of its numbers. */
export type VersionStep = "major" | "minor" | "patch" | "none";

/** What changes ask of a version: the step, and the version that it leads to. */
export interface NextVersion {
  readonly step: VersionStep;
  readonly from: string;
  readonly to: string;
}

/**
 * The next version by semantic versioning. Before 1.0.0 the second number goes up for what breaks, and the third for
 * all else, as caret ranges have it.
 */
export function stepVersion(changes: readonly Change[], from: string): NextVersion {
  const [major = 0, minor = 0, patch = 0] = from.split(/[.+-]/).map(Number);
  const step = findStep(changes, major === 0);
  const to = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  return { step, from, to: step === "none" ? from : to[step].join(".") };
}

function findStep(changes: readonly Change[], isEarly: boolean): VersionStep {
  if (changes.some(isBreaking)) return isEarly ? "minor" : "major";
  if (changes.length === 0) return "none";
  return changes.some(isNoticeable) && !isEarly ? "minor" : "patch";
}

function isNoticeable({ wire, types, behaviour }: Change): boolean {
  return [wire, types, behaviour].includes("compatible");
}
