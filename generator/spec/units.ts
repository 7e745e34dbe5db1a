import { problemAt } from "./document.ts";
import type { Problem } from "./problem.ts";

/** The files of one version of one service: what is validated and generated as one piece. */
export interface SpecUnit<File> {
  /** `gaap/2018-05-29`: the folder below specs/. */
  readonly folder: string;
  /** `service.yaml`, where it is there. */
  readonly service: File | undefined;
  /** `types.yaml`, where it is there. */
  readonly types: File | undefined;
  /** The action files, sorted by path. */
  readonly actions: readonly File[];
}

/** The files of `specs/`, sorted into what is common and one unit for each version of a service. */
export interface SpecTree<File> {
  readonly package: File | undefined;
  readonly errors: File | undefined;
  readonly regions: File | undefined;
  /** Sorted by folder. */
  readonly units: readonly SpecUnit<File>[];
  /** Files that belong nowhere. */
  readonly strays: readonly File[];
}

const SHARED_FILES = new Set(["package.yaml", "common/errors.yaml", "common/regions.yaml"]);
const UNIT_FILE = /^([^/]+\/[^/]+)\/([^/]+)\.yaml$/;

/** Sorts files into units by their paths alone; the order in which they come does not matter. */
export function groupSpecs<File extends { readonly path: string }>(files: readonly File[]): SpecTree<File> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const strays: File[] = [];
  const common = new Map<string, File>();
  const units = new Map<
    string,
    { folder: string; service: File | undefined; types: File | undefined; actions: File[] }
  >();
  for (const file of sorted) {
    if (SHARED_FILES.has(file.path)) {
      common.set(file.path, file);
      continue;
    }
    const [, folder, name] = UNIT_FILE.exec(file.path) ?? [];
    if (folder === undefined || folder.startsWith("common/")) {
      strays.push(file);
      continue;
    }
    const unit = units.get(folder) ?? { folder, service: undefined, types: undefined, actions: [] };
    units.set(folder, unit);
    if (name === "service") unit.service = file;
    else if (name === "types") unit.types = file;
    else unit.actions.push(file);
  }
  return {
    package: common.get("package.yaml"),
    errors: common.get("common/errors.yaml"),
    regions: common.get("common/regions.yaml"),
    units: [...units.values()],
    strays,
  };
}

/** Says of each stray where specifications belong. */
export function reportStrays(strays: readonly { path: string; text: string }[]): Problem[] {
  return strays.map((file) =>
    problemAt(file, [], "value", "unexpected-file", "No specification belongs at this path."),
  );
}
