import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { printReport } from "../import/count-findings.ts";
import { importPages, type PageFile } from "../import/page/import-pages.ts";
import type { Language } from "../import/page/words/wordings.ts";
import type { Console, ExitCode } from "./console.ts";
import { loadPages } from "./find-pages.ts";
import { printPages } from "./report-pages.ts";
import { settleDefaults } from "./settle-defaults.ts";
import { shareSpecs } from "./share-specs.ts";
import { type ImportedFile, writeImport } from "./write-import.ts";

/** Flags of `import` that pages and catalogues share, and those for pages alone. */
export interface PagesOptions {
  readonly specs: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly json: boolean;
  /** Show how files that are there would change, or did. */
  readonly diff: boolean;
  /** File for the defects of the source, as JSON. */
  readonly report: string | undefined;
  readonly service?: string;
  readonly version?: string;
  readonly lang?: Language;
  readonly url?: string;
}

/**
 * Imports pages of documentation: reads all of them together, then writes what they make. `ownSpecs` is this project's own
 * folder of specifications.
 */
export async function runImportPages(
  paths: readonly string[],
  options: PagesOptions,
  ownSpecs: string,
  console: Console,
): Promise<ExitCode> {
  const specs = resolve(options.specs);
  const pages = await loadPages(paths);
  if (pages.length === 0) {
    console.err(`${paths.join(", ")}: no page is there. Pages are files that end in .txt, .md or .html.\n`);
    return 2;
  }
  const { service, version, lang, url } = options;
  const given = {
    ...(service !== undefined && { service }),
    ...(version !== undefined && { version }),
    ...(lang !== undefined && { lang }),
    ...(url !== undefined && { url }),
  };
  const existing = await loadExisting(specs);
  const result = importPages({ pages, options: given, existing, isForced: options.force });
  const written = await writeFiles(result.files, existing, specs, options);
  if (!options.dryRun && result.files.length > 0) {
    await settleDefaults(specs, new Set(result.files.map(({ path }) => dirname(path))));
    await shareSpecs(ownSpecs, specs);
  }
  if (options.report !== undefined) await writeFile(options.report, printReport(result.findings));
  printPages(result, written, options, console);
  const isKept = written.some(({ outcome }) => outcome.kind === "conflict");
  return result.findings.some(({ level }) => level === "error") || (isKept && !options.diff && !options.dryRun) ? 1 : 0;
}

/** `service.yaml` and `types.yaml` of every service version that is there. */
async function loadExisting(specs: string): Promise<Map<string, string>> {
  const entries = await readdir(specs, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && (entry.name === "service.yaml" || entry.name === "types.yaml"))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return new Map(
    files.map((file, index) => [file.slice(specs.length + 1).replaceAll("\\", "/"), texts[index] as string]),
  );
}

async function writeFiles(
  files: readonly PageFile[],
  existing: ReadonlyMap<string, string>,
  specs: string,
  options: PagesOptions,
): Promise<ImportedFile[]> {
  const written: ImportedFile[] = [];
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of folders) {
    const own = files.filter(({ path }) => dirname(path) === folder);
    for (const { path, text, isAddition } of own) {
      if (!isAddition) continue;
      const before = existing.get(path);
      const kind = before === undefined ? "new" : "merged";
      written.push({ path, before, outcome: before === text ? { kind: "same" } : { kind, text } });
      if (before === text || options.dryRun) continue;
      await mkdir(join(specs, folder), { recursive: true });
      await writeFileAtomic(join(specs, path), text, { fsync: false });
    }
    const actions = new Map(own.filter(({ isAddition }) => !isAddition).map(({ path, text }) => [path, text]));
    if (actions.size > 0)
      written.push(...(await writeImport(folder, actions, { specs, isForced: options.force, isDry: options.dryRun })));
  }
  return written;
}
