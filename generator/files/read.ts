import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { scanFolder } from "./scan.ts";
import { eachInTurns } from "./turns.ts";

/** Reads files of a folder, path -> text: those at the paths given, below the folder and with `/`, or all of them. */
export function readFolder(
  folder: string,
  paths: readonly string[] = Object.keys(scanFolder(folder)),
): Map<string, string> {
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Shows the text of each file of a folder, in no order, without holding all of them at once. */
export async function visitTexts(
  folder: string,
  paths: readonly string[],
  visit: (path: string, text: string) => void,
): Promise<void> {
  await eachInTurns(paths, async (path) => visit(path, await readFile(join(folder, path), "utf8")));
}
