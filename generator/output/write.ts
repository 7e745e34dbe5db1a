import { mkdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Difference } from "./compare.ts";
import { eachInTurns } from "./turns.ts";

/** Writes what differs, each file whole or not at all, and removes what is stale, with folders left empty. */
export async function writeOutput(
  folder: string,
  files: ReadonlyMap<string, string>,
  { added, changed, stale }: Pick<Difference, "added" | "changed" | "stale">,
): Promise<void> {
  const paths = [...added, ...changed];
  const folders = new Set(paths.map((path) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  await eachInTurns(paths, async (path) => {
    // Without fsync: a file that a crash of the machine spoils differs from the map, and the next run writes it again.
    await writeFileAtomic(join(folder, path), files.get(path) ?? "", { fsync: false });
  });
  await eachInTurns(stale, (path) => rm(join(folder, path), { force: true }));
  for (const path of new Set(stale.map((item) => dirname(item)))) await removeEmptyFolders(folder, path);
}

async function removeEmptyFolders(root: string, path: string): Promise<void> {
  for (let current = path; current !== "."; current = dirname(current)) {
    try {
      await rmdir(join(root, current));
    } catch {
      return; // Not empty, or gone already.
    }
  }
}
