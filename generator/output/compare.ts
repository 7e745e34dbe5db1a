import { isMarked } from "../emit/mark.ts";
import { visitTexts } from "../files/read.ts";

/** How the output folder differs from the file map. Paths are below the folder, sorted. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Generated files that the map does not have, and what an interrupted run left. */
  readonly stale: readonly string[];
  /** Files that are not ours: without the generated mark. */
  readonly foreign: readonly string[];
}

/** Compares the files that are present with those of the map. */
export async function compareOutput(
  folder: string,
  present: readonly string[],
  files: ReadonlyMap<string, string>,
): Promise<Difference> {
  const known = new Set(present);
  const changed: string[] = [];
  const stale: string[] = [];
  const foreign: string[] = [];
  await visitTexts(folder, present, (path, text) => {
    const wanted = files.get(path);
    if (text === wanted) return;
    if (!isGenerated(path, text, files)) foreign.push(path);
    else (wanted === undefined ? stale : changed).push(path);
  });
  const added = [...files.keys()].filter((path) => !known.has(path));
  return { added: added.sort(), changed: changed.sort(), stale: stale.sort(), foreign: foreign.sort() };
}

/** A file that was being written when a run was killed has the name of its target and a number. */
const INTERRUPTED = /^(.+)\.\d+$/;

function isGenerated(path: string, text: string, files: ReadonlyMap<string, string>): boolean {
  const target = INTERRUPTED.exec(path)?.[1];
  return (target !== undefined && files.has(target)) || isMarked(text);
}
