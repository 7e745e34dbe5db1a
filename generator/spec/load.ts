import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scanFolder } from "../output/scan.ts";
import type { SpecFile } from "./document.ts";

/** Whether a file below `specs/` is a specification, of one of the services that are wanted. */
export function isSpecPath(path: string, only?: ReadonlySet<string>): boolean {
  const [first = ""] = path.split("/");
  if (!/\.ya?ml$/.test(path) || first === "schema") return false;
  return first === "common" || only === undefined || only.has(first);
}

/** Reads specifications: all of a folder, or those at the paths given. */
export function loadSpecs(folder: string, paths: readonly string[] = listSpecs(folder)): SpecFile[] {
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

function listSpecs(folder: string): string[] {
  return Object.keys(scanFolder(folder, (path) => isSpecPath(path)));
}

/** Reads the files of a folder, path -> text. */
export function loadFolder(folder: string): Map<string, string> {
  const paths = Object.keys(scanFolder(folder));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
