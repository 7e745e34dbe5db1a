import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SpecFile } from "./document.ts";

/** Folders of `specs/` that hold no specifications. */
const OTHER_FOLDERS = new Set(["schema"]);

/** Reads all YAML files of a folder of specifications, sorted by path; `only` names the services wanted. */
export async function loadSpecs(folder: string, only?: ReadonlySet<string>): Promise<SpecFile[]> {
  const paths = (await listFiles(folder)).filter((path) => isWanted(path, only));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })));
}

function isWanted(path: string, only: ReadonlySet<string> | undefined): boolean {
  const [first = ""] = path.split("/");
  if (!/\.ya?ml$/.test(path) || OTHER_FOLDERS.has(first)) return false;
  return first === "common" || only === undefined || only.has(first);
}

/** Reads the files of a folder, path -> text. */
export async function loadFolder(folder: string): Promise<Map<string, string>> {
  const paths = await listFiles(folder);
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  return new Map(paths.map((path, index) => [path, texts[index] as string]));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(folder.length + 1).replaceAll("\\", "/")).toSorted();
}
