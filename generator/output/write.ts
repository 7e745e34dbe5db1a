import { removeFiles, writeFiles } from "../files/write.ts";
import type { Difference } from "./compare.ts";

/** Writes what differs and removes what is stale. */
export async function writeOutput(
  folder: string,
  files: ReadonlyMap<string, string>,
  { added, changed, stale }: Pick<Difference, "added" | "changed" | "stale">,
): Promise<void> {
  await writeFiles(folder, new Map([...added, ...changed].map((path) => [path, files.get(path) ?? ""])));
  await removeFiles(folder, stale);
}
