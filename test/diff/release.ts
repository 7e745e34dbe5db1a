import type { Review } from "../../generator/diff/review.ts";
import { findSpot } from "../../generator/diff/spot.ts";

/** What is in the repository, beside what was in it at the last release. */
export interface ReleaseInput {
  /** Version of the package as it is generated now. */
  readonly version: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
  /** Changes since the last release, by its version; absent where nothing was released. */
  readonly review: Review | undefined;
}

/** What has to be mended before a release, in words; empty where version, changelog and specifications agree. */
export function findReleaseFaults({ version, changelog, review }: ReleaseInput): string[] {
  const [newest, ...older] = readSections(changelog);
  const last = [newest, ...older].find((section) => section?.isReleased);
  if (!newest) return ["CHANGELOG.md has no version."];
  const faults: string[] = [];
  if (newest.version !== version) faults.push(`CHANGELOG.md begins with ${newest.version}, the package is ${version}.`);
  if (!review) {
    if (last)
      faults.push(`CHANGELOG.md says that ${last.version} was released; released/ has no specifications of it.`);
    return faults;
  }
  if (!last) return [...faults, "released/ has specifications; CHANGELOG.md has no released version."];
  if (review.changes.length === 0) return faults;
  if (newest.isReleased) return [...faults, "specs/ is not what was released: begin an unreleased version."];
  if (compareVersions(version, review.version.to) < 0) {
    faults.push(`The changes since ${last.version} ask for ${review.version.to} at least.`);
  }
  const breaking = review.changes.filter(({ isBreaking, suppression }) => isBreaking && suppression === undefined);
  for (const place of new Set(breaking.map(({ change }) => namePlace(findSpot(change.place))))) {
    if (!newest.text.includes(place)) faults.push(`CHANGELOG.md says nothing of ${place}, which breaks consumers.`);
  }
  return faults;
}

/** The version of the last release, by CHANGELOG.md. */
export function readLastVersion(changelog: string): string | undefined {
  return readSections(changelog).find(({ isReleased }) => isReleased)?.version;
}

interface Section {
  readonly version: string;
  readonly isReleased: boolean;
  readonly text: string;
}

/** `## 0.2.0 (unreleased)`, `## 0.1.0`, newest first. */
function readSections(changelog: string): Section[] {
  return changelog.split(/^(?=## )/m).flatMap((text) => {
    const [, version, note] = /^## (\d+\.\d+\.\d+)( \(unreleased\))?/.exec(text) ?? [];
    return version === undefined ? [] : [{ version, isReleased: note === undefined, text }];
  });
}

function namePlace({ folder, owner }: ReturnType<typeof findSpot>): string {
  return owner === undefined ? folder : `${folder} ${owner}`;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
