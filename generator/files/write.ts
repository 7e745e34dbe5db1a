import { mkdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { eachInTurns } from "./turns.ts";

/** Writes files below a folder, each whole or not at all, with the folders that they need. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Buffer>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  await eachInTurns([...files], async ([path, content]) => {
    // Without fsync: a file that a crash of the machine spoils is not what is wanted, and the next run writes it again.
    await writeFileAtomic(join(folder, path), content, { fsync: false });
  });
}

/** Removes files below a folder, with the folders that are left empty. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  await eachInTurns(paths, (path) => rm(join(folder, path), { force: true }));
  for (const path of new Set(paths.map((item) => dirname(item)))) await removeEmptyFolders(folder, path);
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
