import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { type GoErrors, readGoErrors } from "../../import/catalogue/go-errors.ts";

/** A service version's files in a catalogue, not yet read. */
export interface CatalogueFiles {
  readonly api: string;
  readonly examples: string | undefined;
  /** As the user knows it: what problems and the report name. */
  readonly shown: string;
}

/** Finds every `api.json` at or below a path, sorted; none where the path holds no catalogue. */
export async function findCatalogues(path: string): Promise<CatalogueFiles[]> {
  if ((await stat(path)).isFile()) return path.endsWith(".json") ? [await describeFiles(path, dirname(path))] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name === "api.json")
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.toSorted().map((file) => describeFiles(file, path)));
}

async function describeFiles(api: string, root: string): Promise<CatalogueFiles> {
  const examples = join(dirname(api), "examples.json");
  const hasExamples = await stat(examples).then(
    (found) => found.isFile(),
    () => false,
  );
  // `gaap/v20180529/api.json`, wherever in the catalogue the import began.
  const below = relative(root, api).replaceAll("\\", "/");
  const shown = below.includes("/")
    ? below
    : join(basename(dirname(dirname(api))), basename(dirname(api)), basename(api));
  return { api, examples: hasExamples ? examples : undefined, shown: shown.replaceAll("\\", "/") };
}

/** Where the Go SDK's checkout keeps a service version, or undefined if the folder is no checkout. */
export async function findGoServices(checkout: string): Promise<string | undefined> {
  for (const folder of [join(checkout, "tencentcloud"), checkout]) {
    const entries = await readdir(folder, { recursive: false, withFileTypes: true }).catch(() => []);
    if (entries.some((entry) => entry.isDirectory() && entry.name === "common")) return folder;
  }
  return undefined;
}

/** The codes of a service version in a checkout of the Go SDK; undefined where it does not have the version. */
export async function loadGoErrors(services: string, service: string, version: string): Promise<GoErrors | undefined> {
  const below = `v${version.replaceAll("-", "")}`;
  for (const name of new Set([service, service.replaceAll("-", "")])) {
    const read = (file: string): Promise<string> => readFile(join(services, name, below, file), "utf8");
    const client = await read("client.go").catch(() => undefined);
    if (client !== undefined) return readGoErrors(client, await read("errors.go").catch(() => ""));
  }
  return undefined;
}
