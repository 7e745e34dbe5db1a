import { readFolder } from "../files/read.ts";
import { scanFolder } from "../files/scan.ts";
import type { SpecFile } from "./document.ts";

/** Where changes that `diff` finds are accepted as they are; no specification itself. */
export const SUPPRESSIONS_FILE = "diff-suppressions.yaml";

/** Whether a file below `specs/` is a specification, of one of the services that are wanted. */
export function isSpecPath(path: string, only?: ReadonlySet<string>): boolean {
  const [first = ""] = path.split("/");
  if (!/\.ya?ml$/.test(path) || first === "schema" || path === SUPPRESSIONS_FILE) return false;
  return first === "common" || path === "package.yaml" || only === undefined || only.has(first);
}

/** Reads specifications: all of a folder, or those at the paths given. */
export function loadSpecs(folder: string, paths: readonly string[] = listSpecs(folder)): SpecFile[] {
  return [...readFolder(folder, paths)].map(([path, text]) => ({ path, text }));
}

function listSpecs(folder: string): string[] {
  return Object.keys(scanFolder(folder, (path) => isSpecPath(path)));
}
