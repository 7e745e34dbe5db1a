import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { getBasePath, packBase, unpackBase } from "../import/merge/import-base.ts";
import { type MergeOutcome, mergeSpec } from "../import/merge/merge-spec.ts";

/** What became of one file of an import. */
export interface ImportedFile {
  /** Below the folder of specifications. */
  readonly path: string;
  readonly outcome: MergeOutcome;
  /** As it was before; undefined where it is new. */
  readonly before: string | undefined;
}

/** How an import treats what is there. */
export interface WriteOptions {
  readonly specs: string;
  readonly isForced: boolean;
  /** Tells what would happen and writes nothing. */
  readonly isDry: boolean;
}

/**
 * Brings the files of one service version together with those that are there, and writes each of them whole or not at
 * all. The base comes last: a run that is killed before leaves files that the next run takes for what they are.
 */
export async function writeImport(
  folder: string,
  files: ReadonlyMap<string, string>,
  { specs, isForced, isDry }: WriteOptions,
): Promise<ImportedFile[]> {
  const basePath = join(specs, getBasePath(folder));
  const base = await readFile(basePath).then(unpackBase, () => new Map<string, string>());
  const present = await readFolder(join(specs, folder));
  const imported = [...files].map(([path, next]): ImportedFile => {
    const name = path.slice(folder.length + 1);
    const before = present.texts.get(name);
    return { path, before, outcome: mergeSpec({ current: before, base: base.get(name), next, isForced }) };
  });
  if (isDry) return imported;
  await mkdir(join(specs, folder), { recursive: true });
  await Promise.all(present.leftovers.map((name) => rm(join(specs, folder, name), { force: true })));
  await Promise.all(
    imported.map(async ({ path, outcome }) => {
      if ("text" in outcome) await writeFileAtomic(join(specs, path), outcome.text, { fsync: false });
    }),
  );
  const packed = packBase(nextBase(folder, files, base, imported));
  await mkdir(dirname(basePath), { recursive: true });
  const same = await readFile(basePath).then(
    (old) => old.equals(packed),
    () => false,
  );
  if (!same) await writeFileAtomic(basePath, packed, { fsync: false });
  return imported;
}

const LEFTOVER = /\.yaml\.\d+$/;

/** The specifications of a folder by name, and what an interrupted run left there. */
async function readFolder(folder: string): Promise<{ texts: Map<string, string>; leftovers: string[] }> {
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => name.endsWith(".yaml"));
  const texts = await Promise.all(wanted.map((name) => readFile(join(folder, name), "utf8")));
  return {
    texts: new Map(wanted.map((name, index) => [name, texts[index] as string])),
    leftovers: names.filter((name) => LEFTOVER.test(name)),
  };
}

/** A file in conflict keeps its old base: the next import meets the same question. */
function nextBase(
  folder: string,
  files: ReadonlyMap<string, string>,
  base: ReadonlyMap<string, string>,
  imported: readonly ImportedFile[],
): Map<string, string> {
  const next = new Map(base);
  for (const { path, outcome } of imported) {
    if (outcome.kind !== "conflict") next.set(path.slice(folder.length + 1), files.get(path) ?? "");
  }
  return next;
}
