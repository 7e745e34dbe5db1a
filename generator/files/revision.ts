import { spawn } from "node:child_process";

/** Files of a folder as a revision of its git repository has them, or why they cannot be read. */
export type RevisionFiles =
  | { readonly files: ReadonlyMap<string, string>; readonly failure?: undefined }
  | { readonly files?: undefined; readonly failure: RevisionFailure };

/** Why a revision cannot be read, with what git said of it. */
export interface RevisionFailure {
  readonly reason: "no-git" | "no-repository" | "unknown-revision" | "unreadable";
  readonly details: string;
}

/** Reads the files of a folder, path below it -> text, as a revision has them; `isWanted` chooses by path. */
export async function readRevision(
  folder: string,
  revision: string,
  isWanted: (path: string) => boolean,
): Promise<RevisionFiles> {
  const place = await runGit(folder, ["rev-parse", "--git-dir"]);
  if (place.code === undefined) return fail("no-git", place.err);
  if (place.code !== 0) return fail("no-repository", place.err);
  const commit = await runGit(folder, ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`]);
  if (commit.code !== 0) return fail("unknown-revision", commit.err);
  const tree = await runGit(folder, ["ls-tree", "-r", "-z", commit.out.toString().trim()]);
  if (tree.code !== 0) return fail("unreadable", tree.err);
  const entries = listFiles(tree.out.toString()).filter(({ path }) => isWanted(path));
  const blobs = await runGit(folder, ["cat-file", "--batch"], entries.map(({ id }) => `${id}\n`).join(""));
  if (blobs.code !== 0) return fail("unreadable", blobs.err);
  const texts = cutBlobs(blobs.out);
  return { files: new Map(entries.map(({ path }, index) => [path, texts[index] ?? ""])) };
}

function fail(reason: RevisionFailure["reason"], details: string): RevisionFiles {
  return { failure: { reason, details: details.trim() } };
}

/** Regular files of `git ls-tree -r -z`: mode, kind, id, and the path below the folder. */
function listFiles(list: string): { path: string; id: string }[] {
  return list.split("\0").flatMap((line) => {
    const [, id, path] = /^100\d+ blob (\S+)\t([^]+)$/.exec(line) ?? [];
    return id !== undefined && path !== undefined ? [{ id, path }] : [];
  });
}

/** The contents in `git cat-file --batch`'s output: a line that ends in the size, so many bytes, a line feed. */
function cutBlobs(output: Buffer): string[] {
  const texts: string[] = [];
  for (let start = 0; start < output.length;) {
    const end = output.indexOf("\n", start);
    const size = Number(output.toString("latin1", start, end).split(" ").at(-1));
    texts.push(output.toString("utf8", end + 1, end + 1 + size));
    start = end + 1 + size + 1;
  }
  return texts;
}

interface GitRun {
  /** Absent where there is no git to run. */
  readonly code: number | undefined;
  readonly out: Buffer;
  readonly err: string;
}

function runGit(folder: string, args: readonly string[], input = ""): Promise<GitRun> {
  return new Promise((resolve) => {
    const child = spawn("git", ["-C", folder, ...args], { stdio: "pipe" });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (error) => resolve({ code: undefined, out: Buffer.alloc(0), err: error.message }));
    child.on("close", (code) => {
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString() });
    });
    // A git that ends early closes its input; its exit code says why.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
