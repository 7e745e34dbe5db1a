import { isDefaultVersion } from "../../spec/check/check-versions.ts";
import { parseSpec } from "../../spec/document.ts";

/** One version of a service as it lies in specs/. */
export interface VersionState {
  /** `tke/2018-05-25`. */
  readonly folder: string;
  /** Its `service.yaml`. */
  readonly text: string;
  /** How many actions it has. */
  readonly actions: number;
}

/**
 * Which version of a service becomes the default one: of several without a choice the one with most actions, else the
 * newest. Nothing where there is one only, or where the choice is made: it stays, whoever made it.
 */
export function chooseDefault(versions: readonly VersionState[]): VersionState | undefined {
  if (versions.length < 2) return undefined;
  if (versions.some(({ folder, text }) => isDefaultVersion(parseSpec({ path: folder, text })))) return undefined;
  return versions.toSorted((a, b) => b.actions - a.actions || (a.folder < b.folder ? 1 : -1))[0];
}

/** A `service.yaml` that says it is of the default version; everything else in it stays as it is. */
export function markDefault(text: string): string {
  return text.replace(/^version:.*\n/m, (line) => `${line}default: true\n`);
}
