import { mkdir, readdir, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { GENERATED_MARK } from "../emit/header.ts";

/** How the output folder differs from the file map. Paths are below the folder, sorted. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Generated files that the map does not have, and what an interrupted run left. */
  readonly stale: readonly string[];
  /** Files that are not ours: without the generated mark. */
  readonly foreign: readonly string[];
}

/** Folders and files that tools put into a package; never looked at. */
const IGNORED = new Set(["node_modules", "dist", "coverage", ".DS_Store", "package-lock.json"]);

/**
 * Compares the output folder with the file map. Where only some services were made, files of the others are left out
 * of account, and so are the package's own files once they are there: these describe all services.
 */
export async function compareOutput(
  folder: string,
  files: ReadonlyMap<string, string>,
  only?: ReadonlySet<string>,
): Promise<Difference> {
  const present = await listOutput(folder);
  const difference = { added: [] as string[], changed: [] as string[], stale: [] as string[], foreign: [] as string[] };
  await eachInTurns(present, async (path) => {
    if (!isInScope(path, only)) return;
    const wanted = files.get(path);
    const text = await readFile(join(folder, path), "utf8");
    if (text === wanted) return;
    if (!isGenerated(path, text, files)) difference.foreign.push(path);
    else if (wanted === undefined) difference.stale.push(path);
    else difference.changed.push(path);
  });
  const known = new Set(present);
  difference.added.push(...[...files.keys()].filter((path) => !known.has(path)));
  for (const list of Object.values(difference)) list.sort();
  return difference;
}

/** `src/gaap/…` and `test/gaap/…` belong to a service. */
function isInScope(path: string, only: ReadonlySet<string> | undefined): boolean {
  if (only === undefined) return true;
  const [first, service, ...rest] = path.split("/");
  return (first === "src" || first === "test") && rest.length > 0 && only.has(service ?? "");
}

const MARK_WITHIN = 400;
const INTERRUPTED = /^(.+)\.\d+$/;

function isGenerated(path: string, text: string, files: ReadonlyMap<string, string>): boolean {
  const target = INTERRUPTED.exec(path)?.[1];
  return (target !== undefined && files.has(target)) || text.slice(0, MARK_WITHIN).includes(GENERATED_MARK);
}

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
    await writeFileAtomic(join(folder, path), files.get(path) ?? "", { fsync: false });
  });
  await eachInTurns(stale, (path) => rm(join(folder, path), { force: true }));
  for (const path of new Set(stale.map((item) => dirname(item)))) await removeEmptyFolders(folder, path);
}

async function removeEmptyFolders(root: string, path: string): Promise<void> {
  for (let current = path; current !== "." && current !== ""; current = dirname(current)) {
    try {
      await rmdir(join(root, current));
    } catch {
      return; // Not empty, or gone already.
    }
  }
}

async function listOutput(folder: string, below = ""): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const lists = await Promise.all(
    entries
      .filter((entry) => !IGNORED.has(entry.name))
      .map((entry) => {
        const path = below === "" ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? listOutput(folder, path) : [path];
      }),
  );
  return lists.flat();
}

const AT_ONCE = 32;

async function eachInTurns(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const open = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of open) await work(path);
    }),
  );
}
