import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { getBasePath } from "../../import/merge/import-base.ts";
import type { StoredService } from "../../import/merge/settle-service.ts";

/** Reads the specifications of a service version, name -> text, links followed; none where the folder is not there. */
export async function loadTexts(specs: string, folder: string): Promise<Map<string, string>> {
  const names = await listNames(join(specs, folder));
  const wanted = names.filter((name) => name.endsWith(".yaml")).toSorted();
  const texts = await Promise.all(wanted.map((name) => readFile(join(specs, folder, name), "utf8")));
  return new Map(wanted.map((name, index) => [name, texts[index] as string]));
}

/** Reads all that lies on the disk of a service version, what imports remember of it too. */
export async function loadStored(specs: string, folder: string): Promise<StoredService> {
  if (folder === "") return { texts: new Map(), packed: undefined };
  const [texts, packed] = await Promise.all([
    loadTexts(specs, folder),
    readFile(join(specs, getBasePath(folder))).catch(absent),
  ]);
  return { texts, packed };
}

/** The versions of a service that have a folder. */
export async function listVersions(specs: string, service: string): Promise<string[]> {
  return (await listNames(join(specs, service))).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).toSorted();
}

async function listNames(path: string): Promise<string[]> {
  return (await readdir(path).catch(absent)) ?? [];
}

/** What is not there is nothing; what may not be read is not taken for nothing. */
function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  return undefined;
}
