import { COMMON, ownerOfInput, ownerOfOutput } from "./owner.ts";
import { areSame, type Scan } from "../files/scan.ts";

/** What the last run saw and left, so that the next one can tell what changed without reading anything. */
export interface Stamp {
  /** Stands for generator, templates and libraries. */
  readonly fingerprint: string;
  readonly inputs: Scan;
  readonly outputs: Scan;
}

/** What is left to do. */
export interface Plan {
  /** Nothing at all: inputs and outputs are those of the stamp. */
  readonly isUpToDate: boolean;
  /** Folders of service versions that are as the last run left them, inputs and outputs. */
  readonly clean: ReadonlySet<string>;
}

/** Compares what is there with the stamp. Where what all share has changed, nothing is clean. */
export function planRun(stamp: Stamp | undefined, now: Stamp): Plan {
  if (stamp?.fingerprint !== now.fingerprint) return { isUpToDate: false, clean: new Set() };
  const inputs = findSameOwners(stamp.inputs, now.inputs, ownerOfInput);
  if (!inputs.has(COMMON)) return { isUpToDate: false, clean: new Set() };
  const outputs = findSameOwners(stamp.outputs, now.outputs, ownerOfOutput);
  const clean = [...inputs].filter((owner) => outputs.has(owner));
  // Versions of a service are checked against each other: one is made again with the others.
  const isChanged = (path: string): boolean => !inputs.has(ownerOfInput(path));
  const services = new Set(
    Object.keys({ ...stamp.inputs, ...now.inputs })
      .filter(isChanged)
      .map(serviceOf),
  );
  return {
    isUpToDate: areSame(stamp.inputs, now.inputs) && areSame(stamp.outputs, now.outputs),
    clean: new Set(clean.filter((owner) => !services.has(serviceOf(owner)))),
  };
}

function serviceOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}

/** The owners all of whose files have the same signatures in both scans. */
function findSameOwners(before: Scan, now: Scan, ownerOf: (path: string) => string): ReadonlySet<string> {
  const paths = new Set([...Object.keys(before), ...Object.keys(now)]);
  const owners = new Set<string>();
  const changed = new Set<string>();
  for (const path of paths) {
    owners.add(ownerOf(path));
    if (before[path] !== now[path]) changed.add(ownerOf(path));
  }
  return new Set([...owners].filter((owner) => !changed.has(owner)));
}
